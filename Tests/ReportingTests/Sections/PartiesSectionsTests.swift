import Foundation
import Shared
import Testing

@testable import ReportingDomain

struct PartiesSectionsTests {
    private static func figure(
        _ city: String, _ measure: String, _ value: String, year: Int = 2016, unit: String = #","unit":"persons""#
    ) throws -> HistoryEvent {
        try Stated.event(
            "programs.profile_fact.stated",
            #"{"city":"\#(city)","measure":"\#(measure)","year":\#(year),"value":\#(value)\#(unit)}"#,
            id: "\(city)-\(measure)-\(year)")
    }

    /// ln(2500000 ÷ 10000000) is −1.3863.
    @Test func quantitiesAreComparedByTheirRatioAndIndicesByTheirDifference() throws {
        let report = try SectionFacts.report(
            on: "2018-06-01",
            [
                Self.figure("a", "population", "2500000"), Self.figure("b", "population", "10000000"),
                Self.figure("a", "population", "2400000", year: 2015),
                Self.figure("b", "population", "9000000", year: 2015),
                Self.figure("a", "losi", "0.5", unit: ""), Self.figure("b", "losi", "0.75", unit: ""),
                Self.figure("a", "grdp", "7", unit: #","currency":"IDR""#),
                Self.figure("b", "grdp", "7", unit: #","currency":"KRW""#),
                Self.figure("a", "own_revenue", "7", unit: #","currency":"IDR""#),
                Self.figure("b", "own_revenue", "14", unit: #","currency":"IDR""#),
            ])
        let pairs = report.asymmetry.pairs
        #expect(pairs.map(\.measure.text) == ["losi", "own_revenue", "population"])
        #expect(pairs[0].difference?.description == "-0.25" && pairs[0].logRatio == nil)
        #expect(pairs[1].logRatio?.description == "-0.6931" && pairs[1].currency == "IDR")
        #expect(pairs[2].logRatio?.description == "-1.3863" && pairs[2].year == 2016)
        #expect(report.asymmetry.figures.count == 10)
        #expect(report.kept.isEmpty)
    }

    @Test func figuresOfLaterYearsAreNotPartOfAReport() throws {
        let events = [
            try Self.figure("a", "population", "10", year: 2018), try Self.figure("b", "population", "90", year: 2018),
        ]
        let then = try SectionFacts.report(on: "2017-12-31", events)
        #expect(then.asymmetry.figures.isEmpty && then.asymmetry.pairs.isEmpty && then.kept.isEmpty)
        #expect(then.notUsed.map(\.reason) == [.afterTheDay, .afterTheDay])
        #expect(try SectionFacts.report(on: "2018-06-01", events).asymmetry.pairs.count == 1)
    }

    @Test func editionsOfAnIndexAreNotCompared() throws {
        let edition = #","edition":"2020""#
        let report = try SectionFacts.report(
            on: "2022-06-01",
            [
                Self.figure("a", "losi", "0.5", unit: edition), Self.figure("b", "losi", "0.75", unit: edition),
                Self.figure("b", "losi", "0.8", year: 2022, unit: #","edition":"2022""#),
            ])
        #expect(report.asymmetry.pairs.map(\.edition?.text) == ["2020"])
    }

    private static func training(_ code: String) throws -> [HistoryEvent] {
        [
            try Stated.planned("planned-\(code)", activity: code, start: "2017-01-01", components: ["c"]),
            try Stated.done("done-\(code)", activity: code, start: "2017-01-01", end: "2017-01-05", components: ["c"]),
        ]
    }

    private static func attended(_ code: String, _ activity: String, _ members: String) throws -> HistoryEvent {
        try Stated.event(
            "programs.participation.recorded",
            #"{"participation":"\#(code)","activity":"\#(activity)","organisation":"office",\#(members)}"#, id: code)
    }

    @Test func transferSaysForHowManyActivitiesItIsKnown() throws {
        let report = try SectionFacts.report(
            on: "2018-06-01",
            [
                Stated.agreement("signed", signed: "2016-07-01", components: ["c"]),
                SectionFacts.organisation("office", of: "a"),
                Self.attended("x", "one", #""persons":10,"person_days":50"#),
                Self.attended("y", "two", #""persons":5"#),
            ] + Self.training("one") + Self.training("two") + Self.training("three"))
        let entry = try #require(report.transfer.first)
        #expect(report.transfer.count == 1 && entry.component?.text == "c" && entry.activities.count == 3)
        #expect(entry.personsKnown == 2 && entry.persons == 15)
        #expect(entry.personDaysKnown == 1 && entry.personDays == 50)
        let city = try #require(report.commitment.first)
        #expect(city.activitiesAttended == 2 && city.activities == 2 && city.activitiesUnrecorded == 1)
        #expect(city.last?.act.kind == .activity && city.last?.date.text == "2017-01-05")
        #expect(report.commitment[1].activitiesAttended == 0 && report.commitment[1].last == nil)
    }

    /// A plan, a part and people who teach are not people who learnt; two totals contradict each other.
    @Test func onlyPeopleWhoLearntAreCounted() throws {
        func persons(_ rows: [HistoryEvent]) throws -> TransferEntry? {
            try SectionFacts.report(
                on: "2018-06-01",
                [try Stated.agreement("signed", signed: "2016-07-01", components: ["c"])] + rows + Self.training("one")
            ).transfer.first
        }
        let planned = try Stated.event(
            "programs.activity.planned",
            #"{"activity":"one","title":{"en":"A"},"kind":"training","partnerships":["p"],"participants":30}"#,
            id: "plan-of-30")
        #expect(try persons([planned])?.personsKnown == 0)
        #expect(try persons([Self.attended("x", "one", #""persons":6,"sex":"f""#)])?.personsKnown == 0)
        #expect(try persons([Self.attended("x", "one", #""persons":2,"role":"trainer""#)])?.personsKnown == 0)
        let totals = try ["20", "25"].map { number in
            try Self.attended("t\(number)", "one", #""persons":\#(number),"aggregate":true"#)
        }
        #expect(try persons(totals)?.personsKnown == 0)
        #expect(try persons([totals[0]])?.persons == 20)
        #expect(try persons([Self.attended("x", "one", #""persons":6,"planned":true"#)])?.personsKnown == 0)
        let about = try persons([Self.attended("x", "one", #""persons":{"about":10}"#)])
        #expect(about?.personsKnown == 1 && about?.persons == nil)
        #expect(try SectionFacts.report(on: "2018-06-01", [Stated.planned("p1", start: "2017-01-01")]).transfer.isEmpty)
    }

    @Test func whatCannotBeAddedIsNotCalledNothing() throws {
        let provider = #""provider":{"kind":"city","code":"a"}"#
        let report = try SectionFacts.report(
            on: "2018-06-01",
            [
                Stated.event(
                    "programs.transaction.recorded",
                    #"{"transaction":"t","type":"3","on":"2017-05-05","value":{"amount":{"about":5},"currency":"IDR"},\#(provider),"partnerships":[{"partnership":"p"}]}"#,
                    id: "t"),
                Stated.event(
                    "programs.offer.made",
                    #"{"offer":"o","what":{"en":"Aid"},"by":{"kind":"city","code":"b"},"to":{"kind":"city","code":"a"},"partnerships":[{"partnership":"p"}]}"#,
                    id: "made"),
            ])
        #expect(report.commitment[0].paid.isEmpty && report.commitment[0].unadded == 1)
        #expect(report.commitment[0].last?.date.text == "2017-05-05")
        #expect(report.commitment[1].last == nil && report.commitment[1].hasUndatedActs)
    }

    /// What is only related to the cooperation is not counted.
    @Test func eachCityIsJudgedByItsOwnActs() throws {
        let provider = #""provider":{"kind":"organisation","code":"office"}"#
        let report = try SectionFacts.report(
            on: "2018-06-01",
            [
                SectionFacts.organisation("office", of: "a"),
                Stated.payment("promised", "70", #""type":"2",\#(provider)"#),
                Stated.payment("paid", "30", provider),
                Stated.payment(
                    "near", "900", #"\#(provider),"partnerships":[{"partnership":"p"}],"relation":"related""#),
                Stated.event(
                    "programs.offer.made",
                    #"{"offer":"o","what":{"en":"Aid"},"by":{"kind":"city","code":"b"},"to":{"kind":"city","code":"a"},"on":"2017-02-01","partnerships":[{"partnership":"p"}]}"#,
                    id: "made"),
                Stated.event(
                    "programs.offer.decided",
                    #"{"offer":"o","decision":"declined","decided_by":{"kind":"city","code":"a"},"on":"2017-03-01","reasons":["funding"],"explanation":{"en":"No."}}"#,
                    id: "declined"),
            ])
        let (a, b) = (report.commitment[0], report.commitment[1])
        #expect(a.promised.map(\.amount) == [70] && a.paid.map(\.amount) == [30])
        #expect(a.unadded == 0 && a.last?.act.code.text == "paid")
        #expect(a.paid.first?.records.map(\.text) == ["paid"])
        #expect((a.offersAnswered, a.offersReceived, a.offersMade) == (1, 1, 0))
        #expect((b.offersAnswered, b.offersReceived, b.offersMade) == (0, 0, 1))
        #expect(a.last?.date.text == "2017-06-30" && b.last?.date.text == "2017-02-01")
        let offer = try #require(report.offers.first)
        #expect(offer.decision == .declined && offer.decidedOn?.text == "2017-03-01")
        #expect(report.money.parts.map { $0.giver?.code.text } == ["office", "office"])
        #expect(report.money.parts.map(\.amount) == [70, 30])
    }

    @Test func monthsAreCertainOrPerhaps() throws {
        let report = try SectionFacts.report(
            on: "2018-06-01",
            [
                Stated.done("one", activity: "one", start: "2017-01-20", end: "2017-02-02"),
                Stated.done("two", activity: "two", end: "2017-04/2017-05"),
            ])
        let months = report.months.map { "\($0.year)-\($0.month) \($0.state.rawValue)" }
        #expect(months == ["2017-1 active", "2017-2 active", "2017-4 perhaps", "2017-5 perhaps"])
    }

    /// Two publishers state the contrary at the same time, and nothing decides between them.
    @Test func anUndecidedOfferOrObstacleIsNotStatedAsDecided() throws {
        func decided(_ decision: String, _ source: String) throws -> HistoryEvent {
            try Stated.event(
                "programs.offer.decided", #"{"offer":"o","decision":"\#(decision)","on":"2017-03-01"}"#,
                id: "decided-\(decision)", from: source)
        }
        func opened(_ category: String, _ source: String) throws -> HistoryEvent {
            try SectionFacts.obstacle("x", category, from: source)
        }
        let report = try SectionFacts.report(
            on: "2018-06-01",
            [
                Stated.event(
                    "programs.offer.made",
                    #"{"offer":"o","what":{"en":"Aid"},"by":{"kind":"city","code":"b"},"to":{"kind":"city","code":"a"},"partnerships":[{"partnership":"p"}]}"#,
                    id: "made"),
                decided("accepted", Stated.office), decided("declined", "https://example.org/press"),
                opened("funding", Stated.office), opened("legal", "https://example.org/press"),
            ])
        #expect(report.offers.first?.disputed == true && report.offers.first?.decision == nil)
        #expect(report.commitment[0].offersAnswered == 0)
        #expect(report.obstacles.first?.disputed == true)
        #expect(Set(report.disputed.map(\.kind)).isSuperset(of: [.obstacle]))
    }

    @Test func figuresInOtherUnitsOrInDisputeAreNotCompared() throws {
        let units = [
            try Self.figure("a", "population", "2500000"),
            try Self.figure("b", "population", "9000", unit: #","unit":"thousand persons""#),
        ]
        #expect(try SectionFacts.report(on: "2018-06-01", units).asymmetry.pairs.isEmpty)
        let rival = try Stated.event(
            "programs.profile_fact.stated",
            #"{"city":"a","measure":"population","year":2016,"value":3100000,"unit":"persons"}"#, id: "rival",
            from: "https://example.org/press")
        let disputed = try SectionFacts.report(
            on: "2018-06-01", [units[0], rival, Self.figure("b", "population", "10000000")])
        #expect(disputed.asymmetry.pairs.isEmpty && disputed.asymmetry.figures.count == 2)
        #expect(disputed.disputed.contains { $0.kind == .profileFact })
    }

    /// Two publishers name different givers, and nothing decides between them.
    @Test func anUndecidedGiverIsNoParty() throws {
        let rival = try [("a", Stated.office), ("b", "https://example.org/press")].map { city, source in
            try Stated.payment("t", "30", #""provider":{"kind":"city","code":"\#(city)"}"#, from: source)
        }
        let report = try SectionFacts.report(on: "2018-06-01", rival)
        #expect(report.commitment.allSatisfy { $0.paid.isEmpty && $0.unadded == 0 && $0.last == nil })
        #expect(report.money.parts.allSatisfy { $0.giver == nil })
    }

    @Test func aPlannedVisitIsNotAttended() throws {
        let report = try SectionFacts.report(
            on: "2018-06-01",
            [
                Stated.agreement("signed", signed: "2016-07-01", components: ["c"]),
                SectionFacts.organisation("office", of: "a"), Self.attended("x", "one", #""persons":6,"planned":true"#),
            ] + Self.training("one"))
        #expect(report.commitment[0].activitiesAttended == 0 && report.commitment[0].activitiesUnrecorded == 1)
    }

    @Test func anOfferThatIsOnlyRelatedIsShownAndNotCounted() throws {
        let report = try SectionFacts.report(on: "2018-06-01", SectionFacts.offer(#","relation":"related""#))
        #expect(report.offers.map(\.related) == [true] && report.commitment[0].offersReceived == 0)
    }

    @Test func complementarityIsShownAsItIsStated() throws {
        let stated = try Stated.event(
            "programs.partnership.registered",
            #"{"partnership":"p","name":{"en":"P"},"cities":["a","b"],"complementarity":{"en":"One has the port."}}"#,
            id: "complementarity")
        let report = try SectionFacts.report(on: "2018-06-01", [stated])
        #expect(report.profile.complementarity?.text(in: ["en"]) == "One has the port.")
        let page = try SeenPage([try Stated.partnership(), stated], asOf: "2018-06-01")
        #expect(page.mentions("complementarity: One has the port."))
    }
}
