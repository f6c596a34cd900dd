import JSON
import Testing

/// Writing values as bytes.
struct WriterTests {
    private func written(_ text: String) -> String { JSONValue.string(text).text }

    @Test func onlyWhatJSONDemandsIsEscaped() {
        #expect(written("") == "\"\"")
        #expect(written("a/é 서울 𝄞 </script> '") == "\"a/é 서울 𝄞 </script> '\"")
        #expect(written("\"\\") == #""\"\\""#)
        #expect(written("\u{8}\t\n\u{C}\r") == #""\b\t\n\f\r""#)
        #expect(written("\0\u{1}\u{B}\u{E}\u{1F}") == #""\u0000\u0001\u000b\u000e\u001f""#)
        #expect(written("\u{7F}\u{80}\u{2028}\u{FEFF}") == "\"\u{7F}\u{80}\u{2028}\u{FEFF}\"")
    }

    @Test func everyCharacterButNULReadsBack() throws {
        var scalars: [Unicode.Scalar] = (1...0x2FF).compactMap { Unicode.Scalar($0) }
        scalars += [0xD7FF, 0xE000, 0xFFFD, 0xFFFE, 0xFFFF, 0x10000, 0x10FFFF].compactMap { Unicode.Scalar($0) }
        for scalar in scalars {
            let text = "x\(scalar)y"
            let document = try JSONDocument(JSONValue.object([text: .string(text)]).bytes)
            #expect(
                document.root[text]?.string?.utf8.elementsEqual(text.utf8) == true,
                "U+\(String(scalar.value, radix: 16))")
        }
    }

    @Test func membersAreSortedAndThereAreNoSpaces() {
        let value = JSONValue.object(["b": [1, "two", true, .null], "a": .object([:]), "é": -3, "Z": []])
        #expect(value.text == #"{"Z":[],"a":{},"b":[1,"two",true,null],"é":-3}"#)
    }

    @Test func membersThatAreNotThereAreLeftOut() {
        #expect(JSONValue.members(["a": 1, "b": nil, "c": .null]).text == #"{"a":1,"c":null}"#)
    }

    @Test func theSameValueHasTheSameBytesHoweverItWasPutTogether() {
        var one: [String: JSONValue] = [:]
        var other: [String: JSONValue] = [:]
        for number in 0..<200 { one["k\(number)"] = .int(number) }
        for number in (0..<200).reversed() { other["k\(number)"] = .int(number) }
        #expect(JSONValue.object(one).bytes == JSONValue.object(other).bytes)
    }

    @Test func integersAreWrittenWhole() {
        #expect(JSONValue.int(.max).text == "9223372036854775807")
        #expect(JSONValue.int(.min).text == "-9223372036854775808")
        #expect(JSONValue.int(0).text == "0")
    }
}
