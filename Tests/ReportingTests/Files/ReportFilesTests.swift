import Foundation
import HTTP
import ReportingDomain
import Shared
import Testing

@testable import ReportingApp

/// One content in every format: page, workbook, CSV and JSON of a stored report.
struct ReportFilesTests {
    /// A stored report of events.
    static func stored(_ partnership: String, _ day: String, _ events: [HistoryEvent]) throws -> StoredReport {
        let made = try document(of: partnership, asOf: day, events)
        return StoredReport(
            partnership: made.report.partnership, asOf: made.report.asOf, number: 1, ruleVersion: 1,
            contentDigest: made.digest, factsDigest: made.digest, eventsCounted: events.count,
            generatedAt: Instant(microseconds: 1_700_000_000_000_000), state: .published, bytes: made.bytes)
    }

    static let examples = ["bandung-seoul", "contoh-yesi"]

    static func example(_ partnership: String) throws -> StoredReport {
        partnership == "bandung-seoul"
            ? try Self.stored(partnership, "2020-12-31", Repository.example())
            : try Self.stored(partnership, "2025-12-31", SyntheticPairTests.events())
    }

    private static func tables(
        _ report: StoredReport, _ kind: ReportKind = .evaluation, _ language: PageLanguage = .english
    ) throws -> ReportTables {
        let content = try report.content.selected(for: kind)
        return ReportTables(content, kind, PageContext(language, content, kind))
    }

    private static func reply(
        _ report: StoredReport, _ format: ReportFormat, _ language: PageLanguage = .english,
        kind: ReportKind = .evaluation, table: String? = nil
    ) async throws -> HTTPReply {
        try await ReportFiles(
            renderer: NoRenderer(), iati: IATIFiles { Pages.moment }, fonts: WebFonts(folder: "/nonexistent")
        ).reply(
            report, kind, format, language, table: table)
    }

    @Test(arguments: Self.examples, PageLanguage.allCases)
    func everyFormatIsMade(_ partnership: String, _ language: PageLanguage) async throws {
        let report = try Self.example(partnership)
        for format in [ReportFormat.json, .html, .xlsx] {
            let reply = try await Self.reply(report, format, language)
            #expect(!reply.body.isEmpty)
            try KeptFiles.keep(reply.body, "\(partnership).\(language.rawValue).\(format.rawValue)")
        }
        for table in try Self.tables(report, .evaluation, language).tables {
            let reply = try await Self.reply(report, .csv, language, table: table.name)
            #expect(String(decoding: reply.body, as: UTF8.self).hasSuffix("\r\n"))
            try KeptFiles.keep(reply.body, "\(partnership).\(language.rawValue)/\(table.name).csv")
        }
    }

    @Test(arguments: Self.examples) func everyRowHasEveryCell(_ partnership: String) throws {
        let report = try Self.example(partnership)
        for kind in ReportKind.allCases {
            let tables = try Self.tables(report, kind).tables
            #expect(Set(tables.map(\.name)).count == tables.count)
            for table in tables {
                #expect(table.name.count <= 31)
                #expect(Set(table.columns.map(\.name)).count == table.columns.count, "\(table.name)")
                #expect(table.rows.allSatisfy { $0.count == table.columns.count }, "\(table.name)")
                #expect(!table.rows.joined().contains(.text("")), "\(table.name)")
            }
        }
    }

