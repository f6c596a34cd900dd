import HTTP
import Testing

@testable import ServiceRuntime

struct AuthorisationTests {
    private func status(
        token: String?, authorisation header: String? = nil, type: String? = "application/json",
        host: String? = "127.0.0.1:8080"
    ) async -> Int {
        let authorisation = Authorisation(token: token.map { Secret($0) })
        let router = Router([Route(.post, "/a", authorisation.guarded { _ in .text("done") })])
        var headers: [String: String] = [:]
        headers["authorization"] = header
        headers["content-type"] = type
        headers["host"] = host
        return await router.reply(to: HTTPRequest(method: .post, path: ["a"], headers: headers)).status.code
    }

    @Test func withoutATokenWhoeverReachesUsMayWrite() async {
        #expect(await self.status(token: nil) == 200)
        #expect(await self.status(token: nil, authorisation: "Bearer anything") == 200)
    }

    @Test(arguments: ["Bearer 0123456789abcdef", "bearer 0123456789abcdef", "BEARER 0123456789abcdef"])
    func whoHasTheTokenMayWrite(_ header: String) async {
        #expect(await self.status(token: "0123456789abcdef", authorisation: header) == 200)
        #expect(await self.status(token: "0123456789abcdef", authorisation: header, host: "kembar.example.org") == 200)
    }

    @Test(arguments: [
        nil, "", "Bearer", "Bearer ", "Bearer 0123456789abcde", "Bearer 0123456789abcdeff", "0123456789abcdef",
        "Basic 0123456789abcdef", "Bearer 0123456789ABCDEF", "Bearer 0123456789abcdef, Bearer 0123456789abcdef",
    ]) func whoHasNotMayNot(_ header: String?) async {
        #expect(await self.status(token: "0123456789abcdef", authorisation: header) == 401)
    }

    @Test(arguments: [
        "application/json", "application/json; charset=utf-8", "application/cloudevents+json",
        "application/cloudevents-batch+json", "Application/JSON",
    ]) func whatIsWrittenIsJSON(_ type: String) async {
        #expect(await self.status(token: nil, type: type) == 200)
    }

    /// What a page of another site can make a browser post without asking us first.
    @Test(arguments: [
        nil, "", "text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=json",
        "text/plain; application/json",
    ]) func whatAFormCanPostIsRefused(_ type: String?) async {
        #expect(await self.status(token: nil, type: type) == 415)
        #expect(
            await self.status(token: "0123456789abcdef", authorisation: "Bearer 0123456789abcdef", type: type) == 415)
    }

    @Test(arguments: ["localhost", "LOCALHOST:8080", "127.0.0.1", "127.1.2.3:80", "[::1]", "[::1]:8080"])
    func loopbackByItsOwnNamesIsLoopback(_ host: String) async {
        #expect(await self.status(token: nil, host: host) == 200)
    }

    /// A name that somebody else chose may resolve to loopback.
    @Test(arguments: [
        nil, "", "example.org", "example.org:8080", "localhost.example.org", "127.0.0.1.example.org",
        "127.example.org:8080", "[::2]:8080", "0.0.0.0:8080",
    ]) func anotherNameIsNotLoopback(_ host: String?) async {
        #expect(await self.status(token: nil, host: host) == 401)
    }
}
