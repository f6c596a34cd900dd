import HTTP
import JSON
import Testing

/// A refusal reaches a client that sends everything before it reads: the connection is not reset first.
struct RefusedBodyTests {
    private func head(_ method: String, _ field: String) -> [UInt8] {
        Array("\(method) /a HTTP/1.1\r\nHost: test\r\n\(field)\r\n\r\n".utf8)
    }

    private func request(_ method: String = "POST", bytes count: Int) -> [UInt8] {
        self.head(method, "Content-Length: \(count)") + [UInt8](repeating: UInt8(ascii: "x"), count: count)
    }

    /// Sends the whole request first, as Python's standard library does.
    private func reply(_ port: UInt16, to request: [UInt8]) async throws -> WireReply {
        let client = try Client(port)
        #expect(await client.send(request))
        let reply = try #require(await client.reply())
        #expect(await client.isClosed(within: .seconds(120)))
        return reply
    }

    private func expectTooLarge(_ reply: WireReply) throws {
        #expect(reply.status == 413)
        #expect(reply.headers["content-type"] == "application/problem+json")
        let problem = try reply.json()
        #expect(problem["slug"]?.string == "too-large")
        #expect(problem["status"]?.number == "413")
        #expect(problem["detail"]?.string == "The body is larger than 1048576 bytes.")
    }

    /// One byte too many, 1.5 MiB, and 10 MiB.
    @Test(arguments: [(1 << 20) + 1, 3 << 19, 10 << 20])
    func aBodyThatIsTooLargeIsAnsweredReadably(_ count: Int) async throws {
        try await serving(echo) { port in
            try self.expectTooLarge(try await self.reply(port, to: self.request(bytes: count)))
            // The next client is served.
            #expect(try await answer(port, get: "/a")?.status == 200)
        }
    }

    @Test func theGreatestBodyIsTaken() async throws {
        try await serving({ request in HTTPReply.text("\(request.body.count)") }) { port in
            let client = try Client(port)
            #expect(await client.send(self.request(bytes: 1 << 20)))
            #expect(await client.reply()?.text == "1048576")
        }
    }

    /// In one chunk, and in many.
    @Test(arguments: [(1, 3), (1, 3 << 19), (24, 1 << 16), (160, 1 << 16)])
    func aChunkedBodyIsRefusedReadably(_ count: Int, _ size: Int) async throws {
        let chunk: [UInt8] =
            Array("\(String(size, radix: 16))\r\n".utf8) + [UInt8](repeating: UInt8(ascii: "x"), count: size)
            + Array("\r\n".utf8)
        var request = self.head("POST", "Transfer-Encoding: chunked")
        for _ in 0..<count { request += chunk }
        let whole = request + Array("0\r\n\r\n".utf8)
        try await serving(echo) { port in
            let reply = try await self.reply(port, to: whole)
            #expect(reply.status == 411)
            let problem = try reply.json()
            #expect(problem["slug"]?.string == "length-required")
            #expect(
                problem["detail"]?.string
                    == "Send the body with a Content-Length instead of Transfer-Encoding: chunked.")
        }
    }

    /// The number of discarded bytes is limited too: a chunked body may be endless.
    @Test func anEndlessBodyEndsTheConnection() async throws {
        let chunk = Array("10000\r\n".utf8) + [UInt8](repeating: UInt8(ascii: "x"), count: 1 << 16) + Array("\r\n".utf8)
        var limits = HTTPLimits()
        limits.discardedBody = 1 << 20
        try await serving(limits: limits, echo) { port in
            let client = try Client(port)
            await client.send(self.head("POST", "Transfer-Encoding: chunked"))
            var sent = 0
            while sent < 10_000, await client.send(chunk) { sent += 1 }
            #expect(sent < 10_000)
            let next = try await answer(port, get: "/a")
            #expect(next?.status == 200)
        }
    }

    /// Every other refusal before the body is read also waits for the body; here, of an unknown method.
    @Test(arguments: [1 << 10, 1 << 19]) func anotherRefusalIsAnsweredReadably(_ count: Int) async throws {
        try await serving(echo) { port in
            let reply = try await self.reply(port, to: self.request("PUT", bytes: count))
            #expect(reply.status == 501)
            #expect(try reply.json()["slug"]?.string == "method-unknown")
        }
    }
}

/// A request lists the header fields that could not be read: their values differ from what was sent.
struct UnreadableHeaderTests {
    private let reporting: @Sendable (HTTPRequest) async -> HTTPReply = { request in
        .json(.object(["unreadable": .array(request.unreadable.sorted().map { .string($0) })]))
    }

    private func unreadable(_ fields: [UInt8]) async throws -> [String] {
        let request: [UInt8] = Array("GET /a HTTP/1.1\r\nHost: test\r\n".utf8) + fields + Array("\r\n".utf8)
        return try await serving(self.reporting) { port in
            let client = try Client(port)
            await client.send(request)
            let reply = try #require(await client.reply())
            #expect(reply.status == 200)
            return try reply.json()["unreadable"]?.elements.compactMap(\.string) ?? []
        }
    }

    private func field(_ name: String, _ value: [UInt8]) -> [UInt8] {
        Array("\(name): ".utf8) + value + Array("\r\n".utf8)
    }

    /// `é` in Latin-1, a truncated character, an overlong slash, half a surrogate, and a byte that UTF-8 never uses.
    @Test(arguments: [[0xE9], [0xC3], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xFF]] as [[UInt8]])
    func bytesThatAreNoUTF8AreReported(_ bytes: [UInt8]) async throws {
        let value = Array("hdr-".utf8) + bytes
        let stated = try await self.unreadable(self.field("CE-Id", value) + self.field("X-A", Array("b".utf8)))
        #expect(stated == ["ce-id"])
    }

    @Test func everyFieldOfThemIsReported() async throws {
        let latin: [UInt8] = [0xE9]
        let stated = try await self.unreadable(
            self.field("X-B", latin) + self.field("ce-subject", latin) + self.field("X-A", Array("a".utf8)))
        #expect(stated == ["ce-subject", "x-b"])
    }

    /// If a field was sent twice, one unreadable value is enough.
    @Test func aFieldThatWasSentTwiceIsReportedForEither() async throws {
        let (good, bad): ([UInt8], [UInt8]) = (Array("a".utf8), [0xE8])
        #expect(try await self.unreadable(self.field("ce-a", good) + self.field("Ce-A", bad)) == ["ce-a"])
        #expect(try await self.unreadable(self.field("ce-a", bad) + self.field("Ce-A", good)) == ["ce-a"])
    }

    @Test func otherTextIsRead() async throws {
        let fields = self.field("ce-id", Array("é 서울".utf8)) + self.field("X-A", Array("100%".utf8))
        #expect(try await self.unreadable(fields).isEmpty)
        let request: [UInt8] = Array("GET /a HTTP/1.1\r\nHost: test\r\n".utf8) + fields + Array("\r\n".utf8)
        try await serving(echo) { port in
            let client = try Client(port)
            await client.send(request)
            let headers = try #require(await client.reply()).json()["headers"]
            #expect(headers?["ce-id"]?.string == "é 서울")
            #expect(headers?["x-a"]?.string == "100%")
        }
    }
}
