import HTTP
import JSON
import Testing

/// How a path passes through the server library, which would decode it by itself.
struct PathTests {
    @Test(arguments: [
        "/a%00b", "/a%00", "/a%2Fb", "/a%2fb", "/a/../b", "/..", "/%2e%2e/etc", "/a/./b", "/a%", "/a%2", "/a%zz",
        "/%ff",
        "/%c0%ae%c0%ae/", "/a//b", "//a",
    ]) func aTargetThatCouldBeReadTwoWaysIsRefused(_ target: String) async throws {
        try await serving(echo) { port in
            let reply = try #require(try await answer(port, get: target))
            #expect(reply.status == 400)
            #expect(reply.headers["content-type"] == "application/problem+json")
            #expect(try reply.json()["slug"]?.string == "bad-target")
            #expect(reply.headers["connection"]?.lowercased() == "close")
        }
    }

    @Test(arguments: [
        ("/", []), ("/v1/reports/alfa%2Dbeta", ["v1", "reports", "alfa-beta"]), ("/a+b", ["a+b"]), ("/a%20b", ["a b"]),
        ("/%E2%82%AC", ["€"]), ("/a%252Fb", ["a%2Fb"]), ("/a/", ["a"]), ("/a%3Fb%23c", ["a?b#c"]),
        ("/a%26b=c", ["a&b=c"]),
    ]) func aPathIsDecodedOnce(_ target: String, _ segments: [String]) async throws {
        try await serving(echo) { port in
            let reply = try #require(try await answer(port, get: target))
            #expect(reply.status == 200)
            #expect(try reply.json()["path"]?.elements.map { $0.string } == segments)
        }
    }

    @Test func bytesThatAreNoUTF8AreRefusedAndNotRepaired() async throws {
        try await serving(echo) { port in
            let client = try Client(port)
            await client.send(Array("GET /a".utf8) + [0xFF] + Array("b HTTP/1.1\r\nHost: test\r\n\r\n".utf8))
            let reply = try #require(await client.reply())
            #expect(reply.status == 400)
        }
    }
}
