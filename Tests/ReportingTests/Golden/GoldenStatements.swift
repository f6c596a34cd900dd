import FundingMath
import Shared

@testable import ReportingDomain

/// What a report says, in the words of the expectations of golden cases.
struct GoldenStatements {
    let all: Set<String>
    /// The rules that have a finding.
    private let fired: Set<String>

    init(_ report: Report) {
        var all: Set<String> = []
        for light in report.lights { all.insert("light \(light.subject.rawValue) \(light.colour.rawValue)") }
        for finding in report.findings.open {
            let text = "finding \(finding.rule.rawValue) \(finding.subject.key)"
            all.insert(text)
            if let since = finding.since { all.insert("\(text) since \(since)") }
        }
        for entry in report.findings.notAssessable {
            all.insert("not assessable \(entry.rule.rawValue) \(entry.subject.key)")
        }
        all.insert("formality \(report.profile.formality.rawValue)")
        all.insert("vitality \(report.activity.dormancy.class.rawValue)")
        if let recorded = report.activity.activeYears.first {
            all.insert("active years \(recorded.activeYears) of \(recorded.yearsInForce)")
        }
        for conversion in report.money.conversions {
            for sum in conversion.sums {
                if let amount = sum.amount {
                    all.insert("converted \(sum.heading.text) \(conversion.currency) \(amount)")
                }
            }
            for rate in conversion.rates { all.insert("rate \(rate.base) \(rate.quote) \(rate.on) \(rate.rate)") }
            for left in conversion.notConverted {
                all.insert(
                    "not converted into \(conversion.currency): \(left.records.count) \(left.currency) \(left.reason.rawValue)"
                )
            }
        }
        for sum in report.money.sums {
            if let amount = sum.amount { all.insert("sum \(sum.heading.text) \(sum.currency) \(amount)") }
        }
        for verdict in report.verdicts {
            if let level = verdict.level { all.insert("verdict \(level.rawValue) \(verdict.verdict.rawValue)") }
        }
        for factor in report.stalls.first?.factors ?? [] {
            let subject = factor.subject.map { "\($0.key)" } ?? factor.kind.rawValue
            all.insert("stall \(subject) \(factor.timing.rawValue)")
        }
        all.insert("activities \(report.activities.count)")
        self.all = all
        self.fired = Set(report.findings.open.map(\.rule.rawValue))
    }

    func hold(_ expectation: String) -> Bool {
        let none = "no finding "
        guard expectation.hasPrefix(none) else { return self.all.contains(expectation) }
        return !self.fired.contains(String(expectation.dropFirst(none.count)))
    }

    /// What is said instead, for a message.
    func similar(to expectation: String) -> [String] {
        let words = expectation.split(separator: " ")
        let start = words.prefix(words.first == "no" || words.first == "not" ? 3 : 2).joined(separator: " ")
        let rule = words.first { $0.count == 3 && $0.hasPrefix("R") }.map(String.init)
        return self.all.filter { said in
            said.hasPrefix(start) || words.first.map { said.hasPrefix("\($0) ") } == true && rule == nil
                || rule.map { said.contains($0) } == true
        }.sorted()
    }
}
