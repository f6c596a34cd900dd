/// Routes that share one check. Every route belongs to a group.
public struct RouteGroup: Sendable {
    public typealias Check = @Sendable (HTTPRequest) throws(Problem) -> Void

    let check: Check
    let routes: [Route]

    /// - Parameter check: throws the problem when a request must be refused.
    public init(_ routes: [Route], check: @escaping Check) {
        self.check = check
        self.routes = routes
    }
}
