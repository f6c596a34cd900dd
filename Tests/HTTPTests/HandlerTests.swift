import HTTP
import Synchronization
import Testing

@Suite(.timeLimit(.minutes(15))) struct HandlerTests {
    private var impatient: HTTPLimits {
        var limits = HTTPLimits()
        limits.handle = .seconds(1)
        return limits
    }

    private func expectTryAgain(_ handler: @escaping Route.Handler) async throws {
        try await serving([Route(.get, "/a", handler)], limits: self.impatient) { port in
            let reply = try #require(try await answer(port, get: "/a"))
            #expect(reply.status == 503)
            #expect(reply.headers["content-type"] == "application/problem+json")
        }
    }

    @Test func aHandlerThatTakesTooLongIsCancelled() async throws {
        let isCancelled = Mutex(false)
        try await self.expectTryAgain { _ in
            do {
                try await Task.sleep(for: .seconds(20))
            } catch {
                isCancelled.withLock { $0 = error is CancellationError }
                throw error
            }
            return .text("never")
        }
        // The client is answered soon after the cancellation, also if the handler has not noticed it yet.
        let deadline = ContinuousClock.now + .seconds(15)
        while !isCancelled.withLock({ $0 }), ContinuousClock.now < deadline {
            try await Task.sleep(for: .milliseconds(10))
        }
        #expect(isCancelled.withLock { $0 })
    }

    /// A cancelled statement ends in a database error, not in a `CancellationError`.
    @Test func aCancelledHandlerThatThrowsSomethingElseIsNoFailureOfOurs() async throws {
        struct Canceled: Error {}
        try await self.expectTryAgain { _ in
            do {
                try await Task.sleep(for: .seconds(20))
            } catch {
                throw Canceled()
            }
            return .text("never")
        }
    }

    @Test func theClientIsAnsweredEvenWhenTheHandlerHearsNothing() async throws {
        try await self.expectTryAgain { _ in
            await withCheckedContinuation { continuation in
                Task.detached {
                    try? await Task.sleep(for: .seconds(4))
                    continuation.resume()
                }
            }
            return .text("late")
        }
    }

    @Test func manyRequestsAreAnsweredAtOnce() async throws {
        let gate = Gate()
        let held: @Sendable (HTTPRequest) async -> HTTPReply = { _ in
            await gate.pass()
            return .text("done")
        }
        try await serving(held) { port in
            defer { gate.open() }
            var clients: [Client] = []
            for _ in 0..<200 { clients.append(try Client(port)) }
            for client in clients { await client.get("/a") }
            // None of them is answered before all have begun.
            try await gate.wait(for: 200)
            gate.open()
            var answered = 0
            for client in clients where await client.reply()?.text == "done" { answered += 1 }
            #expect(answered == 200)
        }
    }

    @Test func aLargeReplyArrivesWhole() async throws {
        let body = [UInt8](repeating: 120, count: 10 << 20)
        try await serving({ _ in HTTPReply(.ok, contentType: "text/plain", body: body) }) { port in
            let reply = try await answer(port, get: "/a")
            #expect(reply?.body.count == body.count)
        }
    }
}
