import JSON
import Shared
import Testing

/// In documents that Kembar writes, values have the same form as in events.
struct DocumentFormTests {
    /// Reads the value from an event, writes it into a document, and reads it again.
    private func check<Value: FieldValue & Codable>(_: Value.Type, _ texts: String...) throws {
        for text in texts {
            let value = try Value(json: JSONDocument(text).root, at: "data")
            let document = try SnakeCaseJSONEncoder().encode([value])
            let written = try JSONValue(JSONDocument(document).root)
            #expect(written == .array([value.json]), "\(text): \(written.text)")
            #expect(try SnakeCaseJSONDecoder().decode([Value].self, from: document) == [value], "\(text)")
        }
    }

    @Test func datesAndMoments() throws {
        try self.check(CoarseDate.self, #""2016""#, #""2016-06-10""#, #""[..2015-05-24]""#, #""2016/2020""#, #""XXXX""#)
        try self.check(CalendarDate.self, #""2016-02-29""#)
        try self.check(Instant.self, #""2016-06-10T12:00:00Z""#, #""2016-06-10T12:00:00.5+07:00""#)
        try self.check(Period.self, #"{"start":"2016-01-01","end":"2016-03-31","type":"year_to_date"}"#)
    }

    @Test func textsInAnyLanguage() throws {
        try self.check(LanguageMap.self, #"{"en":"A","zh-Hant":"城","pt-BR":"\"quoted\" / slashed"}"#)
    }

    @Test func figures() throws {
        try self.check(
            Quantity.self, "7", "-7.25", "0.0001", "12345678901234567890123456789012345678", #"{"about":40.5}"#,
            #"{"at_least":0}"#, #"{"at_most":100}"#, #"{"from":-1,"to":2}"#)
        try self.check(Money.self, #"{"amount":10000000000.1234,"currency":"IDR"}"#)
        try self.check(
            ApproximateMoney.self, #"{"amount":1,"currency":"KRW"}"#,
            #"{"amount":{"at_least":3000000000},"currency":"IDR"}"#)
        try self.check(Dimensions.self, "{}", #"{"sex":"f","age_group":"15-24","ageGroup":"x","Age Group":"y"}"#)
    }

    @Test func namesOfThings() throws {
        try self.check(Code.self, #""bandung.tax-2""#)
        try self.check(EntityReference.self, #"{"kind":"context_event","code":"flood-2016"}"#)
        try self.check(EventRef.self, #"{"source":"https://example.org/a","id":"e\u0301"}"#)
        try self.check(
            Citation.self, #"{"title":"T"}"#,
            #"{"title":"T","author":"A","url":"https://x/y","published":"2016-06","quote":"Q","note":{"en":"N"},"document":"d"}"#
        )
    }

    @Test func wordsOfVocabularies() throws {
        try self.check(Agreement.Instrument.self, #""joint_declaration""#)
        try self.check(ResultLevel.self, #""9""#)
        try self.check(Truth.self, #""undetermined""#)
    }

    @Test func whatIsNoSuchValueIsRefused() {
        #expect(throws: (any Error).self) {
            try SnakeCaseJSONDecoder().decode([Code].self, from: Array(#"["A B"]"#.utf8))
        }
        #expect(throws: (any Error).self) {
            try SnakeCaseJSONDecoder().decode([CoarseDate].self, from: Array(#"["2016-13"]"#.utf8))
        }
        #expect(throws: (any Error).self) {
            try SnakeCaseJSONDecoder().decode([LanguageMap].self, from: Array("[{}]".utf8))
        }
        #expect(throws: (any Error).self) {
            try SnakeCaseJSONDecoder().decode([ResultLevel].self, from: Array(#"["4"]"#.utf8))
        }
    }
}
