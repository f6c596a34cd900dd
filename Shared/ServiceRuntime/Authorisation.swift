internal import Crypto
public import HTTP

/// Who is answered: by a service with a token, at the routes of a restricted group, whoever has the token; by one without a
/// token, whoever reaches loopback by one of its own names.
public struct Authorisation: Sendable {
    let token: Secret<String>?

    /// Probes and metrics, what every service says of itself, and reports.
    public func open(_ routes: [Route]) -> RouteGroup {
        RouteGroup(routes) { request throws(Problem) in
            try self.checkOrigin(request)
        }
    }

    /// Everything that is written, and what shows more than reports do: events, things as they are stored, dead letters,
    /// names of persons.
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

    /// A page of another site can make a browser post forms and plain text here, but no JSON; and a name that resolves to
    /// loopback is not loopback: its page could read every answer.
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
        // A probe of HTTP/1.0 names no host, and every browser does.
        if request.headers["host"] == nil, request.method != .post { return }
        let name = request.headers["host"].flatMap { HostField($0) }?.name ?? ""
        guard name == "localhost" || name == "[::1]" || ServiceConfiguration.isLoopback(name) else {
            throw Problem(
                .unauthorized, "token-needed",
                "A service without a token answers loopback alone; address it as 127.0.0.1, or set a token.")
        }
    }
}
