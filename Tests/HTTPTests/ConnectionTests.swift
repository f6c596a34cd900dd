import HTTP
import JSON
import Synchronization
import Testing

@Suite(.timeLimit(.minutes(15))) struct ConnectionTests {
    @Test func aConnectionServesOneRequestAfterTheOther() async throws {
        try await serving(echo) { port in
            let client = try Client(port)
            await client.get("/one")
            #expect(try await client.reply()?.json()["path"]?.elements.first?.string == "one")
            await client.send("POST /two HTTP/1.1\r\nHost: test\r\nContent-Length: 3\r\n\r\nabc")
            #expect(try await client.reply()?.json()["body"]?.string == "abc")
            await client.get("/three")
            #expect(try await client.reply()?.json()["path"]?.elements.first?.string == "three")
        }
    }

    @Test func requestsThatWereSentAtOnceAreAnsweredInOrder() async throws {
        try await serving(echo) { port in
            let client = try Client(port)
            await client.send((0..<20).map { "GET /\($0) HTTP/1.1\r\nHost: test\r\n\r\n" }.joined())
            for number in 0..<20 {
                #expect(try await client.reply()?.json()["path"]?.elements.first?.string == "\(number)")
            }
        }
    }

    @Test func headIsGetWithoutABody() async throws {
        try await serving([Route(.get, "/a") { _ in .text("twelve bytes") }]) { port in
            let client = try Client(port)
            await client.send("HEAD /a HTTP/1.1\r\nHost: test\r\n\r\n")
            let reply = try #require(await client.reply(toHead: true))
            #expect(reply.status == 200)
            #expect(reply.headers["content-length"] == "12")
            await client.get("/a")
            #expect(await client.reply()?.text == "twelve bytes")
        }
    }

    @Test func aClientThatGoesAwayDoesNoHarm() async throws {
        let begun = Atomic(0)
        let slow: @Sendable (HTTPRequest) async -> HTTPReply = { request in
            if request.path == ["slow"] {
                begun.add(1, ordering: .relaxed)
                try? await Task.sleep(for: .milliseconds(300))
            }
            return .text(String(repeating: "x", count: 1 << 20))
        }
        try await serving(slow) { port in
            for round in 0..<20 {
                let client = try Client(port)
                await client.get("/slow")
                while begun.load(ordering: .relaxed) <= round { try await Task.sleep(for: .milliseconds(5)) }
                await client.hangUp()
            }
            for _ in 0..<20 {
                let client = try Client(port)
                await client.send("POST /a HTTP/1.1\r\nHost: test\r\nContent-Length: 1000\r\n\r\nhalf of it")
                await client.hangUp()
            }
            try await Task.sleep(for: .milliseconds(500))
            let reply = try await answer(port, get: "/a")
            #expect(reply?.body.count == 1 << 20)
        }
    }

    @Test func oneAddressGetsItsShareOfConnectionsAndNoMore() async throws {
        var limits = HTTPLimits()
        limits.connectionsPerAddress = 3
        try await serving(limits: limits, echo) { port in
            var clients: [Client] = []
            for _ in 0..<3 {
                let client = try Client(port)
                await client.get("/a")
                #expect(await client.reply()?.status == 200)
                clients.append(client)
            }
            let fourth = try Client(port)
            await fourth.get("/a")
            #expect(await fourth.reply(within: .seconds(1)) == nil)
            await clients[0].hangUp()
            let deadline = ContinuousClock.now + .seconds(300)
            var isServed = false
            while !isServed, ContinuousClock.now < deadline {
                try await Task.sleep(for: .milliseconds(100))
                let fifth = try Client(port)
                await fifth.get("/a")
                isServed = await fifth.reply(within: .seconds(20))?.status == 200
            }
            #expect(isServed)
        }
    }

    @Test func whatIsAskedOfTheServerIsSafeToShow() async throws {
        try await serving([Route(.get, "/page") { _ in .html("<p>a</p>") }]) { port in
            let reply = try #require(try await answer(port, get: "/page"))
            #expect(reply.headers["x-content-type-options"] == "nosniff")
            #expect(reply.headers["content-security-policy"]?.contains("default-src 'none'") == true)
            #expect(reply.headers["content-type"] == "text/html; charset=utf-8")
        }
    }
}
