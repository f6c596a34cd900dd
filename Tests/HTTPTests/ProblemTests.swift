import HTTP
import JSON
import Synchronization
import Testing

struct ProblemTests {
    private struct Internals: Error, CustomStringConvertible {
        let description = "host=10.0.0.7 password=hunter2"
    }

    private let routes = [
        Route(.get, "/reading") { _ in .text("read") }, Route(.post, "/writing") { _ in .text("written") },
        Route(.get, "/failing") { _ in throw Internals() },
        Route(.get, "/refusing") { _ in throw Problem(.conflict, "taken", "It is taken.", ["by": "alfa"]) },
    ]

    private func expect(_ reply: WireReply?, _ status: Int, _ slug: String) throws {
        let reply = try #require(reply)
        #expect(reply.status == status)
        #expect(reply.headers["content-type"] == "application/problem+json")
        let json = try reply.json()
        #expect(json["status"]?.number == "\(status)")
        #expect(json["slug"]?.string == slug)
        #expect(json["type"]?.string?.isEmpty == false)
        #expect(json["title"]?.string?.isEmpty == false)
        #expect(json["detail"]?.string?.hasSuffix(".") == true)
    }

    @Test func nothingAtAnAddressIsAProblem() async throws {
        try await serving(self.routes) { port in
            for target in ["/", "/nothing", "/reading/more", "/Reading"] {
                try self.expect(try await answer(port, get: target), 404, "not-found")
            }
        }
    }

    @Test func anAddressThatDoesNotTakeTheMethodSaysSo() async throws {
        try await serving(self.routes) { port in
            try self.expect(try await answer(port, get: "/writing"), 405, "method-not-allowed")
            let post = "POST /reading HTTP/1.1\r\nHost: test\r\nContent-Length: 0\r\n\r\n"
            try self.expect(try await answer(port, to: post), 405, "method-not-allowed")
        }
    }

    /// RFC 9110, 15.5.6: a 405 must carry the field.
    @Test func theMethodsThatAreTakenAreNamed() async throws {
        try await serving(self.routes) { port in
            let reply = try await answer(port, get: "/writing")
            #expect(reply?.headers["allow"] == "POST")
            let post = "POST /reading HTTP/1.1\r\nHost: test\r\nContent-Length: 0\r\n\r\n"
            let allowed = try await answer(port, to: post)?.headers["allow"] ?? ""
            #expect(allowed.contains("GET"))
            #expect(allowed.contains("HEAD"))
        }
    }

    @Test(arguments: ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "BREW", "get"])
    func aMethodThatIsNotKnownIsAProblem(_ method: String) async throws {
        try await serving(self.routes) { port in
            let reply = try await answer(port, to: "\(method) /reading HTTP/1.1\r\nHost: test\r\n\r\n")
            try self.expect(reply, 501, "method-unknown")
        }
    }

    @Test func aHandlersProblemIsTheReply() async throws {
        try await serving(self.routes) { port in
            let reply = try await answer(port, get: "/refusing")
            try self.expect(reply, 409, "taken")
            #expect(try reply?.json()["by"]?.string == "alfa")
            #expect(try reply?.json()["detail"]?.string == "It is taken.")
        }
    }

    @Test func anErrorIsReportedAndNotShown() async throws {
        let reported = Mutex<[String]>([])
        try await serving(self.routes, report: { error in reported.withLock { $0.append("\(error)") } }) { port in
            let reply = try await answer(port, get: "/failing")
            try self.expect(reply, 500, "failed")
            for word in ["hunter2", "10.0.0.7", "Internals"] { #expect(reply?.text.contains(word) == false) }
        }
        #expect(reported.withLock { $0 } == [Internals().description])
    }

    @Test func aProblemIsNotReported() async throws {
        let reported = Atomic(0)
        try await serving(self.routes, report: { _ in reported.add(1, ordering: .relaxed) }) { port in
            _ = try await answer(port, get: "/refusing")
            _ = try await answer(port, get: "/nothing")
        }
        #expect(reported.load(ordering: .relaxed) == 0)
    }
}
