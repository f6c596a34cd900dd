import JSON
import Shared
import Testing

/// Each rule of `docs/events.md`, "The envelope".
struct EnvelopeTests {
    /// A valid event; `changes` replaces the JSON of an attribute, or removes the attribute with nil.
    private func text(_ changes: [(String, String?)]) -> String {
        var members = [
            ("specversion", "\"1.0\""), ("id", "\"1\""), ("source", "\"urn:a\""), ("type", "\"t\""),
            ("time", "\"2016-06-10T12:00:00Z\""), ("data", "{}"),
        ]
        for (name, json) in changes {
            members.removeAll { $0.0 == name }
            if let json { members.append((name, json)) }
        }
        return "{" + members.map { "\"\($0.0)\":\($0.1)" }.joined(separator: ",") + "}"
    }

    private func read(_ changes: (String, String?)...) throws -> Envelope {
        try Envelope(structured: JSONDocument(text(changes)).root)
    }

    private func reason(_ changes: (String, String?)...) throws -> Refusal.Reason? {
        do throws(Refusal) {
            _ = try Envelope(structured: try! JSONDocument(text(changes)).root)
            return nil
        } catch {
            return error.reason
        }
    }

    @Test func aCloudEventIsRead() throws {
        let event = try read(
            ("subject", "\"city/a\""), ("dataschema", "\"https://x/1.0.0\""), ("partitionkey", "\"k\""),
            ("sequence", "7"),
            ("sampled", "true"), ("datacontenttype", "\"application/json; charset=utf-8\""), ("data", "{\"a\":1}"))
        #expect(event.ref == EventRef(source: "urn:a", id: "1"))
        #expect(event.type.text == "t")
        #expect(event.time == Instant("2016-06-10T12:00:00Z"))
        #expect(event.subject == "city/a")
        #expect(event.dataSchema == "https://x/1.0.0")
        #expect(event.partitionKey == "k")
        #expect(event.extensions == ["partitionkey": "k", "sequence": 7, "sampled": true])
        #expect(event.data["a"]?.number == "1")
        #expect(event.cause == event.ref)
    }

    @Test(arguments: ["[]", "1", "\"x\"", "null", "true"]) func onlyAnObjectIsAnEvent(_ json: String) throws {
        let error = try #require(throws: Refusal.self) { try Envelope(structured: JSONDocument(json).root) }
        #expect(error.reason == .notCloudEvent)
    }

