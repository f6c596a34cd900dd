import HTTP
import JSON
import Testing

/// Requests that two readers of one connection could read differently are refused, and the connection ends.
struct FramingTests {
    private func expectRefusal(_ request: String, _ statuses: Set<Int> = [400], slug: String? = nil) async throws {
        try await serving(echo) { port in
            let client = try Client(port)
            await client.send(request)
            let reply = try #require(await client.reply())
            #expect(statuses.contains(reply.status))
            if let slug { #expect(try reply.json()["slug"]?.string == slug) }
            #expect(await client.isClosed(within: .seconds(120)))
        }
    }

    @Test func twoLengthsAreRefused() async throws {
        try await self.expectRefusal(
            "POST /a HTTP/1.1\r\nHost: test\r\nContent-Length: 3\r\nContent-Length: 5\r\n\r\nabcde", slug: "bad-framing"
        )
    }

    @Test func twoEqualLengthsAreRefused() async throws {
        try await self.expectRefusal(
            "POST /a HTTP/1.1\r\nHost: test\r\nContent-Length: 3\r\ncontent-length: 3\r\n\r\nabc", slug: "bad-framing")
    }

    @Test func aLengthBesideATransferEncodingIsRefused() async throws {
        try await self.expectRefusal(
            "POST /a HTTP/1.1\r\nHost: test\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
            slug: "bad-framing")
    }

    @Test func whatFollowsARefusedRequestIsNeverAnswered() async throws {
        try await serving(echo) { port in
            let client = try Client(port)
            await client.send(
                "POST /a HTTP/1.1\r\nHost: test\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
                    + "GET /smuggled HTTP/1.1\r\nHost: test\r\n\r\n")
            #expect(await client.reply()?.status == 400)
            #expect(await client.reply(within: .seconds(2)) == nil)
        }
    }

    @Test(arguments: ["-1", "1, 1", "+3", "0x3", "3 3", "99999999999999999999999", ""])
    func aLengthThatIsNoNumberIsRefused(_ length: String) async throws {
        try await self.expectRefusal(
            "POST /a HTTP/1.1\r\nHost: test\r\nContent-Length: \(length)\r\n\r\nabc", [400, 413])
    }

    /// Lengths at and beyond the largest signed 64-bit integer.
    @Test(arguments: ["9223372036854775807", "9223372036854775808", "18446744073709551615"])
    func aLengthBeyondEveryBodyIsRefusedAtOnce(_ length: String) async throws {
        try await self.expectRefusal(
            "POST /a HTTP/1.1\r\nHost: test\r\nContent-Length: \(length)\r\n\r\n", [400, 413])
    }

    /// RFC 9112, 6.1: an unknown coding is answered with 501. What another reader may take for `chunked` is unknown.
    @Test(arguments: [
        "xchunked", "chunked, identity", "gzip, chunked", "chunked, chunked", "identity", "\u{B}chunked",
        "chunked\u{B}",
        "\"chunked\"", "chunked;a=b", "",
    ])
    func anotherTransferCodingIsRefusedAtOnce(_ coding: String) async throws {
        try await self.expectRefusal(
            "POST /a HTTP/1.1\r\nHost: test\r\nTransfer-Encoding: \(coding)\r\n\r\n3\r\nabc\r\n0\r\n\r\n", [501],
            slug: "coding-unknown")
    }

    /// libmicrohttpd accepts chunk lines that end in a bare LF, chunk extensions, and trailers named like fields, and
    /// gives no way to distinguish them, so every chunked body is refused.
    @Test(arguments: [
        "3\r\nabc\r\n0\r\n\r\n", "3\nabc\n0\n\n", "3;a=b\r\nabc\r\n0\r\n\r\n",
        "3\r\nabc\r\n0\r\nContent-Length: 5\r\nHost: evil\r\nAuthorization: Bearer x\r\n\r\n",
        "0\r\n\r\nGET /smuggled HTTP/1.1\r\nHost: test\r\n\r\n",
    ])
    func aChunkedBodyIsRefused(_ body: String) async throws {
        try await serving(echo) { port in
            let client = try Client(port)
            await client.send("POST /a HTTP/1.1\r\nHost: test\r\nTransfer-Encoding: chunked\r\n\r\n\(body)")
            let reply = try #require(await client.reply())
            #expect(reply.status == 411)
            #expect(await client.reply(within: .seconds(2)) == nil)
            #expect(await client.isClosed(within: .seconds(120)))
        }
    }

    /// RFC 9112, 5.2: the library joins to the field's name what another reader joins to its value.
    @Test(arguments: [
        "Transfer-Encoding:\r\n chunked", "Transfer-Encoding: \r\n\tchunked", "Transfer-Encoding: chun\r\n ked",
        "Content-Length:\r\n 3", "Content-Length: \r\n\t3", "Content-Length: 1\r\n 2",
    ])
    func aFoldedFramingIsRefused(_ field: String) async throws {
        try await self.expectRefusal("POST /a HTTP/1.1\r\nHost: test\r\n\(field)\r\n\r\nabc", [400, 501])
    }

    /// Two hosts, a second colon, an invalid port, characters that no name has, and an empty host.
    @Test(arguments: [
        "Host: a\r\nHost: b", "Host: a\r\nhost: a", "Host: 127.0.0.1:80:evil", "Host: a:b", "Host: a:99999",
        "Host: a b", "Host: a/b", "Host: a@b", "Host: [::1", "Host: []", "Host: [::1]x", "Host: ",
    ])
    func aHostThatIsNotOneNameIsRefused(_ fields: String) async throws {
        try await self.expectRefusal("GET /a HTTP/1.1\r\n\(fields)\r\n\r\n", [400], slug: "bad-host")
    }

    @Test(arguments: ["a", "A.example:80", "127.0.0.1:65535", "[::1]:8080", "[::1]", "a_b", "a:"])
    func aHostIsANameAndAPort(_ host: String) async throws {
        try await serving(echo) { port in
            let reply = try await answer(port, to: "GET /a HTTP/1.1\r\nHost: \(host)\r\n\r\n")
            #expect(reply?.status == 200)
        }
    }

    @Test func aRequestWithoutHostIsRefused() async throws {
        try await self.expectRefusal("GET /a HTTP/1.1\r\n\r\n")
    }

    /// RFC 9112, 5.1: one reader takes it for the field, another does not.
    @Test(arguments: ["X-A : b", "Transfer-Encoding : chunked", "Content-Length : 3", "Authorization\t: b"])
    func aSpaceBeforeTheColonIsRefused(_ field: String) async throws {
        try await self.expectRefusal("POST /a HTTP/1.1\r\nHost: test\r\n\(field)\r\n\r\n")
    }

    @Test func aHeaderLargerThanTheLimitIsRefused() async throws {
        try await self.expectRefusal(
            "GET /a HTTP/1.1\r\nHost: test\r\nX-Filler: \(String(repeating: "a", count: 40_000))\r\n\r\n", [431])
    }

    @Test func manyHeadersLargerThanTheLimitAreRefused() async throws {
        let many = (0..<3000).map { "X-\($0): some value\r\n" }.joined()
        try await self.expectRefusal("GET /a HTTP/1.1\r\nHost: test\r\n\(many)\r\n", [431])
    }

    @Test func aHeaderBelowTheLimitIsTaken() async throws {
        try await serving(echo) { port in
            let filler = String(repeating: "a", count: 16_000)
            let reply = try await answer(port, to: "GET /a HTTP/1.1\r\nHost: test\r\nX-Filler: \(filler)\r\n\r\n")
            #expect(try reply?.json()["headers"]?["x-filler"]?.string == filler)
        }
    }

    @Test func aHeaderThatWasSentTwiceIsJoined() async throws {
        try await serving(echo) { port in
            let reply = try await answer(port, to: "GET /a HTTP/1.1\r\nHost: test\r\nX-A: 1\r\nx-a: 2\r\n\r\n")
            #expect(try reply?.json()["headers"]?["x-a"]?.string == "1, 2")
        }
    }

    @Test(arguments: [
        "nonsense\r\n\r\n", "GET\r\n\r\n", "\u{16}\u{3}\u{1}\u{2}\u{0}\u{1}\r\n\r\n",
        "GET /a HTTP/9.9\r\nHost: test\r\n\r\n",
    ])
    func whatIsNoRequestIsRefusedAndTheServerLivesOn(_ garbage: String) async throws {
        try await serving(echo) { port in
            let client = try Client(port)
            await client.send(garbage)
            let sent = try #require(await client.rest(within: .seconds(120)))
            #expect(WireReply.isRefusal(sent), "\(String(decoding: sent, as: UTF8.self))")
            let next = try await answer(port, get: "/a")
            #expect(next?.status == 200)
        }
    }
}
