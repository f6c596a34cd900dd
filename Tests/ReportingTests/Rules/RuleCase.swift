import Shared
import Testing

@testable import ReportingDomain

/// Facts about the partnership `p`, and what one rule says about them on a day.
struct RuleCase: Sendable, CustomTestStringConvertible {
    enum Expected: Sendable, Equatable {
        /// The subject's code, and since when.
        case finding(String, since: String?)
        case clear
        /// A part of the English sentence.
        case notAssessable(String)
        /// The rule applies to nothing.
        case nothing
    }

    let rule: RuleID
    let name: String
    let day: String
    let expected: Expected
    let events: @Sendable () throws -> [HistoryEvent]

    init(
        _ rule: RuleID, _ name: String, on day: String, _ expected: Expected,
        _ events: @escaping @Sendable () throws -> [HistoryEvent]
    ) {
        self.rule = rule
        self.name = name
        self.day = day
        self.expected = expected
        self.events = events
    }

    var testDescription: String { "\(self.rule.rawValue) \(self.name)" }

    func judged(settings: ReportSettings = .standard) throws -> FindingsSection {
        let partnership = try #require(Code("p"))
        let day = try #require(CalendarDate(self.day))
        let events = [try Stated.partnership()] + (try self.events())
        return try Report(PartnershipHistory(partnership, events: events, settings: settings), asOf: day).findings
    }

    func check() throws {
        let findings = try self.judged()
        let open = findings.open.filter { $0.rule == self.rule }
        let unknown = findings.notAssessable.filter { $0.rule == self.rule }
        let counts = try #require(findings.rules.first { $0.rule == self.rule })
        #expect((counts.findings, counts.notAssessable) == (open.count, unknown.count))
        switch self.expected {
        case .finding(let subject, let since):
            let finding = try #require(open.first { $0.subject.code.text == subject }, "\(findings)")
            #expect(finding.since?.text == since)
            #expect(!finding.events.isEmpty)
            for text in [finding.text.id, finding.text.en, finding.text.ko] {
                #expect(!text.contains("{"), "\(text)")
            }
        case .clear:
            #expect(open.isEmpty && unknown.isEmpty && counts.clear > 0, "\(open) \(unknown)")
        case .notAssessable(let words):
            let entry = try #require(unknown.first, "\(open) \(counts)")
            #expect(entry.reason.en.contains(words), "\(entry.reason.en)")
            #expect(open.isEmpty)
        case .nothing:
            #expect(open.isEmpty && unknown.isEmpty && counts.clear == 0, "\(open) \(unknown) \(counts)")
        }
    }
}
