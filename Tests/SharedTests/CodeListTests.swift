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

    /// The Kelvin sign is not the letter K, though Unicode treats them as equivalent.
    @Test func codesAreComparedByTheirBytes() {
        #expect(!CodeList.country.contains("\u{212A}R"))
        #expect(!CodeList.currency.contains("\u{212A}RW"))
        #expect(throws: Refusal.self) {
            try Event(
                Stated.envelope(
                    "programs.city.registered", "{\"city\":\"a\",\"name\":{\"en\":\"A\"},\"country\":\"\u{212A}R\"}"))
        }
    }

    @Test func anUnknownAndAWithdrawnCodeAreRefusedAsSuch() throws {
        func refusal(_ country: String) throws -> Refusal? {
            #expect(throws: Refusal.self) {
                try Event(
                    Stated.envelope(
                        "programs.city.registered", #"{"city":"a","name":{"en":"A"},"country":"\#(country)"}"#))
            }
        }
        #expect(try refusal("ZZ")?.reason == .unknownCode)
        #expect(try refusal("ZZ")?.sentence == "data.country \"ZZ\" is not in the list Country (IATI 2.03, 2026-11).")
        #expect(
            try refusal("AN")?.sentence
                == "data.country \"AN\" is withdrawn from the list Country (IATI 2.03, 2026-11).")
    }

    @Test(
        arguments: [
            ("ID-COA-12", nil), ("CA_AB-ABT-1-2", nil),
            ("ID-KDN-1", #""ID-KDN" is withdrawn from the list OrganisationRegistrationAgency (IATI 2.03, 2026-11)."#),
            ("ZZ-NONE-1", #""ZZ-NONE" is not in the list OrganisationRegistrationAgency (IATI 2.03, 2026-11)."#),
            (
                "ID-COA",
                "must be an agency of the list OrganisationRegistrationAgency, a hyphen and its number, as ID-COA-12."
            ),
            (
                "ID-COA-",
                "must be an agency of the list OrganisationRegistrationAgency, a hyphen and its number, as ID-COA-12."
            ),
        ] as [(String, String?)])
    func anOrganisationsIdentifierBeginsWithAnAgency(_ identifier: String, _ problem: String?) throws {
        func stated() throws -> Event {
            try Event(
                Stated.envelope(
                    "programs.organisation.registered",
                    #"{"organisation":"o","name":{"en":"O"},"iati_identifier":"\#(identifier)"}"#))
        }
        guard let problem else {
            _ = try stated()
            return
        }
        let refusal = #expect(throws: Refusal.self) { try stated() }
        #expect(refusal?.sentence == "data.iati_identifier \(problem)")
    }
}
