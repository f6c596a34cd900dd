/// One complete request, with its body read and its target decoded.
public struct HTTPRequest: Sendable {
    public let method: HTTPMethod
    /// Decoded segments of the path: `/v1/reports/alfa%2Dbeta` is `["v1", "reports", "alfa-beta"]`.
    public let path: [String]
    /// Decoded parameters. If a name is repeated, the last value is used.
    public let query: [String: String]
    /// Header fields by lower-case name; the values of a repeated field are joined by `, `.
    public let headers: [String: String]
    /// Names of header fields whose values are not UTF-8, in lower case.
    public let unreadable: Set<String>
    public let body: [UInt8]
    /// The values of the route's `{names}`.
    public internal(set) var parameters: [String: String] = [:]

    public init(
        method: HTTPMethod, path: [String], query: [String: String] = [:], headers: [String: String] = [:],
        unreadable: Set<String> = [], body: [UInt8] = []
    ) {
        self.method = method
        self.path = path
        self.query = query
        self.headers = headers
        self.unreadable = unreadable
        self.body = body
    }

    /// A path parameter, converted by `read`. Throws when `read` returns nil.
    public func parameter<Value>(_ name: String, _ read: (String) -> Value?) throws(Problem) -> Value {
        guard let text = self.parameters[name], let value = read(text) else {
            throw Problem(.badRequest, "bad-path", "The \(name) in the path is not valid.")
        }
        return value
    }

    /// Throws when the query has a parameter that is not in `known`, so that a misspelt parameter is not ignored.
    func refuseUnknownParameters(besides known: [String]) throws(Problem) {
        guard let name = self.query.keys.sorted().first(where: { !known.contains($0) }) else { return }
        let there = known.isEmpty ? "there are none" : "there are \(known.sorted().joined(separator: ", "))"
        throw Problem(
            .badRequest, "bad-query", "The query parameter \(name.prefix(40)) is not known here; \(there).")
    }

    /// A query parameter, converted by `read`; nil when it is absent. Throws when `read` returns nil.
    public func parameter<Value>(query name: String, _ read: (String) -> Value?) throws(Problem) -> Value? {
        guard let text = self.query[name] else { return nil }
        guard let value = read(text) else {
            throw Problem(.badRequest, "bad-query", "The query parameter \(name) is not valid.")
        }
        return value
    }

    /// How many items a page has: the query parameter `limit`, from 1 to `most`.
    public func limit(default usual: Int = 100, most: Int = 1000) throws(Problem) -> Int {
        try self.parameter(query: "limit") { Int($0).flatMap { (1...most).contains($0) ? $0 : nil } } ?? usual
    }
}
