import HTTP
import JSON
import Testing

struct QueryTests {
    @Test(arguments: [
        ("/?a=b", ["a": "b"]), ("/?a=b+c", ["a": "b c"]), ("/?a=b%20c", ["a": "b c"]), ("/?a=b%2Bc", ["a": "b+c"]),
        ("/?a=%26%3D", ["a": "&="]), ("/?a=b&c=d", ["a": "b", "c": "d"]), ("/?a=1&a=2", ["a": "2"]),
        ("/?a=", ["a": ""]),
        ("/?a", ["a": ""]), ("/?a+b=c", ["a b": "c"]), ("/?a=b=c", ["a": "b=c"]), ("/?%E2%82%AC=%e2%82%ac", ["€": "€"]),
        ("/?a=%2525", ["a": "%25"]), ("/", [:]), ("/?a=/../b", ["a": "/../b"]), ("/?a=b%2Fc", ["a": "b/c"]),
    ]) func aQueryIsDecodedOnce(_ target: String, _ query: [String: String]) async throws {
        try await serving(echo) { port in
            let reply = try #require(try await answer(port, get: target))
            #expect(reply.status == 200)
            let members = try #require(try reply.json()["query"]).members
            #expect(Dictionary(uniqueKeysWithValues: members.map { ($0.key, $0.value.string ?? "") }) == query)
        }
    }

    @Test(arguments: ["/?a=%", "/?a=%2", "/?a=%zz", "/?%=b", "/?a=%ff", "/?a=%00", "/?a%00=b", "/?a=b&c=%C3%28"])
    func aQueryThatCannotBeDecodedIsRefused(_ target: String) async throws {
        try await serving(echo) { port in
            let reply = try #require(try await answer(port, get: target))
            #expect(reply.status == 400)
            #expect(try reply.json()["slug"]?.string == "bad-target")
        }
    }
}
