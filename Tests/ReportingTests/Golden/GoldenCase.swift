import Foundation
import Shared
import Testing

@testable import ReportingDomain

/// A made-up partnership and what a person derived of it by hand from the definitions of the rules. Its events are
/// synthetic: `Tests/Fixtures/golden/<name>.jsonl`; what must be true is in `<name>.expected`, one statement a line,
/// with its derivation in comments.
struct GoldenCase: Sendable, CustomTestStringConvertible {
    let name: String
    let partnership: Code
    let asOf: CalendarDate
    /// Without comments.
    let expectations: [String]

    var testDescription: String { self.name }

    private static let folder = "Tests/Fixtures/golden"

    /// Every case, by name.
    static let all: [GoldenCase] = {
        let files =
            (try? FileManager.default.contentsOfDirectory(atPath: Repository.root.path + "/\(Self.folder)")) ?? []
        return files.filter { $0.hasSuffix(".expected") }.sorted().compactMap { file in
            try? GoldenCase(String(file.dropLast(".expected".count)))
        }
    }()

    private init(_ name: String) throws {
        let lines = try Repository.lines("\(Self.folder)/\(name).expected").map { String(decoding: $0, as: UTF8.self) }
            .filter { !$0.hasPrefix("#") && !$0.isEmpty }
        self.name = name
        self.partnership = try #require(Code(try Self.value(of: "partnership", in: lines)))
        self.asOf = try #require(CalendarDate(try Self.value(of: "as-of", in: lines)))
        self.expectations = Array(lines.dropFirst(2))
    }

    private static func value(of word: String, in lines: [String]) throws -> String {
        let line = try #require(lines.first { $0.hasPrefix("\(word) ") })
        return String(line.dropFirst(word.count + 1))
    }

    /// A second report on the same events has `-2` after the name of the first.
    var history: String { self.name.hasSuffix("-2") ? String(self.name.dropLast(2)) : self.name }

    func events() throws -> [HistoryEvent] {
        try Repository.lines("\(Self.folder)/\(self.history).jsonl").map { HistoryEvent(try Event(structured: $0)) }
    }

    /// - Parameter others: events about other partnerships.
    func report(beside others: [HistoryEvent] = []) throws -> Report {
        let events = self.dependencies(among: try self.events() + others)
        let report = try Report(PartnershipHistory(self.partnership, events: events), asOf: self.asOf)
        let document = try ReportDocument(report)
        KeptReports.keep(document)
        for kind in ReportKind.allCases { KeptReports.keep(try ReportSelection(kind, of: document.bytes)) }
        return report
    }

    /// The events that a report on the partnership is made from, as the reporting service reads them.
    func dependencies(among events: [HistoryEvent]) -> [HistoryEvent] {
        let graph = EntityGraph(events.flatMap { $0.data.links })
        var things = graph.dependencies(of: EntityKey(.partnership, self.partnership))
        for event in events where event.data[ContextEvent.fields.global] == true { things.insert(event.data.entity) }
        let own = events.filter { things.contains($0.data.entity) || $0.data.role != .statement }
        let rates = ConversionRates(for: own)
        guard rates.isNeeded else { return own }
        return own
            + events.filter { event in
                event.data.entity.kind == .exchangeRate
                    && rates.codes.contains { event.data.entity.code.hasPrefix($0) }
            }
    }
}
