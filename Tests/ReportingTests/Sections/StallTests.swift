import Shared
import Testing

@testable import ReportingDomain

/// The last substantive event is on 30 June 2017.
struct StallTests {
    private static func stopped(_ more: [HistoryEvent], on day: String = "2020-12-31") throws -> Report {
        try SectionFacts.report(
            on: day,
            [
                try Stated.agreement("signed", signed: "2016-07-01", components: ["c", "d"]),
                try Stated.done("done", start: "2017-06-01", end: "2017-06-30", components: ["c"]),
            ] + more)
    }

    private static func factor(_ report: Report, _ title: String) throws -> StallFactor {
        try #require(report.stalls.first?.factors.first { $0.title?.text(in: ["en"]) == title })
    }

    @Test(
        arguments: [
            // 90 days before the stop, the cooperation went on for 90 days after it.
            ("2017-04-01", FactorTiming.survived), ("2017-04-02", .onset), ("2017-06-30", .onset),
            ("2017-09-28", .onset), ("2017-09-29", .prolonging), ("2017", .undetermined), ("2018", .prolonging),
            ("2016", .survived),
        ]) func theTimingIsByNinetyDays(_ day: String, _ timing: FactorTiming) throws
    {
        let report = try Self.stopped([SectionFacts.contextEvent("mayor", from: day)])
        #expect(try Self.factor(report, "mayor").timing == timing)
    }

