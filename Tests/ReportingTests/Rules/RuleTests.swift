import Foundation
import Shared
import Testing

@testable import ReportingDomain

/// Each rule on facts on which it fires, just does not, cannot judge, and fires by the passing of days alone.
struct RuleTests {
    @Test(arguments: RuleCase.all) func aRuleJudgesByItsThreshold(_ one: RuleCase) throws { try one.check() }

    @Test func everyRuleFiresAndHoldsBackInATest() {
        let all = RuleCase.all
        for rule in FindingRule.all.map(\.id) {
            let cases = all.filter { $0.rule == rule }
            #expect(cases.contains { if case .finding = $0.expected { true } else { false } }, "\(rule) never fires")
            #expect(cases.contains { $0.expected == .clear || $0.expected == .nothing }, "\(rule) always fires")
        }
        #expect(FindingRule.all.map(\.id) == RuleID.allCases)
    }

    @Test func anOfficeChoosesItsThreshold() throws {
        let one = try #require(RuleCase.vitality.first { $0.name == "one day before a year" })
        #expect(try one.judged().open.allSatisfy { $0.rule != .r05 })
        let findings = try one.judged(settings: ReportSettings(lifeAxes: [], thresholds: [ChosenThreshold(.r05, 200)]))
        let finding = try #require(findings.open.first { $0.rule == .r05 })
        #expect(finding.threshold == .days(200))
        #expect(finding.since?.text == "2017-01-17")
    }

    @Test(arguments: PageLanguage.allCases) func thePageShowsFindingsThresholdsAndWhatIsMissing(
        _ language: PageLanguage
    ) throws {
        let one = try #require(RuleCase.vitality.first { $0.rule == .r05 && $0.name == "a year" })
        let settings = ReportSettings(lifeAxes: [.activity], thresholds: [ChosenThreshold(.r05, 300)])
        let page = Pages.visible(
            try Pages.html(
                [try Stated.partnership()] + one.events(), partnership: "p", asOf: one.day, language,
                settings: settings))
        let findings = try one.judged(settings: settings)
        let finding = try #require(findings.open.first { $0.rule == .r05 })
        for text in [finding.title, finding.text, .findings, .rules, .notAssessable] {
            #expect(page.contains(text.text(in: language)), "\(text.en)")
        }
        #expect(page.contains(language.date(try #require(CoarseDate("2017-04-27")))))
        #expect(page.contains(RuleThreshold.days(300).translation.text(in: language)))
        for entry in findings.notAssessable { #expect(page.contains(entry.reason.text(in: language))) }
    }

    /// The same facts in any order, with repetitions, give the same findings.
    @Test func findingsDoNotDependOnTheOrderOfEvents() throws {
        let events = try Repository.example()
        let code = try #require(Code("bandung-seoul"))
        let day = try #require(CalendarDate("2020-12-31"))
        let first = try Report(PartnershipHistory(code, events: events), asOf: day).findings
        let second = try Report(
            PartnershipHistory(code, events: Array((events + events.prefix(40)).reversed())), asOf: day
        ).findings
        #expect(first == second)
        #expect(first.open.map(\.rule).contains(.r12))
    }
}
