import Chance
import JSON
import Testing

/// The canonical bytes of two documents are equal exactly when the documents mean the same.
struct CanonicalTests {
    @Test(arguments: [
        ("{\"b\":1,\"a\":2}", "{\"a\":2,\"b\":1}"), (" [ 1 , 2 ] ", "[1,2]"), ("[1.0,1e2,-0]", "[1,100,0]"),
        (#""\u0041\/\u00e9""#, "\"A/é\""), (#""\ud834\udd1e""#, "\"𝄞\""),
        (#"{"\u0062":1,"a":{"d":[],"c":{}}}"#, "{\"a\":{\"c\":{},\"d\":[]},\"b\":1}"),
        (#""\u000a\u0008\u000C\u000d\u0009\u0001\u001F\u007f""#, "\"\\n\\b\\f\\r\\t\\u0001\\u001f\u{7F}\""),
        (#""\u0022\u005C""#, #""\"\\""#), ("null", "null"), (" true ", "true"), ("false\n", "false"), ("{}", "{}"),
        ("[]", "[]"),
    ]) func theFormIsAsWritten(_ text: String, _ form: String) throws { #expect(try canonical(text) == form) }

    /// UTF-16 order would put 𝄞 (D834…) before ﬀ (FB00); byte order and PostgreSQL's "C" put it after.
    @Test func membersAreInTheOrderOfTheirBytes() throws {
        #expect(
            try canonical("{\"𝄞\":1,\"ﬀ\":2,\"é\":3,\"z\":4,\"Z\":5,\"aa\":6,\"a\":7,\"\":8,\"10\":9,\"9\":10}")
                == "{\"\":8,\"10\":9,\"9\":10,\"Z\":5,\"a\":7,\"aa\":6,\"z\":4,\"é\":3,\"ﬀ\":2,\"𝄞\":1}")
    }

    @Test func differentDocumentsHaveDifferentForms() throws {
        let documents = [
            "null", "true", "false", "0", "\"\"", "[]", "{}", "\"0\"", "\"null\"", "1", "-1", "[0]", "[[]]", "[{}]",
            "{\"\":0}",
            "{\"\":null}", "[1,2]", "[2,1]", "[[1],2]", "[1,[2]]", "\"\u{E9}\"", "\"e\u{301}\"", "\"a\"", "\"A\"",
            "\"a \"",
            "{\"a\":[]}", "{\"a\":{}}", "{\"\u{E9}\":0}", "{\"e\u{301}\":0}", "123456789012345678901234567890",
            "123456789012345678901234567891", "0.1", "0.10000000000000001", "\"\\\\\"", "\"\\\"\"", "\"\\n\"",
            "\"\\\\n\"",
            "{\"a\":1,\"b\":2}", "{\"a\":2,\"b\":1}", "{\"a,b\":1}", "[\"a\",\"b\"]", "[\"a,b\"]", "[\"a\\\",\\\"b\"]",
        ]
        #expect(Set(try documents.map { Array(try canonical($0).utf8) }).count == documents.count)
    }

    @Test func reorderingAndRespellingDoNotChangeTheForm() throws {
        var random = Seeded(21)
        for round in 0..<2000 {
            let tree = Tree.random(&random, depth: 4)
            let (one, other) = (tree.spelled(&random), tree.spelled(&random))
            #expect(try canonical(one) == canonical(other), "round \(round): \(one) and \(other)")
        }
    }

    @Test func theFormReadsBackToItself() throws {
        var random = Seeded(22)
        for _ in 0..<1000 {
            let form = try canonical(Tree.random(&random, depth: 4).spelled(&random))
            #expect(try canonical(form) == form)
        }
    }

    @Test func aValueCopiedOutHasTheSameBytes() throws {
        var random = Seeded(23)
        for _ in 0..<1000 {
            let root = try JSONDocument(Tree.random(&random, depth: 4).spelled(&random)).root
            #expect(JSONValue(root).bytes == CanonicalJSON.bytes(of: root))
        }
    }
}
