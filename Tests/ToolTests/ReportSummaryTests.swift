import Foundation
import IndicatorMath
import ReportingDomain
import Shared
import Testing

@testable import kembar

/// The command line's summary of a report agrees with the report.
struct ReportSummaryTests {
    struct Example: CustomTestStringConvertible {
        let folder: String
        let partnership: String
        let day: String
        var testDescription: String { self.partnership }
    }

    static let examples = [
        Example(folder: "bandung-seoul", partnership: "bandung-seoul", day: "2020-12-31"),
        Example(folder: "synthetic-pair", partnership: "contoh-yesi", day: "2025-12-31"),
    ]

    private func report(_ example: Example) throws -> Report {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let events = try ["programs", "indicators"].flatMap { area in
            try Array(Data(contentsOf: root.appending(path: "examples/\(example.folder)/\(area).jsonl")))
                .split(separator: UInt8(ascii: "\n")).map { HistoryEvent(try Event(structured: Array($0))) }
        }
        let partnership = try #require(Code(example.partnership))
        return try Report(
            PartnershipHistory(partnership, events: events), asOf: try #require(CalendarDate(example.day[...])))
    }

    /// Otherwise the following tests would compare nothing.
    @Test func theExamplesHaveSomethingOfEachKindTogether() throws {
        let reports = try Self.examples.map { try self.report($0) }
        let indicators = reports.flatMap(\.indicators)
        let rows = indicators.flatMap(\.rows)
        #expect(rows.contains { $0.notDefined != nil || $0.rule != nil })
        #expect(indicators.contains { !$0.baselines.isEmpty })
        #expect(reports.contains { report in report.money.sums.contains { $0.amount != nil } })
        #expect(reports.contains { report in report.life.signs.contains { $0.class != nil } })
        #expect(reports.contains { report in report.statements.contains { $0.author != nil } })
        #expect(reports.contains { report in report.statements.contains { $0.verdict != nil } })
    }

    @Test(arguments: Self.examples) func everyRealisationAndItsBandAreReported(_ example: Example) throws {
        let report = try self.report(example)
        var compared = 0
        for indicator in report.indicators where indicator.rows.contains(where: { $0.realisation != nil }) {
            let lines = IndicatorLines(indicator).lines
            let name = ReportSummary.english(indicator.title)
            for row in indicator.rows {
                for realisation in [row.realisation, row.statedRealisation].compactMap({ $0 }) {
                    compared += 1
                    let stated = lines.filter { $0.contains("\(realisation.shown) %") }
                    #expect(!stated.isEmpty, "\(name): \(realisation.shown)")
                    guard let band = realisation.band, row.realisation?.band == nil || realisation.computed else {
                        continue
                    }
                    #expect(stated.contains { $0.contains(band.translation.en) }, "\(name): \(stated)")
                }
            }
        }
        #expect(compared > 3)
    }

    @Test(arguments: Self.examples) func whatIsNotDefinedAndWhatIsUndecidedIsReported(_ example: Example) throws {
        let report = try self.report(example)
        for indicator in report.indicators {
            let text = IndicatorLines(indicator).lines.joined(separator: "\n")
            for row in indicator.rows {
                if let reason = row.notDefined { #expect(text.contains(reason.translation.en)) }
                if let rule = row.rule { #expect(text.contains(rule.translation.en)) }
            }
            #expect(text.contains(Translation.baseline.en) == !indicator.baselines.isEmpty)
            #expect(text.contains(Translation.standingTarget.en) == !indicator.standingTargets.isEmpty)
            let breaks = indicator.rows.contains { $0.seriesBreak == .definition }
            #expect(text.contains(Translation.anotherDefinition.en) == breaks)
        }
    }

    @Test(arguments: Self.examples) func moneySignsOfLifeAndStatementsAreReported(_ example: Example) throws {
        let report = try self.report(example)
        let text = ReportSummary(report).text
        for sum in report.money.sums {
            if let amount = sum.amount { #expect(text.contains("\(amount) \(sum.currency)")) }
            if let range = sum.range { #expect(text.contains("(\(range.from) to \(range.to))")) }
        }
        for execution in report.money.execution { #expect(text.contains("\(execution.percent) % used")) }
        for sign in report.life.signs {
            let line = text.split(separator: "\n").first { $0.hasPrefix("    \(sign.axis.translation.en): ") }
            #expect(line?.hasSuffix("(does not count)") == !sign.counts)
            if let level = sign.class { #expect(line?.contains(level.translation.en) == true) }
        }
        for statement in report.statements {
            if let author = statement.author { #expect(text.contains(author)) }
            if let verdict = statement.verdict { #expect(text.contains(ReportSummary.english(verdict))) }
        }
        let fields = report.fieldsWithActivity
        #expect(text.contains("activity on record in \(fields.active) of \(fields.all) fields"))
    }
}
