internal import Crypto
internal import HTTP

/// Who may write and administer: whoever has the token; without a token, whoever reaches loopback.
struct Authorisation: Sendable {
    let token: Secret<String>?

    func check(_ request: HTTPRequest) throws(Problem) {
        guard let token = self.token?.reveal else { return }
        let given = request.headers["authorization"] ?? ""
        guard given.lowercased().hasPrefix("bearer "),
            SecretComparison.equal(Array(given.dropFirst(7).utf8), Array(token.utf8))
        else {
            throw Problem(
                .unauthorized, "token-needed", "Writing and administration need the header Authorization: Bearer with the token.")
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