    @Test(arguments: ["specversion", "id", "source", "type"]) func aRequiredAttributeIsThereAndAString(_ name: String)
        throws
    {
        #expect(try reason((name, nil)) == .notCloudEvent)
        #expect(try reason((name, "\"\"")) == .notCloudEvent)
        #expect(try reason((name, "null")) == .notCloudEvent)
        for json in ["1", "true", "[]", "{}", "[\"1.0\"]"] { #expect(try reason((name, json)) == .attribute) }
    }

    @Test(arguments: ["0.3", "1.0.2", "1", "2.0", "1.0 ", "v1.0"]) func otherVersionsAreRefused(_ version: String)
        throws
    {
        #expect(try reason(("specversion", "\"\(version)\"")) == .notCloudEvent)
    }

    @Test func theSourceHoldsNoSpace() throws { #expect(try reason(("source", "\"a b\"")) == .attribute) }

    @Test func sourceAndIdHaveAtMost1024Bytes() throws {
        for name in ["source", "id"] {
            #expect(try reason((name, "\"" + String(repeating: "x", count: 1024) + "\"")) == nil)
            #expect(try reason((name, "\"" + String(repeating: "x", count: 1025) + "\"")) == .attribute)
            #expect(try reason((name, "\"" + String(repeating: "é", count: 513) + "\"")) == .attribute)
        }
    }

    @Test(arguments: [nil, "null", "\"\"", "\"2016-06-10\"", "\"yesterday\"", "1465560000", "\"2016-06-10T12:00:00\""])
    func theTimeIsRequiredAndRFC3339(_ json: String?) throws { #expect(try reason(("time", json)) == .attribute) }

    @Test func theDataIsJSON() throws {
        for type in ["application/json", "text/json", "application/vnd.x+json", "Application/JSON;charset=utf-8"] {
            #expect(try reason(("datacontenttype", "\"\(type)\"")) == nil)
        }
        for type in ["text/plain", "application/xml", "application/protobuf", "json"] {
            #expect(try reason(("datacontenttype", "\"\(type)\"")) == .attribute)
        }
        #expect(try reason(("datacontenttype", "null")) == nil)
    }

    @Test(arguments: [nil, "null", "[]", "\"text\"", "1", "true"]) func theDataIsAnObject(_ json: String?) throws {
        #expect(try reason(("data", json)) == .schema)
    }

    @Test func binaryDataIsDecoded() throws {
        let event = try read(("data", nil), ("data_base64", "\"eyJhIjoxfQ==\""))
        #expect(Array(event.data.raw) == Array("{\"a\":1}".utf8))
        #expect(event.extensions.isEmpty)
        #expect(try reason(("data_base64", "\"eyJhIjoxfQ==\"")) == .attribute)
        #expect(try reason(("data", nil), ("data_base64", "\"!\"")) == .attribute)
        #expect(try reason(("data", nil), ("data_base64", "1")) == .attribute)
        #expect(try reason(("data", nil), ("data_base64", "\"bm90IGpzb24=\"")) == .notJSON)
        #expect(try reason(("data", nil), ("data_base64", "\"WzFd\"")) == .schema)
    }

    @Test(arguments: ["Upper", "under_score", "dash-ed", "dot.ted", "", "é", "with space", "a\u{301}"])
    func anExtensionHasALowerCaseName(_ name: String) throws { #expect(try reason((name, "\"x\"")) == .attribute) }

    @Test func anExtensionNameHasAtMost100Characters() throws {
        #expect(try reason((String(repeating: "a", count: 100), "1")) == nil)
        #expect(try reason((String(repeating: "a", count: 101), "1")) == .attribute)
    }

    @Test func anExtensionIsAStringABooleanOrA32BitInteger() throws {
        for json in ["\"x\"", "\"\"", "true", "false", "0", "-2147483648", "2147483647", "1.0", "1e3"] {
            #expect(try reason(("ext", json)) == nil, "\(json)")
        }
        for json in [
            "2147483648", "-2147483649", "1.5", "1e400", "[]", "{}", "[\"x\"]", "123456789012345678901234567890",
        ] {
            #expect(try reason(("ext", json)) == .attribute, "\(json)")
        }
        #expect(try read(("ext", "null")).extensions.isEmpty)
    }

    @Test(arguments: [
        "\\u0001", "\\n", "\\u001f", "\\u007f", "\\u0085", "\\u009f", "\\uFFFE", "\\uFFFF", "\\uFDD0", "\\uFDEF",
        "\\uD83F\\uDFFF",
    ])
    func anAttributeHoldsNoControlCharacterAndNoNoncharacter(_ text: String) throws {
        for name in ["id", "source", "type", "subject", "ext", "dataschema"] {
            #expect(try reason((name, "\"a\(text)b\"")) == .attribute)
        }
        #expect(try reason(("data", "{\"a\":\"\(text)\"}")) == nil)
    }

    @Test func attributesMayHoldAnyOtherText() throws {
        #expect(try read(("id", "\"'; drop table events; -- 서울 𝄞 <b>\"")).ref.id == "'; drop table events; -- 서울 𝄞 <b>")
    }

    @Test func theCauseOfAnAnnouncementIsThePublishersEvent() throws {
        #expect(
            try read(("causesource", "\"urn:b\""), ("causeid", "\"2\"")).cause == EventRef(source: "urn:b", id: "2"))
        #expect(try read(("causesource", "\"urn:b\"")).cause == EventRef(source: "urn:a", id: "1"))
    }

    @Test func theIdentityIsFoundInWhatIsNoEvent() throws {
        #expect(
            Envelope.identity(in: try JSONDocument(#"{"id":"1","source":"urn:a"}"#).root)
                == EventRef(source: "urn:a", id: "1"))
        for json in ["[]", "{}", #"{"id":"1"}"#, #"{"id":1,"source":"a"}"#, #"{"id":"","source":"a"}"#] {
            #expect(Envelope.identity(in: try JSONDocument(json).root) == nil)
        }
    }
}
