import HTTP
import Testing

/// A client may not hold a connection by sending little or nothing.
struct SlowClientTests {
    private var hasty: HTTPLimits {
        var limits = HTTPLimits()
        limits.receive = .seconds(2)
        return limits
    }

    /// The time until the server disconnects a client that sends `first` and then a byte a second.
    private func patience(_ first: String) async throws -> Duration? {
        try await serving(limits: self.hasty, echo) { port in
            let begin = ContinuousClock.now
            let client = try Client(port)
            await client.send(first)
            for _ in 0..<300 {
                if await client.isClosed(within: .seconds(1)) { return ContinuousClock.now - begin }
                await client.send("x")
            }
            return nil
        }
    }

    @Test(arguments: [
        "GET /a HTTP/1.1\r\nHost: test\r\nX-Slow: ", "G",
        "POST /a HTTP/1.1\r\nHost: test\r\nContent-Length: 1000\r\n\r\n",
        "POST /a HTTP/1.1\r\nHost: test\r\nTransfer-Encoding: chunked\r\n\r\n3e8\r\n",
    ]) func aSenderOfOneByteASecondIsCutOff(_ first: String) async throws {
        let patience = try #require(try await self.patience(first))
        #expect(patience > .seconds(1.5))
    }

    @Test func aSilentClientIsCutOff() async throws {
        var limits = HTTPLimits()
        limits.receive = .seconds(20)
        try await serving(limits: limits, echo) { port in
            let client = try Client(port)
            #expect(await !client.isClosed(within: .seconds(1)))
            #expect(await client.isClosed(within: .seconds(120)))
        }
    }

    @Test func aConnectionThatIsKeptForNothingIsCutOff() async throws {
        try await serving(limits: self.hasty, echo) { port in
            let client = try Client(port)
            await client.get("/a")
            #expect(await client.reply()?.status == 200)
            #expect(await client.isClosed(within: .seconds(120)))
        }
    }

    @Test func aSlowHandlerIsNoSlowClient() async throws {
        let slow: @Sendable (HTTPRequest) async -> HTTPReply = { _ in
            try? await Task.sleep(for: .seconds(4))
            return .text("late")
        }
        try await serving(limits: self.hasty, slow) { port in
            let reply = try await answer(port, get: "/a")
            #expect(reply?.text == "late")
        }
    }

    @Test func theClockBeginsAnewWithEachRequest() async throws {
        // The pauses together are longer than the limit, and each is far shorter.
        var limits = HTTPLimits()
        limits.receive = .seconds(20)
        try await serving(limits: limits, echo) { port in
            let client = try Client(port)
            for _ in 0..<9 {
                await client.get("/a")
                #expect(await client.reply()?.status == 200)
                try await Task.sleep(for: .milliseconds(2500))
            }
        }
    }
}
