import HTTP
import JSON
import Lifecycle
import Synchronization
import Testing

/// The server library ends the process if it is stopped while a request is being answered.
@Suite(.serialized, .timeLimit(.minutes(15))) struct StopTests {
    /// Starts a server whose handler takes the number of milliseconds in its path.
    private static func start(_ begun: Count) async throws -> (
        port: UInt16, stop: ShutdownSignal, running: Task<Void, any Error>
    ) {
        let server = HTTPServer(address: "127.0.0.1", port: 0) { request in
            begun.add()
            try? await Task.sleep(for: .milliseconds(request.path.first.flatMap { Int($0) } ?? 0))
            return .text("done")
        }
        let stop = ShutdownSignal()
        let running = Task { try await server.run(until: stop) }
        return (try #require(await server.port()), stop, running)
    }

    private static func ask(_ port: UInt16) async throws -> (Client, WireReply) {
        let client = try Client(port)
        await client.get("/")
        return (client, try #require(await client.reply()))
    }

    final class Count: Sendable {
        private let value = Atomic(0)
        func add() { self.value.add(1, ordering: .relaxed) }
        func wait(for count: Int) async throws {
            while self.value.load(ordering: .relaxed) < count { try await Task.sleep(for: .milliseconds(2)) }
        }
    }

    @Test func whatIsBeingAnsweredIsAnswered() async throws {
        for round in 0..<10 {
            let begun = Count()
            let (port, stop, running) = try await Self.start(begun)
            var clients: [Client] = []
            for number in 0..<10 {
                let client = try Client(port)
                await client.get("/\(60 + number * 4 + round)")
                clients.append(client)
            }
            try await begun.wait(for: 10)
            stop.trigger()
            var answered = 0
            for client in clients where await client.reply()?.text == "done" { answered += 1 }
            #expect(answered == 10, "round \(round)")
            try await running.value
        }
    }

    @Test func aLateRequestLearnsThatTheServerStops() async throws {
        let gate = Gate()
        defer { gate.open() }
        let server = HTTPServer(address: "127.0.0.1", port: 0) { request in
            if request.path == ["held"] { await gate.pass() }
            return .text("done")
        }
        let stop = ShutdownSignal()
        let running = Task { try await server.run(until: stop) }
        let port = try #require(await server.port())
        let client = try Client(port)
        await client.get("/held")
        try await gate.wait(for: 1)
        stop.trigger()
        // The server hears of the wish a moment later, and answers until then.
        var (late, refusal) = try await Self.ask(port)
        while refusal.status == 200 { (late, refusal) = try await Self.ask(port) }
        #expect(refusal.status == 503)
        #expect(await late.isClosed(within: .seconds(60)))
        gate.open()
        #expect(await client.reply()?.text == "done")
        try await running.value
        #expect(throws: Client.CannotConnect.self) { try Client(port) }
    }

    @Test func anIdleServerStopsAtOnce() async throws {
        let (port, stop, running) = try await Self.start(Count())
        let client = try Client(port)
        stop.trigger()
        try await running.value
        #expect(await client.isClosed(within: .seconds(60)))
    }

    @Test func cancellationStopsTheServerToo() async throws {
        let (_, _, running) = try await Self.start(Count())
        running.cancel()
        try await running.value
    }

    @Test func aHandlerThatTakesTooLongToStopIsReportedSo() async throws {
        let begun = Count()
        let server = HTTPServer(address: "127.0.0.1", port: 0) { _ in
            begun.add()
            // Ignores the cancellation.
            _ = await Task { try? await Task.sleep(for: .seconds(60)) }.value
            return .text("done")
        }
        let stop = ShutdownSignal()
        let running = Task { try await server.run(until: stop) }
        let client = try Client(try #require(await server.port()))
        await client.get("/")
        try await begun.wait(for: 1)
        stop.trigger()
        try await running.value
        let reply = try #require(await client.reply(within: .seconds(60)))
        #expect(reply.status == 503)
        #expect(try reply.json()["slug"]?.string == "stopping")
    }

    /// A large reply to a client that begins to read only after the server was asked to stop.
    @Test func aReplyOnItsWayIsSentWhole() async throws {
        let whole = String(repeating: "x", count: 8 << 20)
        let begun = Count()
        let server = HTTPServer(address: "127.0.0.1", port: 0) { _ in
            begun.add()
            return .text(whole)
        }
        let stop = ShutdownSignal()
        let running = Task { try await server.run(until: stop) }
        let client = try Client(try #require(await server.port()))
        await client.get("/")
        try await begun.wait(for: 1)
        stop.trigger()
        try await Task.sleep(for: .milliseconds(500))
        #expect(await client.reply()?.text.utf8.count == whole.utf8.count)
        try await running.value
    }

    /// Clients that keep sending requests on open connections.
    @Test func theProcessSurvivesAStopUnderLoad() async {
        await #expect(processExitsWith: .success) {
            for _ in 0..<15 {
                let begun = Count()
                let (port, stop, running) = try await Self.start(begun)
                let asking = try (0..<8).map { number in
                    let client = try Client(port)
                    return Task {
                        repeat {
                            await client.get("/\(number % 4)")
                        } while await client.reply(within: .seconds(5)) != nil
                    }
                }
                try await begun.wait(for: 50)
                stop.trigger()
                try await running.value
                for task in asking { await task.value }
            }
        }
    }

    /// Clients that open a connection for every request, so that the library's threads wake at any moment of the stop.
    @Test func theProcessSurvivesAStopWhileClientsArrive() async {
        await #expect(processExitsWith: .success) {
            for _ in 0..<200 {
                let begun = Count()
                let (port, stop, running) = try await Self.start(begun)
                let arriving = (0..<6).map { _ in
                    Task {
                        while let client = try? Client(port) {
                            await client.get("/0")
                            guard await client.reply(within: .seconds(5))?.text == "done" else { break }
                        }
                    }
                }
                try await begun.wait(for: 20)
                stop.trigger()
                try await running.value
                for task in arriving { await task.value }
            }
        }
    }

    @Test func aTakenPortIsSaid() async throws {
        let (port, stop, running) = try await Self.start(Count())
        let second = HTTPServer(address: "127.0.0.1", port: port, echo)
        let secondStop = ShutdownSignal()
        let secondRunning = Task { try await second.run(until: secondStop) }
        #expect(await second.port() == nil)
        secondStop.trigger()
        await #expect(throws: HTTPServer.CannotListen.self) { try await secondRunning.value }
        // A caller that asks only after the failure also gets nil.
        #expect(await second.port() == nil)
        stop.trigger()
        try await running.value
    }

    @Test(arguments: ["localhost", "", "999.1.1.1", "::g"]) func anAddressThatIsNoneIsSaid(_ address: String) async {
        let server = HTTPServer(address: address, port: 0, echo)
        await #expect(throws: HTTPServer.CannotListen.self) { try await server.run(until: ShutdownSignal()) }
    }
}
