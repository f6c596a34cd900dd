import HTTP
import JSON
import Testing

struct BodyTests {
    private var small: HTTPLimits {
        var limits = HTTPLimits()
        limits.body = 1000
        return limits
    }

    private func post(_ count: Int) -> String {
        "POST /a HTTP/1.1\r\nHost: test\r\nContent-Length: \(count)\r\n\r\n" + String(repeating: "x", count: count)
    }

    @Test(arguments: [0, 1, 999, 1000]) func aBodyWithinTheLimitIsTaken(_ count: Int) async throws {
        try await serving(limits: self.small, echo) { port in
            let reply = try await answer(port, to: self.post(count))
            #expect(try reply?.json()["bytes"]?.number == "\(count)")
        }
    }

    @Test(arguments: [1001, 500_000]) func aBodyLargerThanTheLimitIsRefused(_ count: Int) async throws {
        try await serving(limits: self.small, echo) { port in
            let client = try Client(port)
            await client.send(self.post(count))
            let reply = try #require(await client.reply())
            #expect(reply.status == 413)
            #expect(try reply.json()["slug"]?.string == "too-large")
            #expect(await client.isClosed(within: .seconds(120)))
        }
    }

    @Test func aBodyIsRefusedBeforeItIsSent() async throws {
        try await serving(limits: self.small, echo) { port in
            let client = try Client(port)
            await client.send("POST /a HTTP/1.1\r\nHost: test\r\nContent-Length: 1001\r\nExpect: 100-continue\r\n\r\n")
            let reply = try #require(await client.reply())
            #expect(reply.status == 413)
        }
    }

    @Test func aBodyIsAskedForWhenItMayCome() async throws {
        try await serving(limits: self.small, echo) { port in
            let client = try Client(port)
            await client.send("POST /a HTTP/1.1\r\nHost: test\r\nContent-Length: 3\r\nExpect: 100-continue\r\n\r\n")
            #expect(await client.reply()?.status == 100)
            await client.send("abc")
            #expect(try await client.reply()?.json()["body"]?.string == "abc")
        }
    }

    @Test func aBodyCrossesTheServersBuffersWhole() async throws {
        try await serving(echo) { port in
            let body = (0..<100_000).map { "\($0 % 10)" }.joined()
            let reply = try await answer(
                port, to: "POST /a HTTP/1.1\r\nHost: test\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)")
            #expect(try reply?.json()["body"]?.string == body)
        }
    }
}
