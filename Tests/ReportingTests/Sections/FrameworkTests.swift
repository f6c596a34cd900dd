import Foundation
import Shared
import Testing

@testable import ReportingDomain

struct FrameworkTests {
    private static func signed(_ components: [String] = []) throws -> HistoryEvent {
        try Stated.agreement("signed", signed: "2016-07-01", components: components)
    }

    /// Σ w is 20. All items vague: 20 of 40 points. All specific but C4: 34 of 40.
    @Test func theTwoPartiesStandSideBySideWithTheGapBetweenThem() throws {
        let report = try SectionFacts.report(
            on: "2018-06-01",
            [
                Self.signed(), SectionFacts.rated("ra", "111111111111", by: "a"),
                SectionFacts.rated("rb", "222022222222", by: "b"),
            ])
        let entry = try #require(report.framework.first)
        #expect(entry.ratings.map(\.most.description) == ["50", "85"])
        #expect(entry.ratings.map(\.band) == [.vague, .clear])
        #expect(entry.gap?.description == "35")
        #expect(entry.ratings[1].clauses.map(\.item) == FrameworkItem.allCases)
        #expect(entry.ratings[1].clauses[3].rating == .absent)
        #expect(entry.ratings[0].clauses[0].clause == "1")
    }

    /// C1 and C2 specific, the rest not rated: from 8 of 40 points to all of them.
    @Test func whileItemsAreNotRatedTheScoreIsARange() throws {
        let report = try SectionFacts.report(
            on: "2018-06-01", [Self.signed(), SectionFacts.rated("r", "22----------")])
        let rating = try #require(report.framework.first?.ratings.first)
        #expect((rating.least.description, rating.most.description, rating.rated) == ("20", "100", 2))
        #expect(rating.band == nil)
        #expect(rating.clauses[11].rating == nil)
    }

    @Test func aNewRatingByTheSamePartyReplacesTheOlderOne() throws {
        let report = try SectionFacts.report(
            on: "2018-06-01",
            [
                Self.signed(), SectionFacts.rated("r1", "000000000000", by: "a"),
                SectionFacts.rated("r2", "222222222222", by: "a", on: "2018-01-01"),
            ])
        let rating = try #require(report.framework.first?.ratings.first)
        #expect(rating.code.text == "r2" && rating.most == 100)
        #expect(rating.replaced.map(\.id) == ["rated-r1"])
    }

    @Test func theRenewedVersionStatesTheChange() throws {
        let report = try SectionFacts.report(
            on: "2019-06-01",
            [
                Self.signed(),
                Stated.event(
                    "programs.agreement.signed",
                    #"{"agreement":"mou","kind":"mou","partnerships":["p"],"signed":"2018-07-01","version":2}"#,
                    id: "again"),
                SectionFacts.rated("r1", "111111111111"), SectionFacts.rated("r2", "222222222222", version: 2),
            ])
        #expect(report.framework.map(\.version) == [1, 2])
        #expect(report.framework[1].ratings.first?.change?.description == "50")
        #expect(report.framework[0].ratings.first?.change == nil)
    }

    /// Two publishers state one rating differently, and nothing decides between them.
    @Test func anUndecidedRatingIsMarkedAndGivesNoLight() throws {
        let other = try Stated.event(
            "programs.agreement.version_rated",
            #"{"framework_rating":"r","agreement":"mou","on":"2017-01-01","items":[{"item":"C1","rating":"0"}]}"#,
            id: "other", from: "https://example.org/press")
        let report = try SectionFacts.report(
            on: "2018-06-01", [Self.signed(), SectionFacts.rated("r", "222222222222"), other])
        let rating = try #require(report.framework.first?.ratings.first)
        #expect(rating.undecided && rating.band == nil)
        #expect(report.lights.first { $0.subject == .framework }?.colour == .grey)
        #expect(report.disputed.contains { $0.kind == .frameworkRating })
    }

    /// One party is clear, the other is not.
    @Test func partiesThatDifferGiveNoLight() throws {
        let report = try SectionFacts.report(
            on: "2018-06-01",
            [
                Self.signed(), SectionFacts.rated("ra", "222222222222", by: "a"),
                SectionFacts.rated("rb", "000000000000", by: "b"),
            ])
        let light = try #require(report.lights.first { $0.subject == .framework })
        #expect(light.colour == .grey && light.text.en == "score 0–100 of 100")
    }

