internal import Crypto
internal import HTTP

/// Who may write and administer: whoever has the token; without a token, whoever reaches loopback.
struct Authorisation: Sendable {
    let token: Secret<String>?

    func check(_ request: HTTPRequest) throws(Problem) {
        if request.method == .post { try self.checkOrigin(request) }
        guard let token = self.token?.reveal else { return }
        let given = request.headers["authorization"] ?? ""
        guard given.lowercased().hasPrefix("bearer "),
            SecretComparison.equal(Array(given.dropFirst(7).utf8), Array(token.utf8))
        else {
            throw Problem(
                .unauthorized, "token-needed",
                "Writing and administration need the header Authorization: Bearer with the token.")
        }
    }

    /// A page of another site can make a browser post forms and plain text here, but no JSON; and a name that resolves to
    /// loopback is not loopback.
    private func checkOrigin(_ request: HTTPRequest) throws(Problem) {
        let type = (request.headers["content-type"] ?? "").prefix { $0 != ";" && $0 != " " && $0 != "\t" }.lowercased()
        guard type.hasPrefix("application/"), type.hasSuffix("json") else {
            throw Problem(
                .unsupportedMediaType, "not-json", "Send this with a Content-Type of JSON, such as application/json.")
        }
        guard self.token == nil else { return }
        let host = (request.headers["host"] ?? "").lowercased()
        let name = host.hasPrefix("[") ? host.prefix { $0 != "]" } + "]" : host.prefix { $0 != ":" }
        guard name == "localhost" || name == "[::1]" || ServiceConfiguration.isLoopback(String(name)) else {
            throw Problem(
                .unauthorized, "token-needed", "Without a token only loopback may write; address it as 127.0.0.1.")
        }
    }

    /// The same route, for those who may.
    func guarded(_ handler: @escaping Route.Handler) -> Route.Handler {
        { request in
            try self.check(request)
            return try await handler(request)
        }
    }
}
