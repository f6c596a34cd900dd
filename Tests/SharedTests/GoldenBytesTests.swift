import JSON
import Shared
import Testing

/// The exact bytes that Kembar sends: other programs read them, and stored digests and ids depend on them.
struct GoldenBytesTests {
    private func event() throws -> Envelope {
        let text = """
            {"data": { "name" : {"en":"Alfa \\u0026 Co","id":"Alfa"}, "city":"alfa", "country":"ID" , "latitude":-6.750 },
             "sequence": 7.0, "partitionkey":"k/1", "comment":"a \\"b\\" é", "sampled":true,
             "subject":"city/alfa", "dataschema":"https://kembar.example/s/1.0.0.json",
             "datacontenttype":"application/json; charset=utf-8", "time":"2016-06-10T12:00:00.5+07:00",
             "type":"org.kembar.programs.city.registered.v1", "source":"https://example.org/office", "id":"city-alfa",
             "specversion":"1.0"}
            """
        return try Envelope(structured: JSONDocument(text).root)
    }

    @Test func anEventHasTheseBytes() throws {
        let expected =
            #"{"specversion":"1.0","id":"city-alfa","source":"https://example.org/office","#
            + #""type":"org.kembar.programs.city.registered.v1","time":"2016-06-10T05:00:00.500000Z","#
            + #""datacontenttype":"application/json","dataschema":"https://kembar.example/s/1.0.0.json","#
            + #""subject":"city/alfa","comment":"a \"b\" é","partitionkey":"k/1","sampled":true,"sequence":7,"#
            + #""data":{ "name" : {"en":"Alfa \u0026 Co","id":"Alfa"}, "city":"alfa", "country":"ID" , "latitude":-6.750 }}"#
        #expect(String(decoding: Wire.bytes(of: try event()), as: UTF8.self) == expected)
    }

    /// The id is the UUID of version 5 of source, id and type, joined by U+001F, under that of `kembar.org`.
    @Test func itsAnnouncementHasThisIdAndTheseBytes() throws {
        let moment = try #require(Instant("2026-11-24T06:59:00Z"))
        let announced = Wire.announcement(
            of: try event(), in: .programs, key: "city/alfa", acceptedAt: moment, verdict: "applied")
        #expect(announced.ref == EventRef(source: "urn:kembar:programs", id: "8a98f6aa-5910-52c8-9fd1-1faaf9412082"))
        let expected =
            #"{"specversion":"1.0","id":"8a98f6aa-5910-52c8-9fd1-1faaf9412082","source":"urn:kembar:programs","#
            + #""type":"org.kembar.programs.city.registered.v1","time":"2016-06-10T05:00:00.500000Z","#
            + #""datacontenttype":"application/json","dataschema":"https://kembar.example/s/1.0.0.json","#
            + #""subject":"city/alfa","acceptedat":"2026-11-24T06:59:00Z","causeid":"city-alfa","#
            + #""causesource":"https://example.org/office","comment":"a \"b\" é","partitionkey":"city/alfa","#
            + #""sampled":true,"sequence":7,"verdict":"applied","#
            + #""data":{ "name" : {"en":"Alfa \u0026 Co","id":"Alfa"}, "city":"alfa", "country":"ID" , "latitude":-6.750 }}"#
        #expect(String(decoding: announced.bytes, as: UTF8.self) == expected)
    }

    @Test func anIdIsMadeAgainExactly() {
        #expect(Wire.id(from: "a", "b") == Wire.id(from: "a", "b"))
        #expect(Wire.id(from: "a", "b") != Wire.id(from: "ab"))
        #expect(Wire.id(from: "a", "bc") != Wire.id(from: "ab", "c"))
    }
}