    /// The clauses are the same before and after they are rated.
    @Test func aRatingHoldsForDaysBeforeIt() throws {
        let report = try SectionFacts.report(
            on: "2016-12-31", [Self.signed(), SectionFacts.rated("r", "111111111111", on: "2026-01-01")])
        #expect(report.framework.first?.ratings.count == 1)
        #expect(report.lights.first { $0.subject == .framework }?.colour == .red)
    }

    @Test func stepsOfFormationStateTheDaysBetweenThem() throws {
        func step(_ number: Int, _ verb: String, _ day: String) throws -> HistoryEvent {
            try Stated.event(
                "programs.formation_step.\(verb)", #"{"agreement":"mou","step":\#(number),"on":"\#(day)"}"#,
                id: "step-\(number)-\(verb)")
        }
        let report = try SectionFacts.report(
            on: "2018-06-01",
            [
                Self.signed(), step(1, "completed", "2015-01-01"), step(2, "planned", "2015-02-01"),
                step(2, "completed", "2015-03-02"), step(7, "planned", "2016-07-01"),
            ])
        #expect(report.formation.map(\.step) == [1, 2, 7])
        #expect(report.formation[1].sinceStepBefore?.atLeast == 60)
        #expect(report.formation[1].sinceStepBefore?.atMost == 60)
        #expect(report.formation[1].planned?.text == "2015-02-01")
        #expect(!report.formation[2].isCompleted && report.formation[2].on?.text == "2016-07-01")
        #expect(report.kept.isEmpty)
    }

    @Test func theMatrixShowsWhoAnswersForAFieldAndHowLongAPostIsVacant() throws {
        let report = try SectionFacts.report(
            on: "2017-03-01",
            [
                Self.signed(["c", "d"]), SectionFacts.organisation("office", of: "a"),
                SectionFacts.assigned("ra", "organisation", "office", "c"),
                SectionFacts.assigned("rb", "city", "b", "c"), SectionFacts.vacated("rb", on: "2017-01-30"),
            ])
        #expect(report.responsibilities.map(\.standing) == [.filled, .vacant, .notAssigned, .notAssigned])
        #expect(report.commitment.map(\.fieldsStaffed) == [1, 0] && report.commitment.map(\.fields) == [2, 2])
        #expect(report.responsibilities[1].vacantSince?.text == "2017-01-30")
        #expect(report.responsibilities[1].vacantDays?.atLeast == 30)
        #expect(report.responsibilities[1].responsibilities.first?.until?.text == "2017-01-30")
        #expect(report.responsibilities[0].responsibilities.first?.contact == true)
        #expect(report.lights.first { $0.subject == .responsibility }?.colour == .red)
        // On the day itself it is vacant.
        let then = try SectionFacts.report(
            on: "2017-01-30",
            [
                Self.signed(["c"]), SectionFacts.assigned("rb", "city", "b", "c"),
                SectionFacts.vacated("rb", on: "2017-01-30"),
            ])
        #expect(then.responsibilities.map(\.standing) == [.notAssigned, .vacant])
    }

    @Test func aVersionIsShownFromItsSigningOn() throws {
        let events = [
            try Self.signed(),
            try Stated.event(
                "programs.agreement.signed",
                #"{"agreement":"mou","kind":"mou","partnerships":["p"],"signed":"2018-07-01","version":2}"#, id: "again"
            ),
            try SectionFacts.rated("a1", "111111111111", by: "a"),
            try SectionFacts.rated("b1", "222222222222", by: "b"),
            try SectionFacts.rated("b2", "222222222222", by: "b", version: 2),
        ]
        #expect(try SectionFacts.report(on: "2018-06-30", events).framework.map(\.version) == [1])
        let later = try SectionFacts.report(on: "2018-07-01", events)
        // Compared with the rating by the same party.
        #expect(later.framework[1].ratings.first?.change == 0)
    }

    @Test func anUnratedAgreementLeavesTheLightGrey() throws {
        let report = try SectionFacts.report(
            on: "2018-06-01",
            [
                Self.signed(), SectionFacts.rated("r", "222222222222"),
                Stated.agreement("other", code: "other", signed: "2016-08-01"),
            ])
        #expect(report.lights.first { $0.subject == .framework }?.colour == .grey)
    }

    @Test func theBandsOfTheFrameworkLight() throws {
        // C1 to C4 specific and C5 to C12 vague are 29 of 40 points; 32 of 40 are 80.
        let lights = try ["222222222222", "222211111111", "111111111111"].map { ratings in
            try SectionFacts.report(on: "2018-06-01", [Self.signed(), SectionFacts.rated("r", ratings)]).lights[0]
        }
        #expect(lights.map(\.colour) == [.green, .amber, .red])
    }

