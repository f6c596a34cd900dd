import JSON
import Shared
import Testing

struct CodeListTests {
    @Test func codesAreThereWithdrawnOrUnknown() {
        #expect(CodeList.country.contains("ID"))
        #expect(CodeList.country.contains("KR"))
        #expect(!CodeList.country.contains("id"))
        #expect(!CodeList.country.contains("ZZ"))
        #expect(CodeList.country.isWithdrawn("AN"))
        #expect(!CodeList.country.contains("AN"))
        #expect(CodeList.currency.contains("IDR"))
        #expect(CodeList.currency.isWithdrawn("EEK"))
        #expect(!CodeList.currency.contains("-EEK"))
        #expect(!CodeList.currency.contains(""))
    }

    /// The Kelvin sign is no K, though Unicode calls the two equivalent.
    @Test func codesAreComparedByTheirBytes() {
        #expect(!CodeList.country.contains("\u{212A}R"))
        #expect(!CodeList.currency.contains("\u{212A}RW"))
        #expect(throws: Refusal.self) {
            try Event(
                Told.envelope(
                    "programs.city.registered", "{\"city\":\"a\",\"name\":{\"en\":\"A\"},\"country\":\"\u{212A}R\"}"))
        }
    }

    @Test func anUnknownAndAWithdrawnCodeAreRefusedAsSuch() throws {
        func refusal(_ country: String) throws -> Refusal? {
            #expect(throws: Refusal.self) {
                try Event(
                    Told.envelope(
                        "programs.city.registered", #"{"city":"a","name":{"en":"A"},"country":"\#(country)"}"#))
            }
        }
        #expect(try refusal("ZZ")?.reason == .unknownCode)
        #expect(try refusal("ZZ")?.sentence == "data.country \"ZZ\" is not in the list Country (IATI 2.03, 2026-11).")
        #expect(
            try refusal("AN")?.sentence
                == "data.country \"AN\" is withdrawn from the list Country (IATI 2.03, 2026-11).")
    }
}
