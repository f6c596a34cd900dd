import JSON
import Shared
import Testing

/// A target that recurs, or is due some months after a day, is in a report from the day on which it begins.
struct StandingTargetRows {
    static let beginnings: [(String, String, String, Bool)] = [
        ("recurs from a later day", #""every":"year","from":"2019-01-01""#, "2018-12-31", false),
        ("counted from a later day", #""due":{"months":36,"after":"2019-03-01"}"#, "2019-02-28", false),
        // Related cases: on the day itself; from coarse days, which may have come; without a beginning.
        ("recurs from that day", #""every":"year","from":"2019-01-01""#, "2019-01-01", true),
        ("counted from that day", #""due":{"months":36,"after":"2019-03-01"}"#, "2019-03-01", true),
        ("recurs from a later year", #""every":"month","from":"2019""#, "2018-12-31", false),
        ("recurs from some day of the year", #""every":"month","from":"2019""#, "2019-06-30", true),
        ("recurs from one of two years", #""every":"quarter","from":"2018/2019""#, "2018-06-30", true),
        ("counted from a later month", #""due":{"months":12,"after":"2019-03"}"#, "2019-02-28", false),
        ("nobody says from when it recurs", #""every":"half_year""#, "2018-12-31", true),
        ("it is over", #""every":"year","from":"2015","until":"2016""#, "2018-12-31", true),
    ]

    @Test(arguments: Self.beginnings) func whatBeginsAfterTheDayIsNoTargetYet(
        _ name: String, _ time: String, _ day: String, _ isThere: Bool
    ) throws {
        let events = [
            try Stated.indicator("i", currency: nil), try Stated.observation("o", "2015", value: "1"),
            try Stated.event("indicators.target.set", #"{"target":"s","indicator":"i","value":9,\#(time)}"#, id: "s"),
        ]
        let content = try report(events, asOf: day)
        let standing = try content.element(of: "indicators", code: "i").list(at: "standing_targets")
        #expect(standing.compactMap { $0.string(at: "target") } == (isThere ? ["s"] : []))
        #expect(content.list(at: "sources").contains { $0["event"]?.string(at: "id") == "s" } == isThere)
        let page = try SeenPage(events, asOf: day)
        #expect(page.mentions("Recurring target or target with a deadline") == isThere)
    }

    /// A related case: a recurring target is compared only with the figures of its time.
    @Test(arguments: [(2018, "2018-12-31", false), (2019, "2019-12-31", true), (2018, "2019-12-31", false)])
    func aTargetThatRecursIsHeldAgainstFiguresOfItsTime(_ year: Int, _ day: String, _ isHeld: Bool) throws {
        let events = [
            try Stated.indicator("i", currency: nil), try Stated.observation("o", "\(year)", value: "9"),
            try Stated.event(
                "indicators.target.set",
                #"{"target":"s","indicator":"i","value":9,"every":"year","from":"2019-01-01"}"#, id: "s"),
        ]
        let row = try report(events, asOf: day).row("i", "\(year)-01-01")
        #expect((row["target"] != nil) == isHeld)
        #expect(row["realisation"]?.string(at: "shown") == (isHeld ? "100.0" : nil))
    }
}
