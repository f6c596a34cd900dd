import HTTP
import Testing

struct RouterTests {
    private let router = Router([RouteGroup(Self.routes) { _ in }])
    private static let routes = [
        Route(.get, "/") { _ in .text("root") },
        Route(.get, "/v1/reports/{partnership}") { request in .text("report \(request.parameters["partnership"] ?? "")")
        },
        Route(.get, "/v1/{area}/{code}/history") { request in
            .text("\(request.parameters["area"] ?? "") \(request.parameters["code"] ?? "")")
        },
        Route(.post, "/v1/events") { request in .text("\(request.body.count) bytes") },
        Route(.get, "/v1/events") { request in .text("read \(request.method.rawValue)") },
        Route(.get, "/number/{n}", query: ["limit"]) { request in
            let number = try request.parameter("n") { Int($0) }
            let limit = try request.parameter(query: "limit") { Int($0) }
            return .text("\(number) \(limit ?? -1)")
        },
    ]

    private func text(_ method: HTTPMethod, _ path: [String], query: [String: String] = [:]) async -> (Int, String) {
        let reply = await self.router.reply(to: HTTPRequest(method: method, path: path, query: query, body: [1, 2]))
        return (reply.status.code, String(decoding: reply.body, as: UTF8.self))
    }

    @Test func namesInARouteBecomeParameters() async {
        #expect(await self.text(.get, ["v1", "reports", "alfa-beta"]) == (200, "report alfa-beta"))
        #expect(await self.text(.get, ["v1", "programs", "é %", "history"]) == (200, "programs é %"))
        #expect(await self.text(.get, []) == (200, "root"))
    }

    @Test func methodsAreReportedApart() async {
        #expect(await self.text(.post, ["v1", "events"]) == (200, "2 bytes"))
        #expect(await self.text(.get, ["v1", "events"]) == (200, "read GET"))
        #expect(await self.text(.head, ["v1", "events"]).0 == 200)
        #expect(await self.text(.post, ["v1", "reports", "a"]).0 == 405)
    }

    @Test func aPathOfAnotherLengthIsAnotherPath() async {
        #expect(await self.text(.get, ["v1"]).0 == 404)
        #expect(await self.text(.get, ["v1", "reports"]).0 == 404)
        #expect(await self.text(.get, ["v1", "reports", "a", "b"]).0 == 404)
    }

    @Test func parametersAreReadAsTypesThatCanRefuseThem() async {
        #expect(await self.text(.get, ["number", "7"]) == (200, "7 -1"))
        #expect(await self.text(.get, ["number", "7"], query: ["limit": "3"]) == (200, "7 3"))
        let (badPath, pathReason) = await self.text(.get, ["number", "seven"])
        #expect(badPath == 400)
        #expect(pathReason.contains("\"slug\":\"bad-path\""))
        let (badQuery, queryReason) = await self.text(.get, ["number", "7"], query: ["limit": "all"])
        #expect(badQuery == 400)
        #expect(queryReason.contains("\"slug\":\"bad-query\""))
        #expect(queryReason.contains("limit"))
    }

    @Test func aParameterThatTheRouteDoesNotKnowIsRefused() async {
        let (status, reason) = await self.text(.get, ["number", "7"], query: ["limit": "3", "limits": "3"])
        #expect(status == 400)
        #expect(reason.contains("The query parameter limits is not known here; there are limit."))
        #expect(await self.text(.get, ["v1", "events"], query: ["sourc": "x"]).0 == 400)
    }
}
