import FoundationEssentials
import JSON
import Shared
import Testing

struct QuantityTests {
    private func read(_ json: String) throws -> Quantity {
        try Quantity(json: JSONDocument(json).root, at: "data.value")
    }

    @Test func everyFormIsRead() throws {
        #expect(try read("12.50") == .exact(Decimal(exactly: "12.5")!))
        #expect(try read("-3") == .exact(-3))
        #expect(try read("{\"about\":40}") == .about(40))
        #expect(try read("{\"at_least\":0}") == .atLeast(0))
        #expect(try read("{\"at_most\":1e2}") == .atMost(100))
        #expect(try read("{\"from\":1,\"to\":2}") == .range(1, 2))
        #expect(try read("{\"from\":2,\"to\":2}") == .range(2, 2))
        #expect(try read("{\"about\":40,\"unknown\":\"member\"}") == .about(40))
    }

    @Test(arguments: [
        "\"12\"", "true", "null", "[]", "[1]", "{}", "{\"about\":\"40\"}", "{\"about\":null}",
        "{\"about\":1,\"at_least\":1}",
        "{\"at_least\":1,\"at_most\":2}", "{\"from\":1}", "{\"to\":1}", "{\"from\":2,\"to\":1}",
        "{\"from\":1,\"to\":2,\"about\":1}",
        "{\"exact\":1}", "{\"from\":1,\"to\":null}", "{\"about\":1e400}",
    ]) func whatIsNoQuantityIsRefused(_ json: String) { #expect(throws: Invalid.self) { try read(json) } }

    @Test func theFaultyMemberIsNamed() {
        #expect(#expect(throws: Invalid.self) { try read("{\"about\":\"x\"}") }?.path == "data.value.about")
        #expect(#expect(throws: Invalid.self) { try read("{\"from\":2,\"to\":1}") }?.path == "data.value")
    }

    @Test(arguments: ["7", "{\"about\":7.5}", "{\"at_least\":7}", "{\"at_most\":7}", "{\"from\":-7,\"to\":7}"])
    func whatIsWrittenReadsBack(_ json: String) throws {
        #expect(try read(json).json.text == json)
        #expect(try read(read(json).json.text) == read(json))
    }

    @Test func onlyExactAndAboutArePoints() throws {
        #expect(try read("7").point == 7)
        #expect(try read("{\"about\":7}").point == 7)
        for json in ["{\"at_least\":7}", "{\"at_most\":7}", "{\"from\":7,\"to\":7}"] {
            #expect(try read(json).point == nil)
        }
        #expect(try read("7").isExact)
        #expect(try !read("{\"about\":7}").isExact)
    }
}
