import Foundation
import IndicatorMath
import JSON
import Shared
import Testing

@testable import ReportingApp
@testable import ReportingDomain

/// The pages beside the reports, in every language.
struct SitePagesTests {
    private static func keep(_ html: String, _ name: String, _ language: PageLanguage) throws {
        #expect(html.contains("<html lang=\"\(language.rawValue)\">"))
        #expect(!html.contains("<script"))
        guard let folder = ProcessInfo.processInfo.environment["KEMBAR_KEEP_PAGES"] else { return }
        try Data(html.utf8).write(
            to: URL(fileURLWithPath: folder).appending(path: "\(name).\(language.rawValue).html"))
    }

    @Test(arguments: PageLanguage.allCases) func thePageOfAPartnershipLeadsToEveryForm(
        _ language: PageLanguage
    ) throws {
        let report = try document(of: "bandung-seoul", asOf: "2020-12-31", Repository.example()).report
        let entry = PortfolioEntry(report, reported: report.asOf, thresholds: [:])
        let html = PartnershipPage(
            report.partnership, entry, findings: report.findings.open,
            reports: [StoredReport.Listed(partnership: "bandung-seoul", asOf: "2020-12-31", versions: 2)],
            language: language
        ).html
        try Self.keep(html, "partnership", language)
        for kind in ReportKind.allCases { #expect(html.contains("kind=\(kind.rawValue)")) }
        for format in ["pdf", "xlsx", "json"] { #expect(html.contains("format=\(format)")) }
        #expect(html.contains("/partnerships/bandung-seoul/changes/2020-12-31"))
        // The most severe finding comes first.
        let first = try #require(report.findings.open.first)
        #expect(html.contains(first.text.text(in: language)))
        #expect(html.contains("/feeds/findings.atom?lang=\(language.rawValue)&amp;partnership=bandung-seoul"))
    }

    @Test(arguments: PageLanguage.allCases) func thePageOfMethodHasEveryRuleBandAndTerm(
        _ language: PageLanguage
    ) throws {
        let chosen = ReportSettings(
            lifeAxes: LifeAxis.allCases, thresholds: [ChosenThreshold(.r05, ExactNumber(200))])
        let html = MethodPage(chosen, language: language).html
        try Self.keep(html, "method", language)
        for rule in RuleID.allCases { #expect(html.contains("id=\"\(rule.rawValue)\"")) }
        #expect(html.contains("200"))
        for term in GlossaryTerm.all { #expect(html.contains("id=\"term-\(term.code)\"")) }
        #expect(Set(GlossaryTerm.all.map(\.code)).count == GlossaryTerm.all.count)
    }

    @Test(arguments: PageLanguage.allCases) func thePageOfQualityNamesWhatIsContradictoryAndPending(
        _ language: PageLanguage
    ) throws {
        let report = try document(of: "bandung-seoul", asOf: "2020-12-31", Repository.example()).report
        let pending = QualityPage.Pending(
            waitingCount: 1, setAsideCount: 3, things: ["component roads"])
        let html = QualityPage(report, pending, language: language).html
        try Self.keep(html, "quality", language)
        #expect(html.contains("component roads"))
        // The unit slip that the example contains.
        let flag = try #require(report.indicators.flatMap(\.flags).first)
        #expect(html.contains(flag.rule.rawValue))
        #expect(!html.contains("href=\"#s"), "a citation without a list of sources")
    }

    @Test(arguments: PageLanguage.allCases) func theSearchPageLeadsToPartnerships(_ language: PageLanguage) throws {
        let hit = SearchPage.Hit(
            found: EntityNames.Found(
                key: EntityKey(.component, unchecked: "tax"), language: "en", name: "Tax <& service"),
            partnerships: [(code: "a-b", name: LanguageMap(["en": "Alfa–Beta"]))])
        let html = SearchPage("tax \"<", [hit], language: language).html
        try Self.keep(html, "search", language)
        #expect(html.contains("Tax &lt;&amp; service"))
        #expect(html.contains("/partnerships/a-b?lang=\(language.rawValue)"))
        let none = SearchPage("nothing", [], language: language).html
        try Self.keep(none, "search-none", language)
        #expect(none.contains(Translation.nothingFound.filled(["nothing"], in: language)))
    }

    /// A correction of one figure changes its row, and a new event is listed; nothing else differs.
    @Test(arguments: PageLanguage.allCases) func thePageOfChangesStatesWhatDiffers(_ language: PageLanguage) throws {
        let events = try Repository.example()
        let without = events.filter { $0.ref.id != "observation-bandung.tax.total.2020" }
        let page = try DifferencePage(
            before: Pages.stored(without, partnership: "bandung-seoul", asOf: "2020-12-31", number: 1),
            after: Pages.stored(events, partnership: "bandung-seoul", asOf: "2020-12-31", number: 2),
            versions: [2, 1], language: language)
        let html = page.html
        try Self.keep(html, "changes", language)
        #expect(html.contains("observation-bandung.tax.total.2020"))
        // The row of the year has an actual figure now.
        #expect(html.contains("<strong>\(Translation.rowChanged.text(in: language)): </strong>bandung.tax.total"))
        let same = try DifferencePage(
            before: Pages.stored(events, partnership: "bandung-seoul", asOf: "2020-12-31", number: 1),
            after: Pages.stored(events, partnership: "bandung-seoul", asOf: "2020-12-31", number: 2),
            versions: [2, 1], language: language
        ).html
        #expect(same.contains(Translation.nothingDiffers.text(in: language)))
    }

    @Test(arguments: PageLanguage.allCases) func thePageOfAnEventStatesWhatItSaysAndWhereItStands(
        _ language: PageLanguage
    ) throws {
        let events = try Repository.example()
        let lines = try Repository.lines("examples/bandung-seoul/programs.jsonl")
        let offer = try #require(
            lines.first { String(decoding: $0, as: UTF8.self).contains("org.kembar.programs.offer.made.v1") })
        let event = try Event(structured: offer)
        let stored = try Pages.stored(events, partnership: "bandung-seoul", asOf: "2020-12-31", number: 1)
        let parts = try EventPlaces(of: event.ref, in: stored.bytes).parts
        #expect(parts.contains(.offers))
        #expect(!parts.contains(.transfer) && !parts.contains(.sources))
        let html = EventPage(
            event, as: event.ref, acceptedAt: Instant(microseconds: 0),
            isWithdrawn: false,
            uses: [
                EventPage.Use(
                    partnership: "bandung-seoul", name: LanguageMap(["en": "Bandung–Seoul"]), asOf: "2020-12-31",
                    number: 1, parts: parts),
                EventPage.Use(
                    partnership: "bandung-seoul", name: nil, asOf: "2020-12-31", number: 2, parts: nil),
            ], others: events.filter { $0.data.entity == event.data.entity && $0.ref != event.ref },
            language: language
        ).html
        try Self.keep(html, "event", language)
        #expect(html.contains(event.ref.id))
        #expect(html.contains("#part-offers"))
    }
}
