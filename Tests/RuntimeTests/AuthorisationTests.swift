import HTTP
import Testing

@testable import ServiceRuntime

struct AuthorisationTests {
    private func status(token: String?, header: String?) async -> Int {
        let authorisation = Authorisation(token: token.map { Secret($0) })
        let router = Router([Route(.post, "/a", authorisation.guarded { _ in .text("done") })])
        let headers = header.map { ["authorization": $0] } ?? [:]
        return await router.reply(to: HTTPRequest(method: .post, path: ["a"], headers: headers)).status.code
    }

    @Test func withoutATokenWhoeverReachesUsMayWrite() async {
        #expect(await self.status(token: nil, header: nil) == 200)
        #expect(await self.status(token: nil, header: "Bearer anything") == 200)
    }

    @Test(arguments: ["Bearer 0123456789abcdef", "bearer 0123456789abcdef", "BEARER 0123456789abcdef"])
    func whoHasTheTokenMayWrite(_ header: String) async {
        #expect(await self.status(token: "0123456789abcdef", header: header) == 200)
    }

    @Test(arguments: [
        nil, "", "Bearer", "Bearer ", "Bearer 0123456789abcde", "Bearer 0123456789abcdeff", "0123456789abcdef",
        "Basic 0123456789abcdef", "Bearer 0123456789ABCDEF", "Bearer 0123456789abcdef, Bearer 0123456789abcdef",
    ]) func whoHasNotMayNot(_ header: String?) async {
        #expect(await self.status(token: "0123456789abcdef", header: header) == 401)
    }
}
