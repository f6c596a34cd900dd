import JSON
import Shared
import Testing

/// The identity of an event consists of its bytes.
struct EventRefTests {
    private let composed = EventRef(source: "urn:a", id: "\u{E9}")
    private let decomposed = EventRef(source: "urn:a", id: "e\u{301}")

    @Test func equivalentTextsAreTwoEvents() {
        #expect("\u{E9}" == "e\u{301}")
        #expect(composed != decomposed)
        #expect(Set([composed, decomposed, composed]).count == 2)
        #expect(EventRef(source: "urn:\u{E9}", id: "1") != EventRef(source: "urn:e\u{301}", id: "1"))
        #expect(composed == EventRef(source: "urn:a", id: "\u{E9}"))
    }

    @Test func sourceAndIdAreNotMixedUp() {
        #expect(EventRef(source: "ab", id: "c") != EventRef(source: "a", id: "bc"))
        #expect(EventRef(source: "a", id: "b") != EventRef(source: "b", id: "a"))
        #expect(EventRef(source: "a", id: "B") != EventRef(source: "a", id: "b"))
    }

    @Test func theyAreOrderedByTheirBytes() {
        #expect(decomposed < composed)
        #expect(!(composed < decomposed))
        #expect(EventRef(source: "a", id: "9") < EventRef(source: "b", id: "1"))
        #expect(EventRef(source: "a", id: "10") < EventRef(source: "a", id: "9"))
        #expect(EventRef(source: "a", id: "Z") < EventRef(source: "a", id: "a"))
        #expect(EventRef(source: "a", id: "\u{FB00}") < EventRef(source: "a", id: "\u{1D11E}"))
        #expect(!(composed < composed))
    }

    @Test func aReferenceIsReadAndWritten() throws {
        let ref = try EventRef(json: JSONDocument(#"{"id":"1","source":"urn:a","more":true}"#).root, at: "data.prefer")
        #expect(ref == EventRef(source: "urn:a", id: "1"))
        #expect(ref.json.text == #"{"id":"1","source":"urn:a"}"#)
        for json in [
            #"{"id":"1"}"#, #"{"source":"a"}"#, #"{"source":"","id":"1"}"#, #"{"source":"a","id":1}"#, "\"1\"", "[]",
        ] {
            #expect(throws: Invalid.self) { try EventRef(json: JSONDocument(json).root, at: "data.prefer") }
        }
    }
}
