internal import JSON
internal import Messaging
internal import Postgres
internal import Shared
internal import TestSupport
internal import Testing

/// Header values as the CloudEvents HTTP binding encodes them, and invalid attribute names.
struct HeaderValueTests {
    private static let data = #"{"city":"alfa","name":{"en":"Alfa"},"country":"ID"}"#

    /// A request in binary mode, with these headers in addition to the required ones.
    private func binary(_ headers: [String: String], unreadable: Set<String> = []) throws -> Event {
        let needed = [
            "ce-specversion": "1.0", "ce-id": "1", "ce-source": "urn:test", "ce-time": "2026-01-01T00:00:00Z",
            "ce-type": "org.kembar.programs.city.registered.v1",
        ]
        let events = try CloudEventDecoder.events(
            fromHTTP: needed.merging(headers) { _, own in own }, unreadable: unreadable,
            contentType: MediaType("application/json"), body: Array(Self.data.utf8))
        return try #require(events?.first)
    }

    private func refusal(_ headers: [String: String], unreadable: Set<String> = []) -> Refusal? {
        let refused = #expect(throws: CloudEventDecoder.RefusedByHTTP.self) {
            try self.binary(headers, unreadable: unreadable)
        }
        return refused?.refusal
    }

    private static func structured(_ more: String = "", id: String = "1") -> String {
        #"{"specversion":"1.0","id":"\#(id)","source":"urn:test","type":"org.kembar.programs.city.registered.v1","time":"2026-01-01T00:00:00Z"\#(more),"data":\#(Self.data)}"#
    }

    private static func events(_ body: String, _ type: MediaType) throws -> [Event]? {
        try CloudEventDecoder.events(fromHTTP: [:], contentType: type, body: Array(body.utf8))
    }

    private static func record(_ value: String) -> InboundRecord {
        InboundRecord(
            topic: "test.in.programs", partition: 0, offset: 0, key: nil, headers: [], value: Array(value.utf8),
            timestamp: 1)
    }

    @Test(arguments: [
        ("plain", "plain"), ("a b", "a b"), ("", ""), ("é 서울", "é 서울"),
        // Quotes around the whole value are removed, with their escapes; others are part of the value.
        ("\"a b\"", "a b"), ("\"\"", ""), ("\"a \\\"b\\\" c\"", "a \"b\" c"), ("\"a\\\\b\"", "a\\b"), ("\"", "\""),
        ("\"a", "\"a"), ("a\"", "a\""), ("a \"b\" c", "a \"b\" c"), ("a\\b", "a\\b"),
        // A percent sign that encodes nothing is kept.
        ("100%", "100%"), ("%", "%"), ("100%25", "100%"), ("50%2", "50%2"), ("%zz", "%zz"), ("%-1", "%-1"),
        ("5 % of 10 %", "5 % of 10 %"),
        // Encoded characters are decoded once, with digits in either case, also within quotes.
        ("%C3%A9", "é"), ("%c3%a9", "é"), ("a%20b", "a b"), ("%2541", "%41"), ("%22a%22", "\"a\""),
        ("\"100%25\"", "100%"), ("%EC%84%9C", "서"), ("%F0%9D%84%9E", "𝄞"),
    ])
    func aValueIsReadAsItsBindingSays(_ header: String, _ value: String) throws {
        let event = try self.binary(["ce-subject": header, "ce-note": header])
        #expect(event.envelope.subject == value)
        #expect(event.envelope.extensions["note"] == .string(value))
    }

    /// A quoted id and an encoded one are equal to the plain id: the same event.
    @Test func anIdentityIsReadInTheSameWay() throws {
        #expect(try self.binary(["ce-id": "\"a b\""]).ref == EventRef(source: "urn:test", id: "a b"))
        #expect(try self.binary(["ce-id": "a%20b"]).ref == EventRef(source: "urn:test", id: "a b"))
        #expect(try self.binary(["ce-id": "100%"]).ref == EventRef(source: "urn:test", id: "100%"))
    }

    /// Bytes that are not UTF-8: lone, truncated, overlong or of a surrogate.
    @Test(arguments: ["%e9", "%C3", "\"%e9\"", "%C0%80", "%ED%A0%80", "100%FF"])
    func encodedBytesThatAreNoUTF8AreRefusedByTheNameOfTheHeader(_ header: String) {
        let refusal = self.refusal(["ce-note": header])
        #expect(refusal?.reason == .attribute)
        #expect(
            refusal?.sentence
                == "The header ce-note is not UTF-8; percent-encode what is not ASCII, as %C3%A9.")
    }

    @Test(arguments: ["a%00b", "a%0Ab", "%7F", "\"a%1Fb\""])
    func anEncodedControlCharacterIsRefusedByTheNameOfTheHeader(_ header: String) {
        let refusal = self.refusal(["ce-note": header])
        #expect(refusal?.reason == .attribute)
        #expect(refusal?.sentence == "The header ce-note holds a control character.")
    }

    /// `hdr-\xe9` and `hdr-\xe8` were read as the same text, and the second event was taken for the first.
    @Test func aHeaderThatCouldNotBeReadIsRefusedByItsName() {
        let read = "hdr-\u{FFFD}"
        let refusal = self.refusal(["ce-id": read], unreadable: ["ce-id"])
        #expect(refusal?.reason == .attribute)
        #expect(refusal?.sentence == "The header ce-id is not UTF-8; percent-encode what is not ASCII, as %C3%A9.")
        // Of several headers, the first by name.
        let several = self.refusal(["ce-id": read, "ce-aside": read], unreadable: ["ce-id", "x-first", "ce-aside"])
        #expect(
            several?.sentence == "The header ce-aside is not UTF-8; percent-encode what is not ASCII, as %C3%A9.")
    }

    /// Headers that do not describe the event are ignored, and in structured mode none does.
    @Test func anUnreadableHeaderOfSomethingElseIsPassedOver() throws {
        #expect(try self.binary(["x-office": "\u{FFFD}"], unreadable: ["x-office"]).ref.id == "1")
        let events = try CloudEventDecoder.events(
            fromHTTP: ["ce-id": "\u{FFFD}"], unreadable: ["ce-id"], contentType: .structuredEvent,
            body: Array(Self.structured().utf8))
        #expect(events?.map(\.ref.id) == ["1"])
    }

    /// An underscore, a hyphen, a capital, a point: the sentence names the attribute and the rule, by HTTP and by
    /// Kafka.
    @Test(arguments: ["office_code", "office-code", "officeCode", "office.code"])
    func aNameOutsideTheRuleIsNamedWithTheRule(_ name: String) {
        let sentence = "\"\(name)\" is no attribute name: lower-case letters and digits, at most 100."
        let text = Self.structured(#","\#(name)":"BDG""#)
        let byHTTP = #expect(throws: CloudEventDecoder.RefusedByHTTP.self) { try Self.events(text, .structuredEvent) }
        #expect(byHTTP?.index == nil)
        #expect(byHTTP?.refusal.reason == .attribute)
        #expect(byHTTP?.refusal.sentence == sentence)
        let byKafka = #expect(throws: CloudEventDecoder.Refused.self) {
            try CloudEventDecoder.event(from: Self.record(text))
        }
        #expect(byKafka?.refusal == byHTTP?.refusal)
        // The repaired event is recognised by this identity.
        #expect(byKafka?.identity == EventRef(source: "urn:test", id: "1"))
    }

    @Test func aNameWithinTheRuleIsTakenWithoutAnyHeader() throws {
        let text = Self.structured(#","officecode":"BDG","office2":"x""#)
        #expect(try CloudEventDecoder.event(from: Self.record(text)).envelope.extensions["officecode"] == "BDG")
        #expect(try Self.events(text, .structuredEvent)?.first?.envelope.extensions["office2"] == "x")
        // In headers, names come in lower case.
        #expect(try self.binary(["ce-officecode": "BDG"]).envelope.extensions["officecode"] == "BDG")
        #expect(
            self.refusal(["ce-office_code": "BDG"])?.sentence
                == "\"office_code\" is no attribute name: lower-case letters and digits, at most 100.")
    }

    /// A batch is accepted as a whole or not at all, and the refusal states which of its events is invalid.
    @Test(arguments: [(0, 3), (1, 3), (2, 3), (0, 1)])
    func aBatchWithAFaultNamesThePlace(_ place: Int, _ count: Int) throws {
        let events = (0..<count).map { Self.structured($0 == place ? #","office_code":"BDG""# : "", id: "\($0)") }
        let refused = #expect(throws: CloudEventDecoder.RefusedByHTTP.self) {
            try Self.events("[\(events.joined(separator: ","))]", .eventBatch)
        }
        #expect(refused?.index == place)
        #expect(refused?.refusal.reason == .attribute)
        #expect(refused?.refusal.sentence.hasPrefix("\"office_code\" is no attribute name") == true)
        #expect(refused?.faults.keys.sorted() == [place])
        #expect(refused?.events.keys.sorted() == (0..<count).filter { $0 != place })
        let sound = (0..<count).map { Self.structured(id: "\($0)") }
        #expect(
            try Self.events("[\(sound.joined(separator: ","))]", .eventBatch)?.map(\.ref.id)
                == (0..<count).map { "\($0)" })
    }
}

/// The same on Kafka, with a store.
@Suite(.needsPostgres, .timeLimit(.minutes(15)))
struct SetAsideNameTests {
    @Test func anEventWithSuchANameIsSetAsideAndTheCorrectedOneClosesIt() async throws {
        try await IntakeBench.with { bench in
            let faulty = Stated.city("beta").replacing(#""time""#, with: #""office_code":"BDG","time""#)
            try await bench.store([Stated.city("alfa"), faulty, Stated.city("gamma")])
            #expect(try await bench.texts("select id from inbox order by id") == ["city-alfa", "city-gamma"])
            #expect(
                try await bench.texts("select concat_ws('|', reason, id, state, sentence) from dead_letter") == [
                    "bad_attribute|city-beta|open|\"office_code\" is no attribute name: lower-case letters and digits, at most 100."
                ])
            try await bench.store([Stated.city("beta")])
            #expect(try await bench.texts("select state from dead_letter") == ["closed"])
            #expect(try await bench.count("select count(*) from inbox") == 3)
        }
    }
}
