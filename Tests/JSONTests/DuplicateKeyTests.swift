import JSON
import Testing

/// Two readers may disagree on which of two equal keys counts, so there must not be two.
struct DuplicateKeyTests {
    /// An object of `count` members with different keys, then `last`.
    private func object(_ count: Int, then last: String) -> String {
        "{" + (0..<count).map { "\"k\($0)\":0," }.joined() + last + "}"
    }

    @Test(arguments: [
        "{\"a\":1,\"a\":2}", "{\"a\":1,\"a\":1}", "{\"a\":1,\"b\":2,\"a\":3}", "{\"\":1,\"\":2}", "{\"서울\":1,\"서울\":2}",
        "[{\"a\":1,\"a\":2}]", "{\"x\":{\"a\":1,\"a\":2}}", "[[{\"y\":[{\"a\":{},\"a\":[]}]}]]",
        "{\"a\":{\"b\":1},\"b\":[1,2,{\"c\":1}],\"a\":2}",
    ]) func aKeyTwiceIsRefused(_ text: String) { #expect(refusal(text)?.code == .duplicateKey) }

    @Test(arguments: [
        #"{"a":1,"\u0061":2}"#, #"{"\u0061":1,"a":2}"#, #"{"\u0061":1,"\u0061":2}"#, #"{"é":1,"\u00e9":2}"#,
        #"{"é":1,"\u00E9":2}"#, #"{"𝄞":1,"\ud834\udd1e":2}"#, #"{"/":1,"\/":2}"#, #"{"\n":1,"\u000a":2}"#,
        #"{"\"":1,"\u0022":2}"#, #"{"x":[{"a":1,"\u0061":2}]}"#,
    ]) func aKeySpelledOtherwiseIsTheSameKey(_ text: String) { #expect(refusal(text)?.code == .duplicateKey) }

    @Test func theNumberOfMembersDoesNotMatter() {
        for count in [1, 6, 7, 8, 9, 10, 50, 1000] {
            #expect(refusal(object(count, then: "\"z\":1")) == nil)
            #expect(refusal(object(count, then: "\"k0\":1"))?.code == .duplicateKey)
            #expect(refusal(object(count, then: "\"k\(count - 1)\":1"))?.code == .duplicateKey)
            #expect(refusal(object(count, then: "\"\\u006b0\":1"))?.code == .duplicateKey)
            #expect(refusal("[" + object(count, then: "\"z\":{\"a\":1,\"a\":1}") + "]")?.code == .duplicateKey)
        }
    }

    @Test func keysThatDifferInAnyByteAreTwoKeys() {
        #expect(refusal("{\"a\":1,\"A\":2,\"a \":3,\" a\":4,\"aa\":5,\"\":6}") == nil)
        #expect(refusal(#"{"a\\":1,"a":2,"a\"":3}"#) == nil)
        #expect(refusal("{\"a\":{\"a\":{\"a\":1}}}") == nil)
        #expect(refusal("[{\"a\":1},{\"a\":1}]") == nil)
    }

    /// é as one character and as two has different bytes, so these are two keys, in a small object and in a large one.
    @Test(arguments: [0, 1, 6, 7, 8, 20]) func equivalentUnicodeSpellingsAreTwoKeys(_ others: Int) throws {
        let text = object(others, then: "\"\u{E9}\":1,\"e\u{301}\":2")
        let root = try JSONDocument(text).root
        #expect(root["\u{E9}"]?.number == "1")
        #expect(root["e\u{301}"]?.number == "2")
        #expect(refusal(object(others, then: "\"\u{E9}\":1,\"e\\u0301\":2")) == nil)
    }

    @Test func theErrorPointsAtTheSecondKeyAndNamesIt() {
        let error = refusal("{\"a\":1,\n \"b\":2,\n \"a\":3}")
        #expect(error?.line == 3)
        #expect(error?.column == 2)
        #expect(error?.problem.contains("\"a\"") == true)
    }
}
