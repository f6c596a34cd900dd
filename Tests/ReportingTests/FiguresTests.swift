import JSON
import Shared
import Testing

/// Rival, corrected, unapproved and withdrawn figures.
struct FiguresTests {
    private func content(_ events: [HistoryEvent], asOf day: String = "2020-12-31") throws -> JSONValue {
        try report([Stated.indicator("i")] + events, asOf: day)
    }

    /// The values of a cell, the believed one first.
    private func values(_ events: [HistoryEvent]) throws -> [String] {
        let row = try content(events).row("i", "2019-01-01")
        return ([row["actual"]?["value"]] + row.list(at: "rivals").map { $0["value"] }).map { $0?.text ?? "none" }
    }

    @Test func ofRivalFiguresTheLaterStatedIsBelieved() throws {
        let events = [
            try Stated.observation("a", "2019", value: "1", at: "2020-01-01T00:00:00Z"),
            try Stated.observation("b", "2019", value: "2", at: "2020-01-03T00:00:00Z"),
            try Stated.observation("c", "2019", value: "3", at: "2020-01-02T00:00:00Z"),
        ]
        #expect(try values(events) == ["2", "3", "1"])
    }

    @Test func theRankOfASourceComesBeforeTime() throws {
        let events = [
            try Stated.observation("a", "2019", value: "1", from: "urn:a", at: "2020-01-01T00:00:00Z"),
            try Stated.observation("b", "2019", value: "2", from: "urn:b", at: "2020-01-03T00:00:00Z"),
            try Stated.ranked("r", "urn:a", 1, area: "indicators"),
        ]
        #expect(try values(events) == ["1", "2"])
    }

    @Test func aPreferenceComesBeforeTheRankOfASource() throws {
        let events = [
            try Stated.observation("a", "2019", value: "1", from: "urn:a"),
            try Stated.observation("b", "2019", value: "2", from: "urn:b"),
            try Stated.ranked("r", "urn:a", 1, area: "indicators"),
            try Stated.preferred("p", Stated.ref("b", from: "urn:b"), about: ("indicator", "i"), area: "indicators"),
        ]
        #expect(try values(events) == ["2", "1"])
    }

    @Test func aWithdrawnPreferenceDecidesNothing() throws {
        let events = [
            try Stated.observation("a", "2019", value: "1", from: "urn:a"),
            try Stated.observation("b", "2019", value: "2", from: "urn:b"),
            try Stated.ranked("r", "urn:a", 1, area: "indicators"),
            try Stated.preferred("p", Stated.ref("b", from: "urn:b"), about: ("indicator", "i"), area: "indicators"),
            try Stated.withdrawn("w", Stated.ref("p"), area: "indicators"),
        ]
        #expect(try values(events) == ["1", "2"])
    }

    @Test(arguments: ["draft", "submitted", "returned"]) func anObservationThatIsNotApprovedIsNotCounted(
        _ state: String
    ) throws {
        let indicator = try content([Stated.observation("o", "2019", value: "1", state: state)])
            .element(of: "indicators", code: "i")
        #expect(indicator.list(at: "rows").isEmpty)
        #expect(indicator.list(at: "not_counted").map { $0.string(at: "state") } == [state])
    }

    @Test func aCorrectionReplacesAndShowsWhatWasBefore() throws {
        let row = try content([
            Stated.observation("1", code: "o", "2018", value: "7", at: "2020-01-01T00:00:00Z"),
            Stated.observation(
                "2", code: "o", "2019", value: "8", at: "2020-01-02T00:00:00Z", correcting: "Wrong year."),
        ]).row("i", "2019-01-01")
        #expect(row["actual"]?["value"] == 8)
        let earlier = try #require(row.list(at: "earlier").first)
        #expect(earlier["value"] == 7)
        #expect(earlier["period"]?.string(at: "start") == "2018-01-01")
        #expect(earlier["reason"]?.string(at: "en") == "Wrong year.")
    }

    @Test func aWithdrawnFigureVanishesAndIsListedWithItsReason() throws {
        let content = try content([
            Stated.observation("a", "2019", value: "1"), Stated.withdrawn("w", Stated.ref("a"), area: "indicators"),
        ])
        #expect(try content.element(of: "indicators", code: "i").list(at: "rows").isEmpty)
        let listed = try #require(content.list(at: "withdrawn").first)
        #expect(listed.string(at: "code") == "a")
        #expect(listed["reason"]?.string(at: "en") == "Issued in error.")
        #expect(listed.list(at: "events").count == 2)
    }

    @Test func aWithdrawnActivityVanishesAndAWithdrawnWithdrawalBringsItBack() throws {
        let events = [
            try Stated.agreement("mou", signed: "2016", expires: "2020"), try Stated.done("a", end: "2017"),
            try Stated.withdrawn("w", Stated.ref("a")),
        ]
        let content = try report(events, asOf: "2020-12-31")
        #expect(content["activity"]?.integer(at: "activities_done") == 0)
        #expect(content.list(at: "activities").isEmpty)
        #expect(content.list(at: "withdrawn").count == 1)
        let again = try report(events + [Stated.withdrawn("w2", Stated.ref("w"))], asOf: "2020-12-31")
        #expect(again["activity"]?.integer(at: "activities_done") == 1)
    }

    @Test func figuresOfDifferentDaysStandSideBySide() throws {
        let indicator = try content([
            Stated.observation("a", "2019 to 2019-06-30", value: "1"),
            Stated.observation("b", "2019 to 2019-09-30", value: "2"),
            Stated.observation("c", "2019", value: "3"),
        ]).element(of: "indicators", code: "i")
        #expect(indicator.list(at: "rows").map { $0["actual"]?["value"] } == [1, 2, 3])
    }
}
