import Foundation
import JSON
import ReportingDomain
import Shared
import Testing

@testable import ReportingApp

/// Pages of reports as the service returns them.
enum Pages {
    static let moment = Instant(microseconds: 1_600_000_000_000_000)

    static func html(
        _ events: [HistoryEvent], partnership: String, asOf day: String, _ language: PageLanguage,
        settings: ReportSettings = .standard, kind: ReportKind = .evaluation, state: ReportState = .published
    ) throws -> String {
        let stored = try Self.stored(
            events, partnership: partnership, asOf: day, settings: settings, state: state)
        return try ReportPage(stored, kind, language: language).html
    }

    /// A report as the service keeps it.
    static func stored(
        _ events: [HistoryEvent], partnership: String, asOf day: String, number: Int = 1,
        settings: ReportSettings = .standard, state: ReportState = .published
    ) throws -> StoredReport {
        let code = try #require(Code(partnership))
        let history = PartnershipHistory(code, events: events, settings: settings)
        let made = try document(history, asOf: day)
        return StoredReport(
            partnership: code, asOf: made.report.asOf, number: number, ruleVersion: 1, contentDigest: made.digest,
            factsDigest: history.factsDigest, eventsCounted: history.eventsCounted, generatedAt: moment,
            state: state, bytes: made.bytes)
    }

    /// The text that a reader sees: what is between the tags, without the style.
    static func visible(_ html: String) -> String {
        var text = ""
        var rest = html[...]
        if let style = rest.range(of: "</style>") { rest = rest[style.upperBound...] }
        while let tag = rest.firstIndex(of: "<") {
            text += rest[..<tag] + "\n"
            guard let end = rest[tag...].firstIndex(of: ">") else { break }
            rest = rest[rest.index(after: end)...]
        }
        return text
    }
}

/// The example's pages in the three languages; saved if the environment names a folder, to be judged by readers.
struct ExamplePagesTests {
    /// The page states its language and has a title in it.
    private func expect(_ html: String, in language: PageLanguage, titled title: Translation) {
        #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"\(language.rawValue)\">"))
        let stated = html.split(separator: "<title>").dropFirst().first?.prefix { $0 != "<" } ?? ""
        #expect(stated.contains(title.text(in: language)), "\(stated)")
    }

    @Test(arguments: PageLanguage.allCases) func thePageOfTheExampleIsMade(_ language: PageLanguage) throws {
        let html = try Pages.html(Repository.example(), partnership: "bandung-seoul", asOf: "2020-12-31", language)
        self.expect(html, in: language, titled: Translation.report)
        let sections: [Translation] = [
            .lights, .recommendations, .stall, .verdicts, .asymmetry, .framework, .responsibilities, .registryChecks,
            .months, .commitment, .transfer, .offers, .obstacles, .criteria, .otherRecords,
        ]
        for section in sections {
            #expect(html.contains("<h2>\(section.text(in: language))</h2>"), "\(section.text(in: language))")
        }
        let index = IndexPage(
            reports: [StoredReport.Listed(partnership: "bandung-seoul", asOf: "2020-12-31", versions: 2)],
            names: [:], next: nil, language: language
        ).html
        self.expect(index, in: language, titled: Translation.reports)
        #expect(index.contains("/v1/reports/bandung-seoul/2020-12-31?lang=\(language.rawValue)"))
        guard let folder = ProcessInfo.processInfo.environment["KEMBAR_KEEP_PAGES"] else { return }
        let path = URL(fileURLWithPath: folder).appending(path: "report.\(language.rawValue).html")
        try Data(html.utf8).write(to: path)
        try Data(index.utf8).write(
            to: URL(fileURLWithPath: folder).appending(path: "index.\(language.rawValue).html"))
    }

    /// Every kind is made in a language.
    @Test(arguments: zip(ReportKind.allCases, PageLanguage.allCases + PageLanguage.allCases))
    func thePageOfEachKindIsMade(_ kind: ReportKind, _ language: PageLanguage) throws {
        let html = try Pages.html(
            Repository.example(), partnership: "bandung-seoul", asOf: "2020-12-31", language, kind: kind)
        self.expect(html, in: language, titled: kind == .evaluation ? .report : kind.translation)
        // The other kinds have nothing that the full page has not.
        guard [.card, .public].contains(kind), let folder = ProcessInfo.processInfo.environment["KEMBAR_KEEP_PAGES"]
        else { return }
        try Data(html.utf8).write(
            to: URL(fileURLWithPath: folder).appending(path: "\(kind.rawValue).\(language.rawValue).html"))
    }

    /// The portfolio, with a partnership that has a draft beside its signed agreement.
    @Test(arguments: PageLanguage.allCases) func thePageOfThePortfolioIsMade(_ language: PageLanguage) throws {
        func report(_ partnership: String, _ events: [HistoryEvent], _ day: String) throws -> Report {
            try document(of: partnership, asOf: day, events).report
        }
        let reports = [
            try report("bandung-seoul", Repository.example(), "2020-12-31"),
            try report("contoh-yesi", SyntheticPairTests.events(), "2025-12-31"),
        ]
        let entries = reports.map { PortfolioEntry($0, reported: $0.asOf, thresholds: [.contact: 180, .money: 365]) }
        let lacked = FrameworkItem.allCases.map { LackedItem(item: $0, lacking: $0 == .c3 ? 1 : 0, rated: 1) }
        let html = PortfolioPage(
            entries: entries, lacked: lacked, query: PortfolioQuery(), next: nil, language: language
        ).html
        self.expect(html, in: language, titled: .portfolio)
        for entry in entries { #expect(html.contains(entry.name?.best(language.preferences).text ?? "?")) }
        guard let folder = ProcessInfo.processInfo.environment["KEMBAR_KEEP_PAGES"] else { return }
        try Data(html.utf8).write(
            to: URL(fileURLWithPath: folder).appending(path: "portfolio.\(language.rawValue).html"))
    }

    @Test(arguments: PageLanguage.allCases) func thePageOfTheSecondExampleIsMade(_ language: PageLanguage) throws {
        let html = try Pages.html(
            SyntheticPairTests.events(), partnership: "contoh-yesi", asOf: "2025-12-31", language)
        #expect(html.contains("ynthetic"))
        guard let folder = ProcessInfo.processInfo.environment["KEMBAR_KEEP_PAGES"] else { return }
        try Data(html.utf8).write(
            to: URL(fileURLWithPath: folder).appending(path: "synthetic.\(language.rawValue).html"))
    }
}
