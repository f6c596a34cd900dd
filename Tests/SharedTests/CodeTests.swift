import JSON
import Shared
import Testing

struct CodeTests {
    @Test(arguments: ["a", "0", "bandung-seoul", "bandung.tax.hotel", "a_b", "a-1.b_2", "2016", "1st"])
    func aCodeIsTaken(_ text: String) { #expect(Code(text)?.text == text) }

    @Test(arguments: [
        "", "-", ".", "_", "-a", "a-", "a.", ".a", "a--b", "a._b", "a..b", "A", "aB", "a b", " a", "a ", "a/b", "a:b",
        "a\n", "é",
        "서울", "a\u{301}", "\u{212A}", "ａ", "a\u{0}", "a'b", "a;drop", "../a", "a\u{200B}", "１",
    ]) func whatIsNoCodeIsRefused(_ text: String) { #expect(Code(text) == nil) }

    @Test func aCodeHasAtMost120Characters() {
        #expect(Code(String(repeating: "a", count: 120)) != nil)
        #expect(Code(String(repeating: "a", count: 121)) == nil)
    }

    @Test func theErrorSaysWhereAndHow() throws {
        let error = #expect(throws: Invalid.self) { try Code(json: JSONDocument("\"A b\"").root, at: "data.city") }
        #expect(error?.path == "data.city")
        #expect(error?.problem.hasPrefix("\"A b\" is not a code") == true)
    }

    @Test func theKeyOfAThingIsItsKindAndCode() throws {
        #expect(EntityKey(.contextEvent, try #require(Code("flood-2016"))).description == "context_event/flood-2016")
        #expect(EntityKey.event(EventRef(source: "urn:a", id: "1")).description == "event/urn:a 1")
        #expect(EntityKey(.activity, unchecked: "a") < EntityKey(.agreement, unchecked: "a"))
        #expect(EntityKey(.activity, unchecked: "a") < EntityKey(.activity, unchecked: "b"))
        #expect(EntityKey(.source, unchecked: "\u{E9}") != EntityKey(.source, unchecked: "e\u{301}"))
    }
}
