import JSON
import Shared
import Testing

/// Which activities count, and where.
struct ActivitiesTests {
    private let agreement: HistoryEvent

    init() throws {
        self.agreement = try Stated.agreement(
            "mou", signed: "2016-01-01", expires: "2020", components: ["f", "g<f", "h"])
    }

    private func done(_ events: [HistoryEvent], asOf day: String = "2020-12-31") throws -> Int? {
        try report([self.agreement] + events, asOf: day)["activity"]?.integer(at: "activities_done")
    }

    @Test func aDoneActivityCounts() throws { #expect(try done([Stated.done("1", end: "2017")]) == 1) }

    @Test func aPlannedActivityDoesNotCount() throws { #expect(try done([Stated.planned("1", start: "2017")]) == 0) }

    @Test func aCancelledActivityDoesNotCount() throws {
        #expect(try done([Stated.planned("1", start: "2017"), Stated.cancelled("2", on: "2017-02")]) == 0)
    }

    @Test func anActivityAfterTheDayOfTheReportDoesNotCount() throws {
        #expect(try done([Stated.done("1", end: "2019-05-01")], asOf: "2018-12-31") == 0)
    }

    /// A report as of 2018 cannot call done what was done in 2019.
    @Test func anActivityAfterTheDayOfTheReportIsNotShownAsDone() throws {
        let content = try report([self.agreement, Stated.done("1", end: "2019-05-01")], asOf: "2018-12-31")
        #expect(content.list(at: "activities").filter { $0.string(at: "state") == "done" }.isEmpty)
    }

    /// Its believed date is after the day of the report; a rival claim of an earlier date does not make it recorded.
    @Test func aRivalDateBeforeTheDayOfTheReportIsNotTheRecordedOne() throws {
        let events = [
            self.agreement, try Stated.done("1", end: "2019-05-01", at: "2020-01-02T00:00:00Z"),
            try Stated.done("2", end: "2017-05-01", from: "urn:b"),
        ]
        let activity = try #require(try report(events, asOf: "2018-12-31")["activity"])
        let recorded = activity.list(at: "active_years").first { $0["recorded"] == true }
        #expect(recorded?.integer(at: "active_years") == 0)
    }

    @Test func anActivityThatWasNotAdmittedDoesNotCount() throws {
        #expect(try done([Stated.done("1", end: "2017", admitted: false)]) == 0)
    }

    @Test func anActivityWithoutAnAgreementIsReported() throws {
        let content = try report([Stated.partnership(), Stated.done("1", end: "2017")], asOf: "2020-12-31")
        #expect(content["activity"]?.integer(at: "activities_done") == 1)
        #expect(content["profile"]?.string(at: "formality") == "no_agreement")
        #expect(content.list(at: "components").isEmpty)
    }

    @Test func anActivityOfAPartCountsForTheFieldAboveAndNotForAnother() throws {
        let content = try report(
            [self.agreement, Stated.done("1", end: "2017", components: ["g"])], asOf: "2020-12-31")
        for (code, count) in [("f", 1), ("g", 1), ("h", 0)] {
            let activity = try content.element(of: "components", code: code)["activity"]
            #expect(activity?.integer(at: "activities_done") == count, "\(code)")
        }
    }

    /// The same field can be in the agreements of two partnerships.
    @Test func anActivityOfAnotherPartnershipInTheSameFieldDoesNotCount() throws {
        #expect(try done([Stated.partnership("q"), Stated.done("1", end: "2017", components: ["f"], of: "q")]) == 0)
    }

    @Test func partsThatNameEachOtherAsParentsAreFieldsAndEndTheWalk() throws {
        let circle = try Stated.agreement("1", signed: "2016-01-01", components: ["a<b", "b<a", "c<b"])
        let content = try report([circle, Stated.done("2", end: "2017", components: ["c"])], asOf: "2020-12-31")
        #expect(content.list(at: "components").compactMap { $0.string(at: "code") }.sorted() == ["a", "b", "c"])
        for code in ["a", "b", "c"] {
            let activity = try content.element(of: "components", code: code)["activity"]
            #expect(activity?.integer(at: "activities_done") == 1, "\(code)")
        }
    }

    @Test func aPartnershipThatNobodyRegisteredHasAReport() throws {
        let content = try report([], asOf: "2020-12-31")
        #expect(content["profile"]?["known"] == false)
        #expect(content["activity"]?["dormancy"]?.string(at: "class") == "no_record")
        #expect(content.list(at: "sources").isEmpty)
    }

    // MARK: Activities in progress

    private static func started(_ id: String, _ start: String, partnerships: Bool = true) throws -> HistoryEvent {
        let partnership = partnerships ? #","partnerships":["p"],"components":["f"]"# : ""
        return try Stated.event(
            "programs.activity.started", #"{"activity":"a","start":"\#(start)"\#(partnership)}"#, id: id)
    }

    /// It took place on its first day; how long it lasted was not stated.
    @Test func anActivityThatGoesOnCountsFromItsFirstDayAndPerhapsUntilTheDayOfTheReport() throws {
        let content = try report([self.agreement, Self.started("1", "2017-03-01")], asOf: "2019-12-31")
        let activity = try #require(content["activity"])
        #expect(activity.integer(at: "activities_done") == 0)
        #expect(activity.integer(at: "activities_ongoing") == 1)
        let years = activity.list(at: "years").map { "\($0.integer(at: "year") ?? 0) \($0.string(at: "state") ?? "")" }
        #expect(years == ["2016 no_record", "2017 active", "2018 perhaps", "2019 perhaps"])
        #expect(activity["dormancy"]?.string(at: "class") == "undetermined")
        #expect(activity["dormancy"]?.integer(at: "days_at_least") == 0)
        #expect(activity["dormancy"]?["last_substantive_event"]?.string(at: "date") == "2017-03-01/2019-12-31")
    }

    @Test func whatEndedAfterTheDayOfTheReportWasGoingOnThen() throws {
        let events = [
            self.agreement, try Self.started("1", "2017-03-01"), try Stated.done("2", end: "2019-05-01"),
        ]
        #expect(try report(events, asOf: "2018-12-31")["activity"]?.integer(at: "activities_ongoing") == 1)
        #expect(try report(events, asOf: "2020-12-31")["activity"]?.integer(at: "activities_ongoing") == 0)
        #expect(try report(events, asOf: "2020-12-31")["activity"]?.integer(at: "activities_done") == 1)
    }

    @Test func whatIsToBeginAfterTheDayOfTheReportDoesNotCount() throws {
        let content = try report([self.agreement, Self.started("1", "2020-03-01")], asOf: "2019-12-31")
        #expect(content["activity"]?.integer(at: "activities_ongoing") == 0)
    }

    /// By its dates alone it would be in force.
    @Test func anAgreementThatWasTerminatedIsNotInForce() throws {
        let ended = try Stated.event(
            "programs.agreement.terminated",
            #"{"agreement":"mou","on":"2018-06-01","reason":{"text":{"en":"Ended."}}}"#, id: "end")
        func force(_ day: String) throws -> String? {
            try report([self.agreement, ended], asOf: day).list(at: "agreements").first?.string(at: "force")
        }
        #expect(try force("2017-12-31") == "in_force")
        #expect(try force("2018-12-31") == "terminated")
    }
}
