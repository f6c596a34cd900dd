import Crypto
import JSON
import Shared
import Testing

/// Every event that the documentation shows is a valid event.
struct ExampleEventsTests {
    static let fixtures = (try? Repository.files(in: "Tests/Fixtures/events", ending: ".json")) ?? []

    @Test func thereAreFixturesOfEveryType() throws {
        let types = Set(try Self.fixtures.map { try JSONDocument(Repository.bytes($0)).root["type"]?.string })
        #expect(EventCatalogue.entries.filter { !types.contains($0.type.text) }.map(\.type.text) == [])
    }

    @Test(arguments: Self.fixtures) func aFixtureIsReadAndWhatIsWrittenSaysTheSame(_ path: String) throws {
        let event = try Event(structured: Repository.bytes(path))
        #expect(path.contains(event.envelope.type.text))
        let again = try Event(structured: Wire.bytes(of: event.envelope))
        #expect(Wire.contentDigest(of: again.envelope) == Wire.contentDigest(of: event.envelope))
        #expect(again.ref == event.ref)
        #expect(again.key == event.key)
        #expect(Wire.bytes(of: again.envelope) == Wire.bytes(of: event.envelope))
    }

    @Test func theAnnouncementOfEveryFixtureIsAnEventWhoseCauseIsTheFixture() throws {
        for path in Self.fixtures {
            let event = try Event(structured: Repository.bytes(path))
            let announced = Wire.announcement(
                of: event.envelope, in: event.area, key: event.key, acceptedAt: event.envelope.time, verdict: "applied")
            let stated = try Event(structured: announced.bytes)
            #expect(stated.ref == announced.ref)
            #expect(stated.ref.source == event.area.source)
            #expect(stated.envelope.cause == event.ref)
            #expect(stated.envelope.time == event.envelope.time)
            #expect(stated.key == event.key)
            #expect(Array(stated.envelope.data.raw) == Array(event.envelope.data.raw))
        }
    }

    @Test(arguments: ["programs", "indicators"]) func theBandungSeoulExampleIsRead(_ area: String) throws {
        let lines = try Repository.lines("examples/bandung-seoul/\(area).jsonl")
        #expect(!lines.isEmpty)
        var refs: Set<EventRef> = []
        for (number, bytes) in lines {
            do {
                let event = try Event(structured: bytes)
                #expect(event.area.rawValue == area, "line \(number)")
                #expect(refs.insert(event.ref).inserted, "line \(number): \(event.ref) is there twice")
            } catch {
                Issue.record("line \(number): \(error)")
            }
        }
    }
}
