/// One route: `Route(.get, "/v1/reports/{partnership}", query: ["limit", "after"]) { … }`.
public struct Route: Sendable {
    public typealias Handler = @Sendable (HTTPRequest) async throws -> HTTPReply

    let method: HTTPMethod
    /// The path as declared: a label value from a bounded set.
    let pattern: String
    let segments: [String]
    let handler: Handler

    /// - Parameter query: the parameters that the route knows; a request with another one is refused. Nil for a route that
    ///   checks its parameters itself, or that ignores them.
    public init(
        _ method: HTTPMethod, _ path: String, query: [String]? = [], _ handler: @escaping Handler
    ) {
        self.method = method
        self.pattern = path
        self.segments = path.split(separator: "/").map(String.init)
        self.handler = { request in
            if let query { try request.refuseUnknownParameters(besides: query) }
            return try await handler(request)
        }
    }

    /// The values of the `{names}`, or nil when the path does not match.
    func match(_ path: [String]) -> [String: String]? {
        guard path.count == self.segments.count else { return nil }
        var parameters: [String: String] = [:]
        for (segment, piece) in zip(self.segments, path) {
            if segment.hasPrefix("{"), segment.hasSuffix("}") {
                parameters[String(segment.dropFirst().dropLast())] = piece
            } else if segment != piece {
                return nil
            }
        }
        return parameters
    }
}