    @Test func standingConditionsAreOnsetWhereTheFactsShowThem() throws {
        let report = try Self.stopped([
            SectionFacts.rated("r", "100022222222"), SectionFacts.obstacle("nobody", "responsibility"),
            SectionFacts.obstacle("poor", "funding"),
            Stated.event(
                "programs.offer.decided",
                #"{"offer":"o","decision":"declined","reasons":["funding"]}"#, id: "declined"),
            Stated.event(
                "programs.offer.made",
                #"{"offer":"o","what":{"en":"Aid"},"by":{"kind":"city","code":"b"},"to":{"kind":"city","code":"a"},"partnerships":[{"partnership":"p"}]}"#,
                id: "made"),
        ])
        let factors = try #require(report.stalls.first?.factors)
        let onset = factors.filter { $0.timing == .onset }
        #expect(Set(onset.map(\.kind)) == [.framework, .responsibility, .funding])
        let funding = try #require(onset.first { $0.kind == .funding })
        #expect(funding.records.map(\.record.kind) == [.obstacle, .offer])
        let framework = try #require(onset.first { $0.kind == .framework })
        #expect(framework.condition?.en.contains("Concrete results") == true)
        #expect(framework.condition?.en.contains("Funds") == false)
    }

    /// Money that moved before the stop shows that funds were there: an undated record alone gives no timing.
    @Test func fundsThatMovedAreNotCalledMissing() throws {
        let report = try Self.stopped([
            Stated.payment("paid", "5", #""on":"2017-01-05""#), SectionFacts.obstacle("poor", "funding"),
        ])
        let funding = try #require(report.stalls.first?.factors.first { $0.kind == .funding })
        #expect(funding.timing == .undetermined && funding.condition == nil)
    }

    @Test func aRiskThatHasNotComeAboutExplainsNothing() throws {
        let report = try Self.stopped([SectionFacts.obstacle("flood", "data", risk: true)])
        #expect(report.stalls.first?.factors.contains { $0.kind == .data } == false)
        #expect(report.obstacles.first?.risk == true)
    }

    @Test func recordsAboutAContextEventStandWithIt() throws {
        let report = try Self.stopped([
            SectionFacts.contextEvent("mayor", from: "2018-09-20"),
            SectionFacts.obstacle(
                "focus", "political_priority",
                about: #"{"kind":"context_event","code":"mayor"},{"kind":"partnership","code":"p"}"#),
        ])
        let mayor = try Self.factor(report, "mayor")
        #expect(mayor.records.map(\.record.code.text) == ["focus"])
        #expect(mayor.daysAfterStop?.atLeast == 447)
        #expect(report.stalls.first?.factors.contains { $0.kind == .politicalPriority } == false)
    }

    /// Factors with more independent sources come first.
    @Test func sourcesAreCountedOnce() throws {
        let report = try Self.stopped([
            SectionFacts.obstacle("one", "coordination"), SectionFacts.obstacle("two", "coordination"),
            SectionFacts.obstacle("three", "legal"),
            SectionFacts.obstacle("four", "legal", from: "https://example.org/press"),
        ])
        let undated = try #require(report.stalls.first?.factors.filter { $0.timing == .undetermined })
        #expect(undated.map(\.kind) == [.legal, .coordination])
        #expect(undated.map(\.sources) == [2, 1])
    }

    /// The field `d` went on for two years under the same mayor.
    @Test func anotherFieldThatWentOnIsCounterEvidence() throws {
        let report = try Self.stopped([
            Stated.done("later", activity: "l", end: "2019-06-30", components: ["d"]),
            SectionFacts.contextEvent("mayor", from: "2017-07-30"),
        ])
        let field = try #require(report.stalls.first { $0.subject.code.text == "c" })
        let mayor = try #require(field.factors.first { $0.subject?.code.text == "mayor" })
        #expect(mayor.timing == .onset)
        #expect(mayor.counterEvidence.map(\.activity.text) == ["l"])
        let whole = try #require(report.stalls.first { $0.subject.kind == .partnership })
        #expect(whole.factors.first { $0.subject?.code.text == "mayor" }?.timing == .survived)
    }

    @Test func aDatedObstacleHasItsOwnTiming() throws {
        let report = try Self.stopped([
            Stated.payment("paid", "5", #""on":"2017-01-05""#),
            SectionFacts.obstacle("cut", "funding", on: "2019-05-01"),
            SectionFacts.obstacle("early", "coordination", on: "2016-01-01"),
            Stated.event(
                "programs.obstacle.closed", #"{"obstacle":"early","outcome":"resolved","on":"2016-08-01"}"#,
                id: "closed"),
        ])
        #expect(try Self.factor(report, "cut").timing == .prolonging)
        #expect(try Self.factor(report, "early").timing == .over)
        #expect(report.stalls.first?.factors.contains { $0.kind == .funding && $0.subject == nil } == false)
    }

    /// The agreement was renewed, and a post filled, after the stop.
    @Test func conditionsAreThoseOfTheTimeOfTheStop() throws {
        let report = try SectionFacts.report(
            on: "2020-12-31",
            [
                Stated.agreement("signed", signed: "2016-07-01", components: ["c"]),
                Stated.event(
                    "programs.agreement.signed",
                    #"{"agreement":"mou","kind":"mou","partnerships":["p"],"signed":"2019-07-01","version":2,"components":[{"code":"c","name":{"en":"C"}}]}"#,
                    id: "again"),
                SectionFacts.rated("r1", "111100000000"), SectionFacts.rated("r2", "222222222222", version: 2),
                Stated.done("done", start: "2017-06-01", end: "2017-06-30", components: ["c"]),
                Stated.event(
                    "programs.responsibility.assigned",
                    #"{"responsibility":"late","component":"c","party":{"kind":"city","code":"a"},"role":"2","post":"x","from":"2020-01-01"}"#,
                    id: "late"),
            ])
        let factors = try #require(report.stalls.first?.factors)
        let framework = try #require(factors.first { $0.kind == .framework })
        #expect(framework.timing == .onset && framework.records.map(\.record.code.text) == ["r1"])
        let posts = try #require(factors.first { $0.kind == .responsibility })
        #expect(posts.condition?.en.hasPrefix("For 2 of 2 pairs") == true)
    }

    /// What is about an activity of another field does not concern this one.
    @Test func anObstacleOfOneFieldDoesNotExplainAnother() throws {
        let report = try Self.stopped([
            Stated.done("later", activity: "l", end: "2018-06-30", components: ["d"]),
            SectionFacts.obstacle("late", "coordination", about: #"{"kind":"activity","code":"l"}"#),
        ])
        let c = try #require(report.stalls.first { $0.subject.code.text == "c" })
        #expect(!c.factors.contains { $0.kind == .coordination })
        let whole = try #require(report.stalls.first { $0.subject.kind == .partnership })
        #expect(whole.factors.contains { $0.kind == .coordination })
    }

    /// The circumstance was over before the other field's activity.
    @Test func whatWentOnAfterACircumstanceIsNoCounterEvidence() throws {
        let over = try Stated.event(
            "programs.context_event.recorded",
            #"{"context_event":"flood","kind":"disaster","title":{"en":"flood"},"from":"2017-07-01","to":"2017-08-01","cities":["a"]}"#,
            id: "flood")
        let report = try Self.stopped([
            over, Stated.done("later", activity: "l", start: "2019-06-01", end: "2019-06-30", components: ["d"]),
        ])
        let c = try #require(report.stalls.first { $0.subject.code.text == "c" })
        #expect(c.factors.first { $0.subject?.code.text == "flood" }?.counterEvidence.isEmpty == true)
    }

    @Test func whatIsActiveHasNoExplanation() throws {
        #expect(try Self.stopped([], on: "2017-12-01").stalls.isEmpty)
    }

    /// Bandung–Seoul: what was present at the stop, and what came after it.
    @Test func theExampleStoppedBeforeTheMayorChangedAndThePandemicCame() throws {
        let report = try document(of: "bandung-seoul", asOf: "2020-12-31", try Repository.example()).report
        let whole = try #require(report.stalls.first)
        #expect(whole.subject.kind == .partnership && whole.stopped.text == "2017")
        let onset = whole.factors.filter { $0.timing == .onset }
        #expect(Set(onset.map(\.kind)) == [.framework, .responsibility, .funding, .asymmetry])
        let funding = try #require(onset.first { $0.kind == .funding })
        let offer = try #require(funding.records.first { $0.record.kind == .offer })
        #expect(offer.record.code.text == "bandung-seoul.fintech" && offer.date == nil)
        let later = whole.factors.filter { $0.timing == .prolonging }
        #expect(later.compactMap(\.subject?.code.text) == ["bandung.mayor-2018", "covid-19"])
        #expect(later.first?.from?.text == "2018-09-20")
        #expect(!whole.factors.contains { $0.kind == .contextEvent && $0.timing == .onset })
    }

    /// Another programme at the same time is no circumstance; an obstacle about it is one like any other.
    @Test func anotherProgrammeIsNoCircumstance() throws {
        let other = try Stated.event(
            "programs.context_event.recorded",
            #"{"context_event":"metro","kind":"concurrent_intervention","title":{"en":"metro"},"from":"2017-06-01","cities":["a"]}"#,
            id: "metro")
        let report = try Self.stopped([
            other,
            SectionFacts.obstacle(
                "staff", "human_resources",
                about: #"{"kind":"context_event","code":"metro"},{"kind":"partnership","code":"p"}"#),
        ])
        let factors = try #require(report.stalls.first?.factors)
        #expect(!factors.contains { $0.subject?.code.text == "metro" })
        #expect(factors.contains { $0.kind == .humanResources })
    }

    @Test func aPostThatWasFilledAtTheStopIsNotMissing() throws {
        let borne = try ["a", "b"].flatMap { party in
            try ["c", "d"].map { try SectionFacts.assigned("\(party)\($0)", "city", party, $0) }
        }
        #expect(try Self.stopped(borne).stalls.first?.factors.contains { $0.kind == .responsibility } == false)
        let left = try Self.stopped(borne + [SectionFacts.vacated("bc", on: "2017-03-01")])
        let condition = left.stalls.first?.factors.first { $0.kind == .responsibility }?.condition
        #expect(condition?.en.hasPrefix("For 1 of 4") == true)
        let vacant = try Stated.event(
            "programs.post.vacated", #"{"post":"post-bc","on":"2017-01-10"}"#, id: "left")
        let empty = try Self.stopped(borne + [vacant])
        #expect(
            empty.stalls.first?.factors.first { $0.kind == .responsibility }?.condition?.en.hasPrefix("For 1 of 4")
                == true)
    }

    @Test func whatHelpedAndOtherReasonsAreNoFactors() throws {
        let helped = try Stated.event(
            "programs.assessment.recorded",
            #"{"assessment":"t","partnership":"p","level":"partnership","rating":"mixed","verdict":{"en":"V"},"factors":[{"text":{"en":"Good data."},"category":"data","direction":"helped"}]}"#,
            id: "t")
        #expect(try Self.stopped([helped]).stalls.first?.factors.contains { $0.kind == .data } == false)
        let offer = try SectionFacts.offer() + [SectionFacts.declined(for: "technical")]
        let funding = try Self.stopped(offer).stalls.first?.factors.first { $0.kind == .funding }
        #expect(funding?.records.isEmpty == true)
    }

    /// The figures are of the year 2019, after the stop.
    @Test func laterFiguresShowNoConditionOfTheStop() throws {
        let figures = try ["population", "grdp_per_capita"].flatMap { measure in
            try [("a", "10"), ("b", "90")].map { city, value in
                try Stated.event(
                    "programs.profile_fact.stated",
                    #"{"city":"\#(city)","measure":"\#(measure)","year":2019,"value":\#(value),"unit":"u"}"#,
                    id: "\(city)-\(measure)")
            }
        }
        let report = try Self.stopped(figures)
        #expect(report.findings.open.contains { $0.rule == .r23 })
        #expect(report.stalls.first?.factors.contains { $0.kind == .asymmetry } == false)
    }

    /// An obstacle that came back is timed by its return.
    @Test func aReopenedObstacleIsTimedByItsReturn() throws {
        let report = try Self.stopped([
            SectionFacts.obstacle("staff", "human_resources", on: "2016-01-01"),
            Stated.event(
                "programs.obstacle.closed", #"{"obstacle":"staff","outcome":"resolved","on":"2016-08-01"}"#,
                id: "closed"),
            Stated.event(
                "programs.obstacle.reopened",
                #"{"obstacle":"staff","on":"2017-06-01","reason":{"text":{"en":"Again."}}}"#, id: "again"),
        ])
        #expect(try Self.factor(report, "staff").timing == .onset)
        let obstacle = try #require(report.obstacles.first)
        #expect(obstacle.closed == nil && obstacle.reopened == 1 && obstacle.reopenedOn?.text == "2017-06-01")
    }
}
