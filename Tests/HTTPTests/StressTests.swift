import HTTP
import JSON
import Lifecycle
import Testing

/// Many pending requests delay no fast one: later versions of libmicrohttpd fixed faults in which a ready connection
/// was skipped while another was suspended.
@Suite(.timeLimit(.minutes(15))) struct StressTests {
    /// The longest time for a reply, however many requests are pending; a reply that the library forgets never comes.
    private static let limit: Duration = .seconds(20)

    /// Requests to `/slow/n` are answered when the gate opens.
    private static func handler(_ gate: Gate) -> @Sendable (HTTPRequest) async -> HTTPReply {
        { request in
            if request.path.first == "slow" { await gate.pass() }
            return .text(request.path.joined(separator: "/"))
        }
    }

    @Test(arguments: [(1, 8), (40, 8), (150, 16), (240, 8)])
    func fastRequestsAreAnsweredBesideManySlowOnes(_ slow: Int, _ fast: Int) async throws {
        let gate = Gate()
        try await serving(Self.handler(gate)) { port in
            var suspended: [Client] = []
            for number in 0..<slow {
                let client = try Client(port)
                await client.get("/slow/\(number)")
                suspended.append(client)
            }
            try await gate.wait(for: slow)
            // Each client keeps its connection, and sends its next request as soon as it has a reply.
            let late = try await withThrowingTaskGroup(of: Int.self) { group in
                for number in 0..<fast {
                    group.addTask {
                        let client = try Client(port)
                        var late = 0
                        for round in 0..<150 {
                            await client.get("/fast/\(number)/\(round)")
                            let reply = await client.reply(within: Self.limit)
                            if reply?.text != "fast/\(number)/\(round)" { late += 1 }
                        }
                        return late
                    }
                }
                return try await group.reduce(0, +)
            }
            #expect(late == 0)
            gate.open()
            for (number, client) in suspended.enumerated() {
                #expect(await client.reply(within: Self.limit)?.text == "slow/\(number)")
            }
        }
    }

    /// Slow and fast requests are mixed, some clients hang up, and several requests arrive at once on a connection.
    @Test func allAreAnsweredWhateverComesAndGoes() async throws {
        let handler: @Sendable (HTTPRequest) async -> HTTPReply = { request in
            if let milliseconds = request.path.first.flatMap({ Int($0) }) {
                try? await Task.sleep(for: .milliseconds(milliseconds))
            }
            return .text(request.path.joined(separator: "/"))
        }
        try await serving(handler) { port in
            let late = try await withThrowingTaskGroup(of: Int.self) { group in
                for number in 0..<24 {
                    group.addTask {
                        var late = 0
                        for round in 0..<20 {
                            let client = try Client(port)
                            let targets = (0..<4).map { "/\(($0 * 7 + number * 3 + round) % 40)/\($0)" }
                            for target in targets { await client.get(target) }
                            if (number + round) % 5 == 0 {
                                await client.hangUp()
                                continue
                            }
                            for target in targets {
                                let reply = await client.reply(within: Self.limit)
                                if reply?.text != String(target.dropFirst()) { late += 1 }
                            }
                        }
                        return late
                    }
                }
                return try await group.reduce(0, +)
            }
            #expect(late == 0)
        }
    }

    /// Requests that are overdue, and replies that the library has not fetched, are counted.
    @Test func aRequestThatIsNotAnsweredInTimeIsCounted() async throws {
        let gate = Gate()
        let server = HTTPServer(address: "127.0.0.1", port: 0, Self.handler(gate))
        let stop = ShutdownSignal()
        let running = Task { try await server.run(until: stop) }
        let port = try #require(await server.port())
        #expect(server.overdue(after: .zero) == HTTPServer.Overdue(answering: 0, unfetched: 0))
        let client = try Client(port)
        await client.get("/slow/1")
        try await gate.wait(for: 1)
        #expect(server.overdue(after: .zero) == HTTPServer.Overdue(answering: 1, unfetched: 0))
        #expect(server.overdue(after: .seconds(3600)) == HTTPServer.Overdue(answering: 0, unfetched: 0))
        gate.open()
        #expect(await client.reply()?.text == "slow/1")
        while server.overdue(after: .zero) != HTTPServer.Overdue(answering: 0, unfetched: 0) {
            try await Task.sleep(for: .milliseconds(5))
        }
        stop.trigger()
        try await running.value
    }
}
