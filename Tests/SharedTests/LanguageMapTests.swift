import JSON
import Shared
import Testing

struct LanguageMapTests {
    private func read(_ json: String) throws -> LanguageMap {
        try LanguageMap(json: JSONDocument(json).root, at: "data.name")
    }

    @Test func theFirstLanguageThatIsThereIsChosen() throws {
        let map = try read(#"{"id":"Kota","en":"City","ko":"도시"}"#)
        #expect(map.text(in: ["ko", "id"]) == "도시")
        #expect(map.text(in: ["fr", "id", "ko"]) == "Kota")
        #expect(map.best(["fr", "id"]) == ("id", "Kota"))
    }

    @Test func thenEnglishThenTheLowestTag() throws {
        let map = try read(#"{"id":"Kota","en":"City","ko":"도시"}"#)
        #expect(map.text(in: ["fr", "de"]) == "City")
        #expect(map.text(in: []) == "City")
        let other = try read(#"{"ko":"도시","id":"Kota","su":"Dayeuh"}"#)
        #expect(other.best(["fr"]) == ("id", "Kota"))
        #expect(try read(#"{"zh-Hant":"城","zh-Hans":"市"}"#).best([]) == ("zh-Hans", "市"))
    }

    @Test(arguments: ["id", "en", "ko", "ban", "zh-Hant", "pt-BR", "en-GB-oxendict", "sr-Latn-RS", "de-1996"])
    func aLanguageTagIsTaken(_ tag: String) throws { #expect(try read("{\"\(tag)\":\"x\"}").best([tag]) == (tag, "x")) }

    @Test(arguments: [
        "", "e", "EN", "engl", "english", "en_GB", "en-", "-en", "en--GB", "en-x", "e1", "en GB", "é", "en-123456789",
        "en-é",
    ])
    func whatIsNoLanguageTagIsRefused(_ tag: String) {
        #expect(throws: Invalid.self) { try read("{\"\(tag)\":\"x\"}") }
    }

    @Test(arguments: [
        "{}", "[]", "\"City\"", "null", "{\"en\":\"\"}", "{\"en\":null}", "{\"en\":1}", "{\"en\":{}}",
        "{\"en\":\"x\",\"id\":\"\"}",
    ])
    func whatIsNoTextIsRefused(_ json: String) { #expect(throws: Invalid.self) { try read(json) } }

    @Test func aTextHasAtMost10000Characters() throws {
        for letter in ["a", "é", "서", "𝄞"] {
            let most = String(repeating: letter, count: 10_000)
            #expect(try read("{\"en\":\"\(most)\"}").text(in: []) == most)
            #expect(throws: Invalid.self) { try read("{\"en\":\"\(most)\(letter)\"}") }
        }
    }

    @Test func whatIsWrittenReadsBack() throws {
        let json = #"{"en":"City","id":"Kota","ko":"도시"}"#
        #expect(try read(json).json.text == json)
        #expect(LanguageMap([:]) == nil)
    }
}
