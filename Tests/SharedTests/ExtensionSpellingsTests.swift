import JSON
import Messaging
import Shared
import Testing

/// An extension attribute means the same in structured mode, where it has a type, and in binary mode, where it is text.
struct ExtensionSpellingsTests {
    private static let data = #"{"city":"alfa","name":{"en":"Alfa"},"country":"ID"}"#

    private func structured(_ extensions: String) throws -> Event {
        try Event(
            structured: Array(
                (#"{"specversion":"1.0","id":"1","source":"https://office","type":"org.kembar.programs.city.registered.v1","#
                    + #""time":"2026-01-01T00:00:00Z"\#(extensions),"data":\#(Self.data)}"#).utf8))
    }

    private func binary(_ headers: [String: String]) throws -> Event {
        let attributes = [
            "ce-specversion": "1.0", "ce-id": "1", "ce-source": "https://office",
            "ce-type": "org.kembar.programs.city.registered.v1", "ce-time": "2026-01-01T00:00:00Z",
        ].merging(headers) { $1 }
        let events = try CloudEventDecoder.events(
            fromHTTP: attributes, contentType: MediaType("application/json"), body: Array(Self.data.utf8))
        return try #require(events?.first)
    }

    @Test(
        arguments: [
            (#","seq":5"#, ["ce-seq": "5"]), (#","seq":-5"#, ["ce-seq": "-5"]), (#","seq":0"#, ["ce-seq": "0"]),
            (#","flag":true"#, ["ce-flag": "true"]), (#","flag":false"#, ["ce-flag": "false"]),
            (#","imported":true"#, ["ce-imported": "true"]), (#","note":"é""#, ["ce-note": "%C3%A9"]),
            (#","seq":5,"flag":true,"note":"a""#, ["ce-seq": "5", "ce-flag": "true", "ce-note": "a"]),
        ] as [(String, [String: String])])
    func bothModesHaveOneDigest(_ extensions: String, _ headers: [String: String]) throws {
        let (one, other) = (try self.structured(extensions), try self.binary(headers))
        #expect(Wire.contentDigest(of: one.envelope) == Wire.contentDigest(of: other.envelope))
    }

    /// The opposite case: another value is another content.
    @Test(
        arguments: [
            (#","seq":5"#, ["ce-seq": "6"]), (#","seq":5"#, ["ce-seq": "5.0"]), (#","seq":5"#, ["ce-seq": "05"]),
            (#","flag":true"#, ["ce-flag": "false"]), (#","flag":true"#, ["ce-flag": "1"]), (#","flag":true"#, [:]),
        ] as [(String, [String: String])])
    func anotherValueIsAnotherContent(_ extensions: String, _ headers: [String: String]) throws {
        let (one, other) = (try self.structured(extensions), try self.binary(headers))
        #expect(Wire.contentDigest(of: one.envelope) != Wire.contentDigest(of: other.envelope))
    }
}
