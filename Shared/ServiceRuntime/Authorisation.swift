internal import Crypto
public import HTTP

/// Access control. A service with a token requires the token on the routes of restricted groups. A service without a
/// token answers only requests addressed to loopback by one of its own names.
public struct Authorisation: Sendable {
    let token: Secret<String>?

    /// Probes, metrics, the service's own description, and reports.
    public func open(_ routes: [Route]) -> RouteGroup {
        RouteGroup(routes) { request throws(Problem) in
            try self.checkOrigin(request)
        }
    }

    /// Routes that write, and routes that show more than reports do: events, stored entities, dead letters, names of
    /// persons.
    public func restricted(_ routes: [Route]) -> RouteGroup {
        RouteGroup(routes) { request throws(Problem) in
            try self.checkOrigin(request)
            try self.checkToken(request)
        }
    }

    private func checkToken(_ request: HTTPRequest) throws(Problem) {
        guard let token = self.token?.reveal else { return }
        let given = request.headers["authorization"] ?? ""
        guard given.lowercased().hasPrefix("bearer "),
            SecretComparison.equal(Array(given.dropFirst(7).utf8), Array(token.utf8))
        else {
            throw Problem(
                .unauthorized, "token-needed", "This address needs the header Authorization: Bearer with the token.")
        }
    }

    /// A page of another site can make a browser post forms and plain text here, but not JSON. A foreign name that
    /// resolves to loopback is refused too, because its page could read every reply.
    private func checkOrigin(_ request: HTTPRequest) throws(Problem) {
        if request.method == .post {
            let type = (request.headers["content-type"] ?? "").prefix { $0 != ";" && $0 != " " && $0 != "\t" }
                .lowercased()
            guard type.hasPrefix("application/"), type.hasSuffix("json") else {
                throw Problem(
                    .unsupportedMediaType, "not-json",
                    "Send this with a Content-Type of JSON, such as application/json.")
            }
        }
        guard self.token == nil else { return }
        // An HTTP/1.0 probe sends no `Host` field; every browser does.
        if request.headers["host"] == nil, request.method != .post { return }
        let name = request.headers["host"].flatMap { HostField($0) }?.name ?? ""
        guard name == "localhost" || name == "[::1]" || ServiceConfiguration.isLoopback(name) else {
            throw Problem(
                .unauthorized, "token-needed",
                "Without a token, a service answers only requests addressed to loopback; use 127.0.0.1, or set a token."
            )
        }
    }
}
