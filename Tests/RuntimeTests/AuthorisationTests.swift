import HTTP
import Testing

@testable import ServiceRuntime

struct AuthorisationTests {
    private static let token = "0123456789abcdef"

    /// Every method, in each kind of route group.
    struct Place: Sendable, CustomTestStringConvertible {
        let method: HTTPMethod
        let isRestricted: Bool
        var testDescription: String { "\(self.method.rawValue) \(self.isRestricted ? "restricted" : "open")" }
    }

    static let places = [HTTPMethod.get, .head, .post].flatMap { method in
        [true, false].map { Place(method: method, isRestricted: $0) }
    }
    static let restricted = places.filter(\.isRestricted)

    private func status(
        _ place: Place, token: String?, authorisation header: String? = nil, type: String? = "application/json",
        host: String? = "127.0.0.1:8080"
    ) async -> Int {
        let authorisation = Authorisation(token: token.map { Secret($0) })
        let routes = [HTTPMethod.get, .post].map { Route($0, "/a") { _ in .text("done") } }
        let router = Router([place.isRestricted ? authorisation.restricted(routes) : authorisation.open(routes)])
        var headers: [String: String] = [:]
        headers["authorization"] = header
        headers["content-type"] = type
        headers["host"] = host
        return await router.reply(to: HTTPRequest(method: place.method, path: ["a"], headers: headers)).status.code
    }

    @Test(arguments: Self.places) func withoutATokenWhoeverReachesLoopbackIsAnswered(_ place: Place) async {
        #expect(await self.status(place, token: nil) == 200)
        #expect(await self.status(place, token: nil, authorisation: "Bearer anything") == 200)
    }

    @Test(arguments: Self.places, ["Bearer \(Self.token)", "bearer \(Self.token)", "BEARER \(Self.token)"])
    func whoHasTheTokenIsAnsweredUnderWhateverName(_ place: Place, _ header: String) async {
        #expect(await self.status(place, token: Self.token, authorisation: header) == 200)
        #expect(await self.status(place, token: Self.token, authorisation: header, host: "kembar.example.org") == 200)
    }

    static let wrong: [String?] = [
        nil, "", "Bearer", "Bearer ", "Bearer 0123456789abcde", "Bearer 0123456789abcdeff", Self.token,
        "Basic \(Self.token)", "Bearer 0123456789ABCDEF", "Bearer \(Self.token), Bearer \(Self.token)",
    ]

    @Test(arguments: Self.places, Self.wrong) func whoHasNotTheTokenReadsWhatIsOpen(
        _ place: Place, _ header: String?
    ) async {
        let expected = place.isRestricted ? 401 : 200
        #expect(await self.status(place, token: Self.token, authorisation: header) == expected)
    }

    private static let post = Place(method: .post, isRestricted: true)

    @Test(arguments: [
        "application/json", "application/json; charset=utf-8", "application/cloudevents+json",
        "application/cloudevents-batch+json", "Application/JSON",
    ]) func whatIsWrittenIsJSON(_ type: String) async {
        #expect(await self.status(Self.post, token: nil, type: type) == 200)
    }

    /// Content types that a page of another site can make a browser post without asking the server first.
    @Test(
        arguments: [true, false],
        [
            nil, "", "text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=json",
            "text/plain; application/json",
        ]) func whatAFormCanPostIsRefused(_ isRestricted: Bool, _ type: String?) async
    {
        let post = Place(method: .post, isRestricted: isRestricted)
        #expect(await self.status(post, token: nil, type: type) == 415)
        #expect(
            await self.status(post, token: Self.token, authorisation: "Bearer \(Self.token)", type: type) == 415)
    }

    @Test(
        arguments: Self.places,
        ["localhost", "LOCALHOST:8080", "127.0.0.1", "127.1.2.3:80", "[::1]", "[::1]:8080"])
    func loopbackByItsOwnNamesIsLoopback(_ place: Place, _ host: String) async {
        #expect(await self.status(place, token: nil, host: host) == 200)
    }

    /// A probe of HTTP/1.0 sends no host; a client that writes must send one.
    @Test(arguments: Self.places) func whoNamesNoHostMayReadAlone(_ place: Place) async {
        #expect(await self.status(place, token: nil, host: nil) == (place.method == .post ? 401 : 200))
    }

    /// A name chosen by someone else may resolve to loopback: a page under that name could read the answers.
    @Test(
        arguments: Self.places,
        [
            "", "example.org", "example.org:8080", "localhost.example.org", "127.0.0.1.example.org",
            "127.example.org:8080", "[::2]:8080", "0.0.0.0:8080", "127.0.0.1:80:evil", "evil:127.0.0.1",
        ]) func anotherNameIsNotLoopback(_ place: Place, _ host: String?) async
    {
        #expect(await self.status(place, token: nil, host: host) == 401)
    }
}
