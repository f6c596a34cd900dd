import Foundation
import IndicatorMath
import Shared
import Testing

@testable import ReportingDomain

struct ResultsSectionsTests {
    private static func measured(_ value: String, base: String = "0", of indicator: String = "i") throws
        -> [HistoryEvent]
    {
        [
            try Stated.indicator(indicator, about: (kind: "component", code: "c")),
            try Stated.event(
                "indicators.baseline.stated",
                #"{"baseline":"b-\#(indicator)","indicator":"\#(indicator)","value":\#(base),"on":"2016-12-31"}"#,
                id: "b-\(indicator)"),
            try Stated.target("t-\(indicator)", of: indicator, "2017", value: "100"),
            try Stated.observation("o-\(indicator)", of: indicator, "2017", value: value),
        ]
    }

    private static func verdict(_ events: [HistoryEvent]) throws -> VerdictEntry {
        let agreement = try Stated.agreement("signed", signed: "2016-07-01", components: ["c"])
        let report = try SectionFacts.report(on: "2018-06-01", [agreement] + events)
        #expect(report.verdicts.count == 1)
        return try #require(report.verdicts.first)
    }

    @Test func anIndicatorIsMetFrom85Hundredths() throws {
        #expect(try Self.verdict(Self.measured("85")).verdict == .achieved)
        let below = try Self.verdict(Self.measured("84"))
        #expect(below.verdict == .notAchieved)
        #expect(below.indicators.first?.progress.map(\.description) == ["0.84"])
        #expect(try Self.verdict(Self.measured("-1")).verdict == .movedAway)
        #expect(try Self.verdict(Self.measured("120")).verdict == .achieved)
    }

    @Test func oneOfTwoIsPartly() throws {
        let both = try Self.measured("90") + Self.measured("10", of: "j")
        #expect(try Self.verdict(both).verdict == .partly)
    }

    /// Where only reached targets can be assessed, missed ones still count against the verdict.
    @Test func aMissedTargetWithoutABaselineIsNotLeftOut() throws {
        let missed = [
            try Stated.indicator("j", about: (kind: "component", code: "c")),
            try Stated.target("t-j", of: "j", "2017", value: "100"),
            try Stated.observation("o-j", of: "j", "2017", value: "99"),
        ]
        let verdict = try Self.verdict(Self.measured("100") + missed)
        #expect(verdict.verdict == .partly)
        #expect(verdict.indicators.map(\.missed) == [false, true])
        #expect(try Self.verdict(missed).verdict == .notAssessable)
    }

    /// Two of three indicators have no figure: fewer than half are assessable.
    @Test func whereMostIsUnknownNothingIsAchieved() throws {
        let without = try ["j", "k"].flatMap { code in
            [
                try Stated.indicator(code, about: (kind: "component", code: "c")),
                try Stated.target("t-\(code)", of: code, "2017", value: "1"),
            ]
        }
        let verdict = try Self.verdict(Self.measured("90") + without)
        #expect(verdict.verdict == .partly)
        #expect(verdict.indicators.map { $0.reason == nil } == [true, false, false])
        let agreement = try Stated.agreement("signed", signed: "2016-07-01", components: ["c"])
        let report = try SectionFacts.report(on: "2018-06-01", [agreement] + without)
        #expect(report.verdicts.map(\.verdict) == [.notAssessable])
        #expect(report.lights.first { $0.subject == .results }?.colour == .grey)
    }

