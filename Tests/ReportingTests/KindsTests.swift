import Foundation
import JSON
import ReportingDomain
import Shared
import Testing

/// Kinds of pages select parts of one report.
struct KindsTests {
    private func page(_ kind: ReportKind, _ language: PageLanguage = .english) throws -> String {
        try Pages.html(
            Repository.example(), partnership: "bandung-seoul", asOf: "2020-12-31", language, kind: kind)
    }

    @Test(arguments: ReportKind.allCases, PageLanguage.allCases) func everyKindHasItsTitleAndItsParts(
        _ kind: ReportKind, _ language: PageLanguage
    ) throws {
        let page = Pages.visible(try self.page(kind, language))
        if kind != .evaluation { #expect(page.contains(kind.translation.text(in: language))) }
        #expect(page.contains(Translation.lights.text(in: language)))
        let parts: KeyValuePairs<ReportPart, Translation> = [
            .framework: .framework, .obstacles: .obstacles, .criteria: .criteria, .recommendations: .recommendations,
            .sources: .sources, .money: .money, .activities: .activities,
        ]
        for (part, heading) in parts {
            let isShown = page.contains("\n\(heading.text(in: language))\n")
            #expect(isShown || !kind.parts.contains(part), "\(kind) lacks \(part)")
        }
        #expect(!page.contains("{0}"))
    }

    @Test func theFullEvaluationHasEveryPartOnce() {
        #expect(ReportKind.evaluation.parts == ReportPart.allCases)
        for kind in ReportKind.allCases { #expect(Set(kind.parts).count == kind.parts.count) }
    }

    /// A card says how much it leaves out.
    @Test func theCardLimitsFindingsAndRecommendationsAndSaysSo() throws {
        let report = try Report(
            PartnershipHistory(#require(Code("bandung-seoul")), events: Repository.example()),
            asOf: #require(CalendarDate("2020-12-31")))
        let page = Pages.visible(try self.page(.card))
        let (findings, recommendations) = (report.findings.open.count, report.recommendations.count)
        #expect(findings > 5 && recommendations > 3)
        #expect(page.contains("Further findings in the full report: \(findings - 5)"))
        #expect(page.contains("Further recommendations in the full report: \(recommendations - 3)"))
        #expect(!page.contains(report.recommendations[3].text.en))
        #expect(!Pages.visible(try self.page(.evaluation)).contains("Further findings"))
    }

    /// A citation leads nowhere on a page without the list of sources.
    @Test(arguments: ReportKind.allCases) func everyLinkWithinThePageHasItsTarget(_ kind: ReportKind) throws {
        let page = try self.page(kind)
        let targets = page.matches(of: /href="#([^"]+)"/).map { String($0.1) }
        for target in Set(targets) { #expect(page.contains("id=\"\(target)\""), "#\(target)") }
        let citations = targets.filter { $0.wholeMatch(of: /s[0-9]+/) != nil }
        #expect(kind.parts.contains(.sources) == !citations.isEmpty)
    }

    /// Rows: what is stated, and what the public page and the full page show.
    static let numbers: [(String, String, String)] = [
        ("4", "fewer than 5 people", "4 people"), ("5", "5 people", "5 people"),
        ("1", "fewer than 5 people", "1 person"),
        (#"{"about":3}"#, "fewer than 5 people", "about 3 people"),
        (#"{"at_most":4}"#, "fewer than 5 people", "at most 4 people"),
        (#"{"at_least":3}"#, "at least 3 people", "at least 3 people"),
    ]

    @Test(arguments: Self.numbers) func smallNumbersOfPersonsAreNotPublished(
        _ persons: String, _ published: String, _ full: String
    ) throws {
        let events = [
            try Stated.partnership(),
            try Stated.event(
                "programs.activity.completed",
                #"{"activity":"x","partnerships":["p"],"end":"2018-01-10","kind":"training","participants":\#(persons)}"#,
                id: "x"),
        ]
        func page(_ kind: ReportKind) throws -> String {
            Pages.visible(try Pages.html(events, partnership: "p", asOf: "2018-12-31", .english, kind: kind))
        }
        let (own, all) = (try page(.public), try page(.evaluation))
        #expect(own.contains(published) && all.contains(full))
        #expect(published == full || !own.contains(full))
        #expect(own.contains("Numbers of persons below 5 are not shown"))
        #expect(!own.contains("JSON"))
    }

    /// As JSON a kind has the members of its parts, with the bytes that they have in the report.
    @Test(arguments: ReportKind.allCases) func theSelectionHasTheBytesOfTheReport(_ kind: ReportKind) throws {
        let history = PartnershipHistory(try #require(Code("bandung-seoul")), events: try Repository.example())
        let whole = try document(history, asOf: "2020-12-31")
        let selection = try ReportSelection(kind, of: whole.bytes)
        KeptReports.keep(selection)
        let (all, own) = (try JSONDocument(whole.bytes).root, try JSONDocument(selection.bytes).root)
        let changed: Set<String> =
            switch kind {
            case .card: ["findings", "recommendations"]
            case .public: ["activities", "participations", "transfer"]
            case .annual, .evaluation, .renewal: []
            }
        let head = Set(["kind", "least_persons", "further_findings", "further_recommendations"])
        for (name, value) in own.members where !head.contains(name) {
            let isSame = all[name].map { Array($0.raw) } == Array(value.raw)
            #expect(isSame || changed.contains(name), "\(name)")
        }
        #expect((own["kind"]?.string == kind.rawValue) == (kind != .evaluation))
        #expect((own["sources"] != nil) == kind.parts.contains(.sources))
        #expect((own["criteria"] != nil) == kind.parts.contains(.criteria))
        if kind == .card {
            #expect(own["findings"]?["open"]?.count == 5)
            #expect(own["further_findings"]?.number == String((all["findings"]?["open"]?.count ?? 0) - 5))
        }
        if kind == .evaluation { #expect(selection.digest == whole.digest) }
    }

    @Test(arguments: Self.numbers) func smallNumbersAreNotInThePublicJSON(
        _ persons: String, _ published: String, _ full: String
    ) throws {
        let events = [
            try Stated.partnership(),
            try Stated.event(
                "programs.activity.completed",
                #"{"activity":"x","partnerships":["p"],"end":"2018-01-10","kind":"training"}"#, id: "x"),
            try Stated.event(
                "programs.participation.recorded",
                #"{"participation":"y","activity":"x","persons":\#(persons),"person_days":\#(persons)}"#, id: "y"),
        ]
        let whole = try document(
            PartnershipHistory(#require(Code("p")), events: events), asOf: "2018-12-31")
        let selection = try ReportSelection(.public, of: whole.bytes)
        KeptReports.keep(selection)
        let row = try #require(try JSONDocument(selection.bytes).root["participations"]?.elements.first)
        let isSuppressed = published != full
        #expect((row["persons"] == nil) == isSuppressed)
        #expect((row["few_persons"]?.bool == true) == isSuppressed)
        #expect(row["few_person_days"]?.bool == true || persons.contains("at_least"))
    }

    /// A version that is not the published one says so, and its links stay with it.
    @Test(arguments: ReportState.allCases, PageLanguage.allCases) func thePageStatesWhetherItIsPublished(
        _ state: ReportState, _ language: PageLanguage
    ) throws {
        let html = try Pages.html(
            [try Stated.partnership()], partnership: "p", asOf: "2018-12-31", language, state: state)
        let isStated = Pages.visible(html).contains("\n\(state.translation.text(in: language))\n")
        #expect(isStated == (state != .published))
        let place =
            switch state {
            case .published: "/v1/reports/p/2018-12-31?"
            case .superseded: "/v1/reports/p/2018-12-31/1?"
            case .generated, .returned, .retracted: "/v1/drafts/p/2018-12-31/1?"
            }
        let links = html.matches(of: /href="(\/v1\/[^"?]*\?)/).map { String($0.1) }
        #expect(!links.isEmpty && Set(links) == [place])
    }
}