    @Test func aRegisteredPostIsNotCalledVacantAndALaterHolderEndsTheTermBefore() throws {
        func post(_ more: [HistoryEvent]) throws -> PostEntry? {
            let events = [
                try Self.signed(), try SectionFacts.organisation("office", of: "a"),
                try Stated.event(
                    "programs.post.registered",
                    #"{"post":"head","organisation":"office","title":{"en":"Head"}}"#, id: "head"),
            ]
            return try SectionFacts.report(on: "2018-06-01", events + more).posts.first
        }
        func filled(_ person: String, _ day: String, _ number: Int) throws -> HistoryEvent {
            try Stated.event(
                "programs.post.filled",
                #"{"post":"head","person":"\#(person)","from":"\#(day)","occurrence":\#(number)}"#, id: person)
        }
        let registered = try post([])
        #expect(registered != nil && registered?.isFilled == nil)
        let left = try Stated.event(
            "programs.post.vacated", #"{"post":"head","person":"y","on":"2018-01-01","occurrence":2}"#, id: "left")
        let held = try post([filled("x", "2016-01-01", 1), filled("y", "2017-01-01", 2), left])
        #expect(held?.isFilled == false)
        #expect(held?.terms.map { $0.until?.text } == ["[..2017-01-01]", "2018-01-01"])
    }

    @Test func vacanciesCoarseDatesAndPartsAreToldApart() throws {
        let assigned = try SectionFacts.assigned("ra", "city", "a", "c")
        let left = try Stated.event("programs.post.vacated", #"{"post":"post-ra","on":"2017-01-10"}"#, id: "left")
        let vacant = try SectionFacts.report(on: "2017-03-01", [Self.signed(["c"]), assigned, left])
        #expect(vacant.responsibilities[0].standing == .vacant)
        #expect(vacant.responsibilities[0].vacantSince?.text == "2017-01-10")
        let coarse = try Stated.event(
            "programs.responsibility.assigned",
            #"{"responsibility":"x","component":"c","party":{"kind":"city","code":"a"},"role":"2","post":"y","from":"2017"}"#,
            id: "coarse")
        let open = try SectionFacts.report(on: "2017-03-01", [Self.signed(["c"]), coarse])
        #expect(open.responsibilities[0].standing == .undetermined)
        #expect(open.lights.first { $0.subject == .responsibility }?.colour == .red)
        let parts = try SectionFacts.report(
            on: "2017-03-01", [Self.signed(["c", "part<c"]), SectionFacts.assigned("ra", "city", "a", "part")])
        #expect(parts.responsibilities.map(\.standing) == [.partsOnly, .notAssigned])
    }

    /// Posts that are not stated: nobody knows whether the fields are staffed.
    @Test func unknownPostsGiveNoLight() throws {
        let unknown = try ["a", "b"].map { party in
            try Stated.event(
                "programs.responsibility.assigned",
                #"{"responsibility":"\#(party)","component":"c","party":{"kind":"city","code":"\#(party)"},"role":"2"}"#,
                id: "unknown-\(party)")
        }
        let report = try SectionFacts.report(on: "2017-03-01", [Self.signed(["c"])] + unknown)
        #expect(report.responsibilities.map(\.standing) == [.undetermined, .undetermined])
        #expect(report.lights.first { $0.subject == .responsibility }?.colour == .grey)
        #expect(report.commitment.map(\.fieldsStaffed) == [0, 0])
        #expect(report.commitment.map(\.fieldsUndetermined) == [1, 1])
    }

    @Test func theThreeChecksOfTheRegistry() throws {
        let letter = try SectionFacts.report(
            on: "2018-06-01", [Stated.agreement("loi", code: "loi", kind: "loi", signed: "2016-07-01")])
        #expect(letter.registryChecks.map(\.isMet) == [.no, .no, .no])
        let open = try SectionFacts.report(
            on: "2018-06-01", [Self.signed(["c", "d"]), Stated.done("x", end: "2016-09-01")])
        #expect(open.registryChecks.map(\.isMet) == [.yes, .undetermined, .no])
        let coarse = try SectionFacts.report(on: "2018-06-01", [Stated.agreement("signed", signed: "2018")])
        #expect(coarse.registryChecks.first?.isMet == .undetermined)
    }
}
