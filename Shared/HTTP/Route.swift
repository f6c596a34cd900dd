/// One route: `Route(.get, "/v1/reports/{partnership}") { … }`.
public struct Route: Sendable {
    public typealias Handler = @Sendable (HTTPRequest) async throws -> HTTPReply

    let method: HTTPMethod
    /// The path as declared: a label value from a bounded set.
    let pattern: String
    let segments: [String]
    let handler: Handler

    public init(_ method: HTTPMethod, _ path: String, _ handler: @escaping Handler) {
        self.method = method
        self.pattern = path
        self.segments = path.split(separator: "/").map(String.init)
        self.handler = handler
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
