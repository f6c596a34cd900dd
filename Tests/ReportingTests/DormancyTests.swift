import JSON
import Shared
import Testing

@testable import ReportingDomain

/// The time since the last substantive event.
struct DormancyTests {
    private func dormancy(_ ends: [String], signed: String? = nil, on day: String = "2020-12-31") throws -> Dormancy {
        let happened = try ends.enumerated().map { position, end in
            SubstantiveEvent(
                what: EntityKey(.activity, unchecked: "a\(position)"), last: try #require(CoarseDate(end)), events: [])
        }
        return Dormancy(
            happened, assessedOn: try #require(CalendarDate(day)),
            signed: try signed.map { try #require(CoarseDate($0)) }, hasAgreement: signed != nil, planned: false, [])
    }

    @Test(arguments: [
        (0, "active"), (179, "active"), (180, "watch"), (364, "watch"), (365, "dormant"), (729, "dormant"),
        (730, "long_dormant"), (5000, "long_dormant"),
    ])
    func aNumberOfDaysHasAClass(_ days: Int, _ name: String) throws {
        let day = try #require(CalendarDate("2020-12-31"))
        let end = CalendarDate(dayNumber: day.dayNumber - days).description
        let dormancy = try dormancy([end])
        #expect(dormancy.class.rawValue == name)
        #expect(dormancy.daysAtLeast == days)
        #expect(dormancy.daysAtMost == days)
    }

    @Test(
        arguments: [
            // A date that can mean two classes.
            (["2020-07-04/2020-07-05"], "undetermined"), (["2020"], "undetermined"),
            // Every day that the date can mean is in one class.
            (["2017"], "long_dormant"), (["2020-11"], "active"), (["2019-06"], "dormant"),
            // Without an earliest day, the dormancy is at least so long.
            (["[..2016-03]"], "long_dormant"), (["[..2020-06]"], "undetermined"),
            // The latest counts, and a coarse one cannot be earlier than an exact one.
            (["2015", "2020-12-01"], "active"), (["[..2020-12-15]", "2020-12-01"], "active"),
            // An event of an unknown day could have been the last.
            (["XXXX"], "undetermined"), (["2017", "XXXX"], "undetermined"),
        ] as [([String], String)])
    func coarseDatesHaveAClassOnlyWhereTheyAllow(_ ends: [String], _ name: String) throws {
        #expect(try dormancy(ends).class.rawValue == name)
    }

    @Test func whatNeverStartedIsCountedFromSigning() throws {
        let exact = try dormancy([], signed: "2020-07-04")
        #expect(exact.class == .neverStarted)
        #expect(exact.daysAtLeast == 180)
        #expect(exact.daysAtMost == 180)
        #expect(try dormancy([], signed: "2020-07-05").class == .tooEarly)
        #expect(try dormancy([], signed: "2020-07").class == .undetermined)
        #expect(try dormancy([], signed: "2020-12").class == .tooEarly)
        #expect(try dormancy([]).class == .noRecord)
        let unknown = try dormancy([], signed: "XXXX")
        #expect(unknown.class == .undetermined)
        #expect(unknown.daysAtLeast == nil)
        #expect(try dormancy([]).lastSubstantiveEvent == nil)
    }

    @Test func theLastOfSeveralIsNamed() throws {
        #expect(try dormancy(["2016-05", "2018-03-01", "2017"]).lastSubstantiveEvent?.code.text == "a1")
    }
}

/// Dormancy as a report shows it.
struct DormancyInReportsTests {
    private func dormancy(_ events: [HistoryEvent], asOf day: String) throws -> JSONValue {
        try #require(try report(events, asOf: day)["activity"]?["dormancy"])
    }

    @Test func whatIsOverIsAssessedToTheEndOfItsForce() throws {
        let events = [
            try Stated.agreement("1", signed: "2016-01-01", expires: "2018-12-31"),
            try Stated.done("2", end: "2018-12-01"),
        ]
        let dormancy = try dormancy(events, asOf: "2024-12-31")
        #expect(dormancy.string(at: "assessed_on") == "2018-12-31")
        #expect(dormancy.string(at: "class") == "active")
        #expect(dormancy.integer(at: "days_at_least") == 30)
    }

    /// An event after the end of force is not evidence that cooperation was alive at that end.
    @Test func whatHappenedAfterTheEndOfForceDoesNotCountBeforeIt() throws {
        let events = [
            try Stated.agreement("1", signed: "2016-01-01", expires: "2018-12-31"),
            try Stated.done("2", activity: "a", end: "2016-02-01"),
            try Stated.done("3", activity: "b", end: "2022-05-01"),
        ]
        let dormancy = try dormancy(events, asOf: "2024-12-31")
        #expect(dormancy.string(at: "class") == "long_dormant")
        #expect(dormancy["last_substantive_event"]?.string(at: "code") == "a")
    }

    @Test func anUnstatedEndCountsAsInForce() throws {
        let events = [
            try Stated.agreement("1", code: "loi", kind: "loi", signed: "2016-01-01"),
            try Stated.agreement("2", signed: "2016-02-01", expires: "2018-12-31"),
            try Stated.done("3", end: "2018-12-01"),
        ]
        #expect(try dormancy(events, asOf: "2024-12-31").string(at: "assessed_on") == "2024-12-31")
    }

    /// A notice ends an agreement; it does not keep a partnership in force for ever.
    @Test func aNoticeOfTerminationIsNoAgreementWithoutEnd() throws {
        let events = [
            try Stated.agreement("1", signed: "2016-01-01", expires: "2018-12-31"),
            try Stated.agreement("2", code: "notice", kind: "termination_notice", signed: "2018-06-01"),
            try Stated.done("3", end: "2018-05-01"),
        ]
        #expect(try dormancy(events, asOf: "2024-12-31").string(at: "assessed_on") == "2018-12-31")
    }

    @Test func anObservationOfAnOutputCountsAndOneOfAnOutcomeDoesNot() throws {
        for (level, name) in [("1", "active"), ("2", "long_dormant"), ("3", "long_dormant"), ("9", "long_dormant")] {
            let events = [
                try Stated.agreement("1", signed: "2016-01-01"), try Stated.done("2", end: "2016-06-01"),
                try Stated.indicator("i", level: level), try Stated.observation("3", "2019", value: "5"),
            ]
            #expect(try dormancy(events, asOf: "2020-02-01").string(at: "class") == name, "level \(level)")
        }
    }

    @Test func anObservationThatIsNotApprovedIsNoSubstantiveEvent() throws {
        let events = [
            try Stated.agreement("1", signed: "2016-01-01"), try Stated.indicator("i", level: "1"),
            try Stated.observation("3", "2019", value: "5", state: "draft"),
        ]
        #expect(try dormancy(events, asOf: "2020-02-01").string(at: "class") == "never_started")
    }
}
