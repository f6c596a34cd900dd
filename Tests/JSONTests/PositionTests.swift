import JSON
import Testing

/// An error states its place: the number of bytes before the fault, and line and column counted from 1.
struct PositionTests {
    @Test(arguments: [
        ("", 0, 1, 1), ("x", 0, 1, 1), ("  x", 2, 1, 3), ("[1,]", 3, 1, 4), ("[1,\n]", 4, 2, 1),
        ("{\n  \"a\": tru\n}", 9, 2, 8),
        ("[1] 2", 4, 1, 5), ("[1]\n\n  2", 7, 3, 3), ("{\"a\" 1}", 5, 1, 6), ("[01]", 1, 1, 2), ("[1 2]", 3, 1, 4),
        ("{\"a\":1,\n\"a\":2}", 8, 2, 1), ("\"a\nb\"", 2, 1, 3), ("\"ab\\x\"", 3, 1, 4), ("\"é\u{1}\"", 3, 1, 4),
        ("[\r\n\r\nx]", 5, 3, 1), ("[1,2", 4, 1, 5), ("\"abc", 4, 1, 5), ("[1.]", 3, 1, 4), ("[-]", 2, 1, 3),
        ("[1e+]", 4, 1, 5), ("\"\\u12G4\"", 3, 1, 4), ("[\"\\uD800\"]", 2, 1, 3),
    ]) func theFaultIsFound(_ text: String, _ offset: Int, _ line: Int, _ column: Int) {
        let error = refusal(text)
        #expect(error?.offset == offset)
        #expect(error?.line == line)
        #expect(error?.column == column)
        #expect(error?.description.hasSuffix("(line \(line), column \(column))") == true)
    }

    @Test func malformedUTF8IsPointedAt() {
        let error = refusal([0x5B, 0x0A, 0x22, 0x61, 0xFF, 0x22, 0x5D])
        #expect(error?.offset == 4)
        #expect(error?.line == 2)
        #expect(error?.column == 3)
    }

    @Test func theBracketThatIsOneTooManyIsPointedAt() {
        let error = refusal("[\n[[", limits: JSONLimits(depth: 2))
        #expect(error?.code == .tooDeep)
        #expect(error?.offset == 3)
        #expect(error?.line == 2)
    }

    @Test func theProblemQuotesNoMoreOfTheInputThanAKey() {
        let secret = String(repeating: "s3cret", count: 100)
        for text in ["[\"\(secret)\" x]", secret, "[\"\(secret)", "{\"\(secret)\" 1}"] {
            #expect(refusal(text)?.description.contains("s3cret") == false)
        }
        // The first 60 characters of a key that occurs twice.
        let twice = refusal("{\"\(secret)\":1,\"\(secret)\":2}")?.description
        #expect(twice?.ranges(of: "s3cret").count == 10)
    }
}
