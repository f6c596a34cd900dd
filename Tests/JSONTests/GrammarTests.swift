import JSON
import Testing

/// What RFC 8259 calls JSON, and what it does not. Cases in the spirit of JSONTestSuite.
struct GrammarTests {
    static let accepted = [
        "null", "true", "false", "0", "-0", "\"\"", "[]", "{}", " [ ] ", "\t{\n}\r", "[[]   ]", "[null, 1, \"1\", {}]",
        "[1\n]", "[1,null,null,null,2]", "[2] ", " 4", "-1", "123", "20", "-123", "0.5", "-0.5", "123.456789", "1E22",
        "1e2", "1e+2", "1E-2", "123e45", "123.456e78", "0e1", "0e+1", "0E-0", "0.0", "1e400", "-1e-400", "0e00",
        "1e00002", "-0.0e-0", "123456789012345678901234567890", "{\"\":0}", "{\"a\":[]}", "{\"a\":{},\"b\":{}}",
        "{\"a\" : 1 , \"b\" : 2}", "{\"title\":\"\\u041f\\u043e\\u043b\"}", "{\n\"a\": \"b\"\n}",
        "{\"a\":{\"a\":{\"a\":1}}}",
        "\"asd\"", "\"\\\"\"", "\"\\\\\"", "\"\\/\"", "\"\\b\\f\\n\\r\\t\"", "\"a/*b*/c\"", "\"\\u0041\\u0061\"",
        "\"\\uD834\\uDD1E\"", "\"\\ud83d\\ude39\\ud83d\\udc8d\"", "\"\\u0001\"", "\"\\uFFFF\"", "\"\\u005C\\u0022\"",
        "\"\\u200B\\u2064\"", "\"\u{7F}\"", "\"\u{2028}\u{2029}\"", "\"é 서울 𝄞 \u{10FFFF}\"", "\"\u{FEFF}\"",
        "\"new\\u000Aline\"", "[\"a\",\"b\"]", "[[[[[]]]],{}]", "{\"a\":null}", "\"\\uDBFF\\uDFFF\"",
    ]

    static let refused = [
        // numbers
        "-", "+1", "+0", "01", "-01", "00", "-012", "012", ".5", "-.5", "1.", "-1.", "1.e1", "0.e1", "2.e+3", "1e",
        "1e+", "1E-", "0e", "0e+", "1eE2", "1e1.5", "1.2.3", "1 000.0", "1_000", "1,000", "- 1", "--1", "-a", "1a",
        "1+2",
        "0x1", "0x", "1e0x2", "NaN", "nan", "-NaN", "Infinity", "-Infinity", "inf", "1.8011670033376514H-308",
        "\u{FF11}",
        "1\u{0}", "1e٣",
        // words
        "nul", "nulll", "True", "TRUE", "NULL", "tru", "truth", "fals", "falsey", "undefined", "n", "t", "f", "*",
        // strings
        "\"", "\"abc", "'a'", "abc", "\"a\"b\"", "\"\\\"", "\"\\", "\"\\a\"", "\"\\x00\"", "\"\\'\"", "\"\\U0041\"",
        "\"\\u\"", "\"\\u0\"", "\"\\u00A\"", "\"\\u00G0\"", "\"\\u 041\"", "\"\\u+041\"", "\"\\u-041\"",
        "\"\\uD834\\u\"",
        "\"\\uD834\\uDd\"", "\"\\é\"", "\"\\ \"", "\"\\\n\"", "\"\n\"", "\"\t\"", "\"\r\"", "\"\u{1F}\"", "\"a\u{1}\"",
        "“a”", "\\u0022a\"", "\"\\u\u{FF11}041\"",
        // arrays
        "]", "[1", "[1,", "[1,]", "[,1]", "[,]", "[1,,2]", "[\"\",,]", "[1 2]", "[\"a\" \"b\"]", "[1:2]", "[1;2]",
        "[1]]",
        "[x", "[x]", "[\"x\"", "[1}", "[][]", "[\"a\",\n4\n,1,", "[<null>]", "[[]", "[1,\n1\n,1", "[\"a\"\u{B}]",
        // objects
        "}", "{", "{]", "{\"a\"", "{\"a\"}", "{\"a\":", "{\"a\":1", "{\"a\":1,", "{\"a\":1,}", "{,\"a\":1}",
        "{\"a\" 1}",
        "{\"a\"::1}", "{\"a\":1 \"b\":2}", "{\"a\":1,,\"b\":2}", "{a:1}", "{'a':1}", "{1:1}", "{null:1}", "{true:1}",
        "{[]:1}", "{\"a\",\"b\"}", "{\"a\":1]", "{\"a\":1}}", "{:1}", "{\"a\"=1}", "{{}}", "{\"a\":{}", "{\"x\", null}",
        // around the value
        "", " ", "\n\t\r ", ",", ":", "1 2", "{} {}", "null null", "true,", "\"a\",", "{}//", "{}/**/", "/**/{}", "#{}",
        "{}#", "{}\u{C}", "\u{C}{}", "\u{B}1", "\u{A0}1", "\u{2028}1", "\u{3000}[]", "\u{85}[]", "[\u{A0}1]", "{}x",
        "\u{1B}",
        "a", "<.>", "{\"a\":/*comment*/\"b\"}", "\u{200B}{}",
    ]

    @Test(arguments: Self.accepted) func whatTheGrammarAllowsIsTaken(_ text: String) {
        #expect(refusal(text) == nil)
    }

    @Test(arguments: Self.refused) func whatTheGrammarForbidsIsRefused(_ text: String) {
        #expect(refusal(text) != nil)
    }

    /// Every proper prefix of the text is refused, wherever it ends.
    @Test func everyBeginningOfAContainerOrAStringIsRefused() throws {
        let text = #"[{"a":[1,[],"x\u00e9\ud83d\ude39é서𝄞",{"b":null,"c":[true,false,-1.5e+3]}]},[[]],{}]"#
        let bytes = Array(text.utf8)
        #expect(refusal(bytes) == nil)
        for length in bytes.indices { #expect(refusal(Array(bytes[..<length])) != nil, "the first \(length) bytes") }
        for start in bytes.indices.dropFirst() { _ = refusal(Array(bytes[start...])) }
    }

    /// Runs in a separate process, because this input once crashed the program.
    @Test func anArrayThatEndsAfterItsBracketEndsNoProgram() async {
        await #expect(processExitsWith: .success) {
            for text in ["[", "[ ", "[[", "{\"a\":[", "[1,[\n"] { precondition(refusal(text)?.code == .syntax) }
        }
    }

    @Test(arguments: [
        ("", JSONError.Code.empty), (" \n", .empty), ("{} {}", .trailing), ("1 2", .trailing), ("[1,]", .syntax),
        ("{\"a\":1,\"a\":2}", .duplicateKey), ("\"\\u0000\"", .nulCharacter), ("\"\\uD800\"", .loneSurrogate),
        ("01", .syntax), ("tru", .syntax),
    ]) func theCodeSaysWhatIsWrong(_ text: String, _ code: JSONError.Code) {
        #expect(refusal(text)?.code == code)
    }
}
