import JSON
import Shared
import Testing

/// The years in force, and the number of active years among them, for each reading.
struct TermTests {
    /// Readings in short: `recorded 2/5 2016–2020`.
    private func readings(_ events: [HistoryEvent], asOf day: String = "2020-12-31") throws -> [String] {
        try report(events, asOf: day)["activity"]?.list(at: "active_years").map { reading in
            let term = reading["term"] ?? .null
            return "\(reading["recorded"] == true ? "recorded " : "")\(reading.integer(at: "active_years") ?? -1)/"
                + "\(reading.integer(at: "years_in_force") ?? -1) "
                + "\(term.integer(at: "first_year") ?? 0)–\(term.integer(at: "last_year") ?? 0)"
        } ?? []
    }

    @Test func aStatedTermIsRecorded() throws {
        let events = [
            try Stated.agreement("1", signed: "2016-03-01", expires: "2019"), try Stated.done("2", end: "2017-05-01"),
        ]
        #expect(try readings(events) == ["recorded 1/4 2016–2019"])
    }

    @Test func aTermThatIsNotOverEndsWithTheDayOfTheReport() throws {
        let events = [try Stated.agreement("1", signed: "2016-03-01", expires: "2030")]
        #expect(try readings(events, asOf: "2018-06-30") == ["recorded 0/2 2016–2018"])
    }

    @Test func anUnstatedEndCountsUpToTheDayOfTheReport() throws {
        #expect(try readings([Stated.agreement("1", signed: "2016-03-01")]) == ["recorded 0/5 2016–2020"])
    }

    @Test func theFirstYearIsThatOfEffectBeforeThatOfSigning() throws {
        let events = [try Stated.agreement("1", signed: "2015-12-01", effective: "2016-01-01", expires: "2019")]
        #expect(try readings(events) == ["recorded 0/4 2016–2019"])
    }

    @Test func anEarlierLetterOfIntentIsAnotherReading() throws {
        let events = [
            try Stated.agreement("1", code: "loi", kind: "loi", signed: "2014-05-01"),
            try Stated.agreement("2", signed: "2016-03-01", expires: "2019"),
        ]
        #expect(try readings(events) == ["recorded 0/4 2016–2019", "0/7 2014–2020"])
    }

    @Test func aRivalDateOfSigningIsAnotherReading() throws {
        let events = [
            try Stated.agreement("1", signed: "2016-03-01", at: "2020-01-02T00:00:00Z"),
            try Stated.agreement("2", signed: "2015-12-01", from: "urn:b"),
        ]
        let stated = try readings(events).map { $0.replacing("recorded ", with: "") }
        #expect(stated.sorted() == ["0/5 2016–2020", "0/6 2015–2020"])
    }

    /// The recorded reading begins with the believed date of signing, not with the earliest rival.
    @Test func theRecordedReadingFollowsTheBelievedDate() throws {
        let events = [
            try Stated.agreement("1", signed: "2016-03-01", at: "2020-01-02T00:00:00Z"),
            try Stated.agreement("2", signed: "2015-12-01", from: "urn:b"),
        ]
        #expect(try readings(events).first == "recorded 0/5 2016–2020")
    }

    /// Between 2012 and 2018 nothing was in force.
    @Test func yearsBetweenTwoAgreementsAreNotInForce() throws {
        let events = [
            try Stated.agreement("1", code: "first", signed: "2010-01-01", expires: "2011-12-31"),
            try Stated.agreement("2", code: "second", signed: "2019-01-01", expires: "2020-12-31"),
        ]
        #expect(try readings(events).first?.hasPrefix("recorded 0/4") == true)
    }

    @Test func withoutAnAgreementThereIsNoRatio() throws {
        #expect(try readings([Stated.done("1", end: "2017")]) == [])
    }

    @Test func anAgreementSignedAfterTheDayOfTheReportIsNotThereYet() throws {
        let events = [try Stated.agreement("1", signed: "2022-03-01", expires: "2025")]
        #expect(try readings(events) == [])
        #expect(try report(events, asOf: "2020-12-31").list(at: "agreements").isEmpty)
    }
}
