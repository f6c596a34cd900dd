/// Routes that are answered on the same condition: no route stands outside a group.
public struct RouteGroup: Sendable {
    public typealias Check = @Sendable (HTTPRequest) throws(Problem) -> Void

    let check: Check
    let routes: [Route]

    /// - Parameter check: throws the problem of a request that is not answered.
    public init(_ routes: [Route], check: @escaping Check) {
        self.check = check
        self.routes = routes
    }
}
