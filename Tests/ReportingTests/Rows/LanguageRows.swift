import JSON
import ReportingDomain
import Shared
import Testing

/// Row U17: every passage in another language than the page's is marked with its language, also where sources disagree
/// and where a party is named.
struct LanguageRows {
    private func html(_ events: [HistoryEvent], _ language: PageLanguage = .english) throws -> String {
        try Pages.html(events, partnership: "p", asOf: "2018-12-31", language)
    }

    // MARK: Where sources disagree

    static let texts: [(String, String, String)] = [
        ("in a third language", #"{"es":"Dos"}"#, #"<span lang="es">Dos</span>"#),
        // Related cases: in another language of the pages; in this one; in several.
        ("in Indonesian", #"{"id":"Dua"}"#, #"<span lang="id">Dua</span>"#), ("in English", #"{"en":"Two"}"#, "Two"),
        ("in several", #"{"en":"Two","es":"Dos"}"#, "Two"),
    ]

    @Test(arguments: Self.texts) func u17ADisputedTextCarriesItsLanguage(
        _ name: String, _ text: String, _ expected: String
    ) throws {
        func registered(_ id: String, _ name: String) throws -> HistoryEvent {
            try Stated.event(
                "programs.city.registered", #"{"city":"a","name":\#(name),"country":"ID"}"#, id: id, from: "urn:\(id)")
        }
        let named = try self.html([Stated.partnership(), registered("a", #"{"en":"One"}"#), registered("b", text)])
        #expect(named.contains("another source says: \(expected) <"))
        // A name within a disputed list.
        func signed(_ id: String, _ name: String) throws -> HistoryEvent {
            try Stated.event(
                "programs.agreement.signed",
                #"{"agreement":"m","kind":"mou","partnerships":["p"],"signed":"2016","#
                    + #""components":[{"code":"f","name":\#(name)}]}"#, id: id, from: "urn:\(id)")
        }
        let listed = try self.html([signed("a", #"{"en":"One"}"#), signed("b", text)])
        #expect(listed.contains("another source says: \(expected) <"))
    }

    // MARK: Parties

    /// The name of a city, the page's language, and the name shown on the page.
    static let cities: [(String, PageLanguage, String)] = [
        (#"{"es":"Ciudad"}"#, .english, #"<span lang="es">Ciudad</span>"#),
        // Related cases: in the page's language; in another language of the pages; in several.
        (#"{"en":"City"}"#, .english, "City"), (#"{"en":"City"}"#, .indonesian, #"<span lang="en">City</span>"#),
        (#"{"id":"Kota"}"#, .indonesian, "Kota"), (#"{"es":"Ciudad","en":"City"}"#, .english, "City"),
        (#"{"ko":"도시"}"#, .korean, "도시"), (#"{"ko":"도시"}"#, .english, #"<span lang="ko">도시</span>"#),
    ]

    @Test(arguments: Self.cities) func u17APartyIsNamedInItsLanguage(
        _ name: String, _ language: PageLanguage, _ expected: String
    ) throws {
        let city = #"{"kind":"city","code":"a"}"#
        let html = try self.html(
            [
                Stated.partnership(),
                Stated.event("programs.city.registered", #"{"city":"a","name":\#(name),"country":"ID"}"#, id: "city"),
                Stated.event(
                    "programs.agreement.signed",
                    #"{"agreement":"m","kind":"mou","partnerships":["p"],"signed":"2016","parties":[\#(city)],"#
                        + #""funders":[\#(city)]}"#, id: "signed"),
                Stated.event(
                    "programs.agreement.formality_recorded",
                    #"{"agreement":"m","formality":"deposit","on":"2017","by":\#(city)}"#, id: "formality"),
                Stated.event(
                    "programs.reporting_coverage.stated",
                    #"{"reporting_coverage":"r","partnership":"p","party":\#(city),"statement":"active","#
                        + #""start":"2018","end":"2018"}"#, id: "stated"),
            ], language)
        let (parties, funders) = (Translation.agreementParties, Translation.toBeFundedBy)
        #expect(html.contains("\(parties.text(in: language)): \(expected)</div>"))
        #expect(html.contains("\(funders.text(in: language)): \(expected)</div>"))
        #expect(html.contains(#", \#(expected) <span class="refs">"#))
        #expect(html.contains("<strong>\(expected)</strong>, 2018"))
    }

    /// A related case: a party whose name the report does not know is named by its code.
    @Test func u17APartyWithoutANameIsNamedByItsCode() throws {
        let html = try self.html([
            Stated.event(
                "programs.agreement.signed",
                #"{"agreement":"m","kind":"mou","partnerships":["p"],"signed":"2016","#
                    + #""funders":[{"kind":"organisation","code":"office"},{"kind":"city","code":"a"}]}"#, id: "signed")
        ])
        #expect(html.contains("to be funded by: office, a</div>"))
    }

    // MARK: Quotations

    private func coverage(_ more: String) throws -> HistoryEvent {
        try Stated.event(
            "programs.reporting_coverage.stated",
            #"{"reporting_coverage":"r","partnership":"p","author":"A. Author","statement":"idle","#
                + #""start":"2018"\#(more)}"#, id: "r")
    }

    /// The language of a quotation is not stated, so none is claimed; related cases: no quotation, a verdict.
    @Test(arguments: PageLanguage.allCases) func u17AQuotationClaimsNoLanguage(_ language: PageLanguage) throws {
        let quoted = try self.html([self.coverage(#","quote":"Nada desde 2014.""#)], language)
        #expect(quoted.contains(#"<q lang="">Nada desde 2014.</q>"#))
        #expect(try !self.html([self.coverage("")], language).contains("<q"))
        let verdict = try Stated.event(
            "programs.assessment.recorded",
            #"{"assessment":"s","partnership":"p","level":"partnership","rating":"good","author":"A. Author","#
                + #""verdict":{"es":"Bien."}}"#, id: "s")
        #expect(try self.html([verdict], language).contains(#"<span lang="es">Bien.</span>"#))
    }
}