    @Test func whatOthersJudgedStandsBesideAndChangesNothing() throws {
        func judged(_ rating: String) throws -> HistoryEvent {
            try Stated.event(
                "programs.assessment.recorded",
                #"{"assessment":"t","partnership":"p","level":"outcome","rating":"\#(rating)","author":"A","components":["c"],"verdict":{"en":"V"}}"#,
                id: "assessed")
        }
        let good = try Self.verdict(Self.measured("10") + [judged("good")])
        #expect(good.verdict == .notAchieved)
        #expect(good.assessments.map(\.comparison) == [.differs])
        #expect(try Self.verdict(Self.measured("10") + [judged("poor")]).assessments.map(\.comparison) == [.agrees])
        #expect(
            try Self.verdict(Self.measured("10") + [judged("none_stated")]).assessments.map(\.comparison)
                == [.notComparable])
    }

    /// An author who judged another level, or another period, contradicts nothing.
    @Test func aJudgementOfAnotherLevelOrPeriodIsNotCompared() throws {
        func judged(_ level: String, _ end: String) throws -> HistoryEvent {
            try Stated.event(
                "programs.assessment.recorded",
                #"{"assessment":"t","partnership":"p","level":"\#(level)","rating":"good","components":["c"],"verdict":{"en":"V"},"start":"2010","end":"\#(end)"}"#,
                id: "assessed")
        }
        let component = try Self.verdict(Self.measured("10") + [judged("component", "2018")])
        #expect(component.assessments.map(\.comparison) == [.notComparable])
        #expect(try Self.verdict(Self.measured("10") + [judged("outcome", "2016")]).assessments.isEmpty)
        #expect(
            try Self.verdict(Self.measured("10") + [judged("outcome", "2017")]).assessments.map(\.comparison)
                == [.differs])
    }

    /// 2017 is achieved, and 2018 has no figure.
    @Test func theResultsLightIsOfTheLastDuePeriod() throws {
        let report = try SectionFacts.report(
            on: "2019-06-01",
            [
                Stated.agreement("signed", signed: "2016-07-01", components: ["c"]),
                Stated.target("t2", of: "i", "2018", value: "100"),
            ] + Self.measured("100"))
        #expect(report.verdicts.map(\.verdict) == [.achieved, .notAssessable])
        #expect(report.lights.first { $0.subject == .results }?.colour == .grey)
    }

    @Test func aGapIsGreenOnlyIfNothingElseIsRequired() throws {
        func required(_ code: String, _ amount: String, _ about: String = "partnership", _ thing: String = "p") throws
            -> HistoryEvent
        {
            try Stated.event(
                "programs.funding_requirement.stated",
                #"{"funding_requirement":"\#(code)","about":{"kind":"\#(about)","code":"\#(thing)"},"value":{"amount":\#(amount),"currency":"IDR"}}"#,
                id: code)
        }
        func report(_ events: [HistoryEvent]) throws -> Report {
            try SectionFacts.report(
                on: "2018-06-01",
                [try Stated.agreement("signed", signed: "2016-07-01", components: ["c", "d"])] + events)
        }
        func light(_ report: Report) -> Light.Colour? { report.lights.first { $0.subject == .funding }?.colour }
        let paid = try Stated.payment("c1", "100", #""type":"2""#)
        #expect(try light(report([required("r", "100"), paid])) == .green)
        let open = try report([required("r", "100"), required("r2", #"{"about":900}"#), paid])
        #expect(light(open) == .grey && open.fundingGaps.first?.hasOtherRequirements == true)
        #expect(open.findings.notAssessable.contains { $0.rule == .r08 })
        #expect(try light(report([required("r", #"{"about":900}"#), paid])) == .grey)
        #expect(try light(report([required("r", "200"), paid])) == .red)
        // What is committed to one field does not cover what another one needs.
        let whole = try report([required("r", "100"), Stated.payment("c2", "100", #""type":"2","component":"d""#)])
        #expect(whole.fundingGaps.first?.percentAtMost == 0 && light(whole) == .green)
        // Giver and receiver report 50 each: it may be the same money.
        let ends = [try Stated.payment("o", "50", #""type":"2""#), try Stated.payment("i", "50", #""type":"11""#)]
        let both = try report([required("r", "100")] + ends)
        #expect(light(both) == .grey)
        #expect(both.fundingGaps.first?.percentAtLeast == 0 && both.fundingGaps.first?.percentAtMost == 50)
        let usd = try Stated.payment("c", "80", #""type":"2","value":{"amount":80,"currency":"USD"}"#)
        #expect(try light(report([required("r", "100"), usd])) == .grey)
        #expect(try light(report([required("r", "100"), Stated.payment("c", "80", #""type":"2""#)])) == .amber)
        let elsewhere = try Stated.payment("c2", "150", #""type":"2","component":"d""#)
        let gap = try report([required("r", "100", "component", "c"), elsewhere])
        #expect(gap.fundingGaps.first?.percentAtLeast == 100 && light(gap) == .red)
        // The same gap stands beside its component; money that names none can be for it.
        let events = [
            try required("r", "100", "component", "c"), try required("s", "50", "component", "d"), elsewhere,
            try Stated.payment("c3", "60", #""type":"2","component":"c""#),
            try Stated.payment("c4", "5", #""type":"2""#),
        ]
        let parts = try report(events).fundingGaps.filter { $0.component != nil }
        #expect(parts.map { $0.component?.text } == ["c", "d"])
        #expect(parts.map(\.percentAtMost) == [40, 0])
        #expect(parts.allSatisfy { $0.hasOtherCommitments })
    }

    @Test func aFieldWithoutATargetIsNotAssessable() throws {
        let verdict = try Self.verdict([])
        #expect(verdict.verdict == .notAssessable && verdict.period == nil)
    }

    /// Five years before, five after.
    @Test func anEffectStatesItsTestAndItsReservations() throws {
        let years = (0..<10).map { year in
            Result {
                try Stated.observation(
                    "o\(year)", "\(2010 + year)", value: "\(year < 4 ? 10 + year : year == 4 ? 55 : 45 + year)")
            }
        }
        let report = try SectionFacts.report(
            on: "2020-06-01",
            [
                Stated.indicator("i"),
                Stated.event(
                    "indicators.effect_analysis.defined",
                    #"{"effect_analysis":"e","title":{"en":"E"},"indicator":"i","version":1,"frequency":"full_year","before":{"from":"2010-01-01","until":"2014-12-31"},"after":{"from":"2015-01-01","until":"2019-12-31"}}"#,
                    id: "e"),
            ] + (try years.map { try $0.get() }))
        let effect = try #require(report.effects.first)
        #expect(effect.windows.map(\.points) == [5, 5])
        #expect(effect.windows[0].maximum == 55 && effect.windows[1].median == 52)
        #expect(effect.windows[0].minimum == 10 && effect.windows[1].mean == 52)
        // 10, 11, 12, 13, 55 before, 50 to 54 after: U is 20, p is 38 ÷ 252.
        #expect(effect.comparisons.first?.p?.description.hasPrefix("0.15079") == true)
        #expect(effect.comparisons.first?.smallestP?.description.hasPrefix("0.0079365") == true)
        #expect(effect.currency == "IDR")
        #expect(effect.caveats.map(\.caveat.letter).contains("a") && effect.caveats.map(\.caveat.letter).contains("b"))
        #expect(report.kept.isEmpty)
    }

    @Test func recommendationsFollowTheRulesAndAreDueInTime() throws {
        let report = try SectionFacts.report(
            on: "2019-01-01",
            [
                Stated.event(
                    "programs.agreement.signed",
                    #"{"agreement":"mou","kind":"mou","partnerships":["p"],"signed":"2016-07-01","#
                        + #""expires":"2021-07-01","parties":[{"kind":"city","code":"a"},{"kind":"city","code":"b"}],"#
                        + #""components":[{"code":"c","name":{"en":"C"}}]}"#, id: "signed"),
                Stated.done("done", end: "2016-09-01", components: ["c"]),
                SectionFacts.assigned("ra", "city", "a", "c"),
            ])
        let resume = try #require(report.recommendations.first { $0.recommendation == .resumeOrSuspend })
        #expect(resume.due?.text == "2019-03-02" && resume.rules == [.r05])
        let posts = try #require(report.recommendations.first { $0.recommendation == .namePosts })
        #expect(posts.due?.text == "2021-07-01")
        #expect(posts.owners.map { $0.posts.map(\.text) } == [["post-ra"], []])
        #expect(posts.subjects.map(\.code.text) == ["c"])
        let severities = report.recommendations.map(\.severity)
        #expect(severities == FindingSeverity.allCases.flatMap { one in severities.filter { $0 == one } })
    }

    @Test func everyRuleHasACriterionAndEveryFindingIsCitedOnce() throws {
        let report = try document(of: "bandung-seoul", asOf: "2020-12-31", try Repository.example()).report
        let cited = report.criteria.flatMap(\.findings)
        #expect(cited.count == report.findings.open.count)
        func rules(_ criterion: Criterion) -> Set<RuleID> {
            Set(report.criteria.first { $0.criterion == criterion }?.findings.map(\.rule) ?? [])
        }
        #expect(rules(.relevance) == [.r02, .r13, .r23] && rules(.coherence) == [.r01])
        #expect(rules(.effectiveness) == [.r04] && rules(.efficiency).isEmpty && rules(.impact) == [.r18])
        #expect(rules(.sustainability) == [.r03, .r05, .r12, .r22])
        #expect(report.criteria.map(\.criterion) == Criterion.allCases)
    }

    @Test func aPeriodUnderWayHasNoVerdict() throws {
        let agreement = try Stated.agreement("signed", signed: "2016-07-01", components: ["c"])
        let early = try SectionFacts.report(on: "2017-06-30", [agreement] + Self.measured("50"))
        #expect(early.verdicts.map { $0.period == nil } == [true])
    }

    @Test func rivalBaselinesThatDecideDifferentlyGiveNoVerdict() throws {
        let rival = try Stated.event(
            "indicators.baseline.stated", #"{"baseline":"b2","indicator":"i","value":-50,"on":"2016-12-31"}"#, id: "b2")
        #expect(try Self.verdict(Self.measured("84") + [rival]).verdict == .notAssessable)
    }

    @Test func theColoursOfTheResultsLight() throws {
        func results(_ events: [HistoryEvent]) throws -> Light.Colour? {
            let agreement = try Stated.agreement("signed", signed: "2016-07-01", components: ["c", "d"])
            return try SectionFacts.report(on: "2018-06-01", [agreement] + events).lights.first {
                $0.subject == .results
            }?.colour
        }
        #expect(try results(Self.measured("90")) == .green)
        #expect(try results(Self.measured("10")) == .red)
        #expect(try results(Self.measured("90") + Self.measured("10", of: "j")) == .amber)
        let unknown = [
            try Stated.indicator("k", about: (kind: "component", code: "d")),
            try Stated.target("t-k", of: "k", "2017", value: "1"),
        ]
        #expect(try results(Self.measured("10") + unknown) == .grey)
    }

    @Test func theBandsOfTheWorkPlanLight() throws {
        func report(_ done: Int) throws -> Report {
            let events = try (0..<20).flatMap { number -> [HistoryEvent] in
                let code = "a\(number)"
                let planned = try Stated.event(
                    "programs.activity.planned",
                    #"{"activity":"\#(code)","title":{"en":"A\#(number)"},"kind":"meeting","partnerships":["p"],"start":"2016-0\#(number % 9 + 1)-0\#(number / 9 + 1)","end":"2016-12-31"}"#,
                    id: "planned-\(code)")
                let completed = try Stated.done("done-\(code)", activity: code, end: "2016-12-\(10 + number)")
                return number < done ? [planned, completed] : [planned]
            }
            return try SectionFacts.report(on: "2017-06-01", events)
        }
        let colours = try [17, 16, 14, 13].map { done in
            try report(done).lights.first { $0.subject == .workPlan }?.colour
        }
        #expect(colours == [.green, .amber, .amber, .red])
        #expect(try report(17).workPlan.percent == 85)
    }

    @Test func theVitalityLightFollowsTheClass() throws {
        func colour(on day: String) throws -> Light.Colour? {
            try SectionFacts.report(
                on: day,
                [
                    Stated.agreement("signed", signed: "2016-07-01", components: ["c"]),
                    Stated.done("x", end: "2017-01-01", components: ["c"]),
                ]
            ).lights.first { $0.subject == .vitality }?.colour
        }
        #expect(try colour(on: "2017-03-01") == .green)
        #expect(try colour(on: "2017-09-01") == .amber)
        #expect(try colour(on: "2018-09-01") == .red)
        #expect(try SectionFacts.report(on: "2018-01-01", []).lights.last?.colour == .grey)
    }

    /// Posts that were left answer for nothing.
    @Test func aVacantPostOwnsNoRecommendation() throws {
        let report = try SectionFacts.report(
            on: "2019-01-01",
            [
                Stated.event(
                    "programs.agreement.signed",
                    #"{"agreement":"mou","kind":"mou","partnerships":["p"],"signed":"2016-07-01","#
                        + #""parties":[{"kind":"city","code":"a"},{"kind":"city","code":"b"}],"#
                        + #""components":[{"code":"c","name":{"en":"C"}}]}"#, id: "signed"),
                SectionFacts.assigned("ra", "city", "a", "c"),
                Stated.event("programs.post.vacated", #"{"post":"post-ra","on":"2017-01-10"}"#, id: "left"),
            ])
        let posts = try #require(report.recommendations.first { $0.recommendation == .namePosts })
        #expect(posts.owners.map(\.posts) == [[], []])
    }
}