    /// A kind has the tables of its parts: a public summary has no findings and no names of offers.
    @Test func aKindHasTheTablesOfItsParts() throws {
        let report = try Self.example("bandung-seoul")
        let names = try Set(Self.tables(report, .public).tables.map(\.name))
        #expect(names.contains("indicators") && names.contains("money"))
        #expect(names.isDisjoint(with: ["findings", "recommendations", "offers", "obstacles", "commitment"]))
        #expect(
            try Set(Self.tables(report, .card).tables.map(\.name)) == ["summary", "findings", "recommendations"])
    }

    /// Small numbers are left out of every file of the public kind: of persons below 5, of person-days below 25.
    @Test func smallNumbersOfPersonsAreInNoPublicFile() throws {
        func taken(_ persons: Int, _ days: Int) throws -> [String] {
            let events = [
                try Stated.partnership(), try Stated.done("done", end: "2019-01-10"),
                try Stated.event(
                    "programs.participation.recorded",
                    #"{"participation":"t","activity":"a","persons":\#(persons),"person_days":\#(days)}"#, id: "t"),
            ]
            let table = try #require(
                try Self.tables(Self.stored("p", "2020-12-31", events), .public).named("participations"))
            return CSVTable.text(table, notStated: "-").components(separatedBy: "\r\n")[1].components(separatedBy: ",")
        }
        #expect(try taken(3, 12)[2...3] == ["fewer than 5 people", "fewer than 25"])
        #expect(try taken(30, 120)[2...3] == ["30", "120"])
    }

    /// Every figure of the indicators, digit by digit.
    @Test(arguments: Self.examples) func theTableHasEveryFigure(_ partnership: String) throws {
        let report = try Self.example(partnership)
        let table = try #require(try Self.tables(report).named("indicators"))
        let rows = try report.content.indicators.flatMap(\.rows)
        #expect(table.rows.count == rows.count)
        let (target, actual) = (
            try #require(table.columns.firstIndex { $0.name == "target" }),
            try #require(table.columns.firstIndex { $0.name == "actual" })
        )
        for (cells, row) in zip(table.rows, rows) {
            #expect(cells[target] == ReportTable.Cell(row.target?.value))
            if let value = row.actual?.value { #expect(cells[actual] == ReportTable.Cell(value)) }
        }
        let money = try #require(try Self.tables(report).named("money_records"))
        #expect(try money.rows.count == report.content.money.items.count)
    }

    @Test func theWorkbookIsTheSameTwice() async throws {
        let report = try Self.example("contoh-yesi")
        let first = try await Self.reply(report, .xlsx).body
        #expect(first.starts(with: Array("PK".utf8)))
        #expect(try await Self.reply(report, .xlsx).body == first)
    }

    @Test func filesAreNamedForAPerson() async throws {
        let report = try Self.example("bandung-seoul")
        let name = try await Self.reply(report, .xlsx, .korean, kind: .annual).headers.first {
            $0.name == "Content-Disposition"
        }?.value
        #expect(name == "attachment; filename=\"bandung-seoul-annual-2020-12-31-ko.xlsx\"")
    }

    @Test(arguments: [nil, "nothing"]) func anUnknownTableNamesTheKnownOnes(_ table: String?) async throws {
        let report = try Self.example("bandung-seoul")
        await #expect {
            _ = try await Self.reply(report, .csv, table: table)
        } throws: { error in
            "\(error)".contains("indicators") && "\(error)".contains("table is one of")
        }
    }

    @Test func withoutARendererTheAnswerSaysWhatToDo() async throws {
        let report = try Self.example("bandung-seoul")
        await #expect {
            _ = try await Self.reply(report, .pdf)
        } throws: { "\($0)".contains("format=html") }
    }

    // MARK: CSV

    private static func line(_ cell: ReportTable.Cell) -> String {
        let table = ReportTable(
            name: "t", title: .notes, columns: [.init("c", .notes)], rows: [[cell]])
        return CSVTable.text(table, notStated: "not stated")
    }

    @Test(arguments: [
        (ReportTable.Cell.text("=1+1"), "'=1+1"), (.text("-5 people"), "'-5 people"), (.text("@x"), "'@x"),
        (.text("=\u{301}SUM(1)"), "'=\u{301}SUM(1)"), (.number(-5), "-5"), (.text("a,b"), "\"a,b\""),
        (.text("say \"x\""), "\"say \"\"x\"\"\""), (.text("one\ntwo"), "\"one\ntwo\""), (.missing, "not stated"),
        (.text("plain"), "plain"),
    ]) func aCellIsNeverAFormula(_ cell: ReportTable.Cell, _ text: String) {
        #expect(Self.line(cell) == "c\r\n\(text)\r\n")
    }

    // MARK: Feeds

    @Test func aFeedEscapesWhatItIsGiven() {
        let feed = AtomFeed(
            id: "urn:x", title: "<T&>", language: .korean, address: "/feeds/reports.atom?lang=ko&partnership=p",
            entries: [
                AtomEntry(
                    id: "urn:e", title: "a < b", updated: Instant(microseconds: 0), summary: "]]>\u{0}",
                    address: "/x?a&b",
                    category: "\"high\"")
            ]
        ).text
        #expect(feed.contains("<title>&lt;T&amp;&gt;</title>") && feed.contains("a &lt; b"))
        #expect(feed.contains("term=\"&quot;high&quot;\"") && feed.contains("lang=ko&amp;partnership=p"))
        #expect(!feed.contains("\u{0}") && feed.contains("<updated>1970-01-01T00:00:00"))
    }
}
