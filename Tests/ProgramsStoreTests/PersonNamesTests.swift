internal import JSON
internal import Postgres
internal import Shared
internal import TestSupport
internal import Testing

/// Names of persons are sealed before they are stored, and are lost when their key is deleted.
@Suite(.needsPostgres, .timeLimit(.minutes(15)))
struct PersonNamesTests {
    private static let name = "Synthetic Nobody"

    @Test func aNameThatComesByHTTPIsKeptSealedEverywhereAndCanBeRead() async throws {
        try await RegistryBench.with { bench in
            let answer = try await bench.post(Stated.named("p1", Self.name, id: "n1"))
            #expect(answer.status == 202)
            try await bench.deliver()
            #expect(try await bench.rows(holding: Self.name) == 0)
            #expect(try await bench.texts("select state from entity where kind = 'person'") == ["named"])
            let names = try await bench.get("/v1/persons/p1/names")
            #expect(names.body["names"]?.elements.map { $0["name"]?["en"]?.string } == [Self.name])
            let shown = try await bench.get("/v1/persons/p1")
            #expect(shown.status == 200)
            #expect(!shown.body.text.contains(Self.name))
            let announced = try await bench.announced()
            #expect(announced.count == 1)
            #expect(!announced.isEmpty)
            #expect(announced.allSatisfy { !String(decoding: $0, as: UTF8.self).contains(Self.name) })
        }
    }

    /// The limit applies to the stored form: every accepted name can be sealed, regardless of the size of its letters.
    @Test(arguments: [
        ("a", 10_000), ("가", 9_000), ("가", 9_600), ("가", 9_700), ("가", 10_000), ("👪", 7_000), ("\"", 10_000),
        ("\\", 10_000),
    ])
    func aNameIsAsLongAsCanBeSealed(_ letter: String, _ count: Int) async throws {
        try await RegistryBench.with { bench in
            let name = String(repeating: letter, count: count)
            let data = JSONValue.object(["person": "p1", "name": .object(["en": .string(name)])])
            let event = JSONValue.object([
                "specversion": "1.0", "id": "n1", "source": "https://office",
                "type": "org.kembar.programs.person.named.v1", "time": "2026-01-01T00:00:00Z", "data": data,
            ])
            let answer = try await bench.post(event.text)
            let isTooLong = JSONValue.string(name).bytes.count > 28_990
            #expect(answer.status == (isTooLong ? 422 : 202))
            if isTooLong {
                #expect(answer.body["detail"]?.string?.contains("data.name is longer than 29000 bytes") == true)
                return
            }
            try await bench.deliver()
            let names = try await bench.get("/v1/persons/p1/names")
            #expect(names.body["names"]?.elements.map { $0["name"]?["en"]?.string } == [name])
        }
    }

    @Test func theSameNameOnceMoreIsKnownAndAnotherOneUnderTheSameIdIsAConflict() async throws {
        try await RegistryBench.with { bench in
            _ = try await bench.post(Stated.named("p1", Self.name, id: "n1"))
            try await bench.deliver()
            let again = try await bench.post(Stated.named("p1", Self.name, id: "n1"))
            #expect(again.status == 202)
            #expect(again.body["status"]?.string == "known")
            let other = try await bench.post(Stated.named("p1", "Another Nobody", id: "n1"))
            #expect(other.status == 409)
        }
    }

    @Test func anErasedPersonsNameIsGoneForGoodAndItsHistoryStays() async throws {
        try await RegistryBench.with { bench in
            _ = try await bench.post(Stated.named("p1", Self.name, id: "n1"))
            try await bench.deliver()
            let before = try await bench.announced()
            try await bench.store([Stated.erased("p1", id: "e1")])
            #expect(try await bench.texts("select key::text from person_key") == ["null"])
            let names = try await bench.get("/v1/persons/p1/names")
            #expect(names.body["state"]?.string == "erased")
            #expect(names.body["names"]?.elements.map { $0["name"] } == [.null])
            #expect(try await bench.get("/v1/persons/p1").body["history"]?.elements.count == 2)
            #expect(try await bench.announced().starts(with: before))
            let again = try await bench.post(Stated.named("p1", Self.name, id: "n2"))
            #expect((again.status, again.slug ?? "") == (410, "person-erased"))
            // A recomputation does not restore the key either.
            try await bench.recompute()
            #expect(try await bench.texts("select key::text from person_key") == ["null"])
            #expect(try await bench.rows(holding: Self.name) == 0)
        }
    }

    /// Kafka keeps what it was sent until its retention ends; Kembar must not keep it longer.
    @Test(arguments: [
        Stated.named("p1", name, id: "n1"),
        Stated.named("p1", name, id: "n1").replacing(#""data":{"person":"p1","#, with: #""data":{"person":7,"#),
        Stated.named("p1", name, id: "n1").replacing("person.named.v1", with: "person.named.v9"),
        Stated.named("p1", name, id: "n1").replacing("person.named", with: #"person.n\u0061med"#),
        String(Stated.named("p1", name, id: "n1").dropLast(3)),
    ])
    func aNameInClearThatComesByKafkaIsSetAsideWithoutItsContent(_ event: String) async throws {
        try await RegistryBench.with { bench in
            try await bench.store([event])
            #expect(try await bench.texts("select reason from dead_letter") == ["name_in_clear"])
            #expect(try await bench.texts("select 'x' from dead_letter where value is null and key is null") == ["x"])
            #expect(try await bench.texts("select 'x' from inbox").isEmpty)
            #expect(try await bench.rows(holding: Self.name) == 0)
        }
    }

    @Test func aSealedNameThatTheRegistryHasNotSealedIsRefusedOnEveryRoad() async throws {
        try await RegistryBench.with { bench in
            let foreign = Stated.event("person.named", #"{"person":"p1","sealed":"AAAA"}"#, id: "n1")
            let answer = try await bench.post(foreign)
            #expect((answer.status, answer.slug ?? "") == (422, "schema"))
            try await bench.store([foreign])
            #expect(try await bench.texts("select reason from dead_letter") == ["name_in_clear"])
            #expect(try await bench.texts("select 'x' from entity").isEmpty)
        }
    }

    /// A name that was sealed for one person and event cannot be used for another.
    @Test func aSealedNameCannotBeMovedToAnotherPerson() async throws {
        try await RegistryBench.with { bench in
            _ = try await bench.post(Stated.named("p1", Self.name, id: "n1"))
            try await bench.deliver()
            let sealed = try await bench.texts(
                "select convert_from(event, 'UTF8')::jsonb -> 'data' ->> 'sealed' from inbox")
            let moved = Stated.event("person.named", #"{"person":"p2","sealed":"\#(sealed[0])"}"#, id: "n2")
            try await bench.store([moved])
            #expect(try await bench.texts("select code from entity where kind = 'person'") == ["p1"])
        }
    }

    @Test func anUnknownPersonHasNoNames() async throws {
        try await RegistryBench.with { bench in
            let answer = try await bench.get("/v1/persons/nobody/names")
            #expect(answer.status == 404)
        }
    }
}
