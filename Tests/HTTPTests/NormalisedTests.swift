import HTTP
import JSON
import Testing

/// Input that the server library changes or refuses before the server sees it, as the threat model says.
struct NormalisedTests {
    /// Seen with libmicrohttpd 0.9.75; the test fails if a later version does otherwise.
    @Test func aHeaderValueIsCutAtNUL() async throws {
        try await serving(echo) { port in
            let reply = try #require(await answer(port, to: "GET /a HTTP/1.1\r\nHost: test\r\nX-A: b\0c\r\n\r\n"))
            #expect(reply.status == 200)
            #expect(try reply.json()["headers"]?["x-a"]?.string == "b")
        }
    }

    /// libmicrohttpd 0.9.75 joins the folded text to the field's name, not to its value: `X-A: b` and ` c` arrive as
    /// `X-Ac: b`. The server cannot detect this; the test fails if a later version joins the text to the value.
    @Test func aFoldedLineDoesNotReachTheValueItWasMeantFor() async throws {
        try await serving(echo) { port in
            let reply = try #require(await answer(port, to: "GET /a HTTP/1.1\r\nHost: test\r\nX-A: b\r\n c\r\n\r\n"))
            #expect(reply.status == 200)
            let headers = try reply.json()["headers"]
            #expect(headers?["x-a"] == nil)
            #expect(headers?["x-ac"]?.string == "b")
        }
    }

    @Test func aBareLineFeedEndsALine() async throws {
        try await serving(echo) { port in
            let reply = try #require(await answer(port, to: "GET /a HTTP/1.1\nHost: test\n\n"))
            #expect(reply.status == 200)
            #expect(try reply.json()["headers"]?["host"]?.string == "test")
        }
    }

    @Test func aRequestOfHTTP09IsRefused() async throws {
        try await serving(echo) { port in
            let client = try Client(port)
            await client.send("GET /a\r\n\r\n")
            // An answer of HTTP/0.9 would be the body alone.
            let sent = try #require(await client.rest(within: .seconds(120)))
            #expect(WireReply.isRefusal(sent), "\(String(decoding: sent, as: UTF8.self))")
        }
    }

    @Test func theServerHoldsSoManyConnectionsAndNoMore() async throws {
        var limits = HTTPLimits()
        limits.connections = 4
        limits.connectionsPerAddress = 100
        try await serving(limits: limits, echo) { port in
            var clients: [Client] = []
            for number in 0..<12 {
                let client = try Client(port)
                clients.append(client)
                await client.get("/a")
                // The first four are answered, however late; the others wait until a connection ends.
                let limit: Duration = number < 4 ? .seconds(120) : .milliseconds(500)
                #expect(await client.reply(within: limit)?.status == (number < 4 ? 200 : nil), "connection \(number)")
            }
        }
    }
}
