import JSON
import Shared
import Testing

/// Row T8 for the end of an activity: how much later than first planned it ended.
struct EndDelayRows {
    private func planned(_ end: String) throws -> HistoryEvent {
        try Stated.event(
            "programs.activity.planned",
            #"{"activity":"a","title":{"en":"A"},"kind":"training","partnerships":["p"],"end":"\#(end)"}"#,
            id: "planned")
    }

    static let delays: [(String, String, String, String)] = [
        (
            "2019-06", "2020-02", #"{"months_at_least":8,"months_at_most":8}"#, "ended 8 months later than planned"
        ),
        // Related cases: by days; by one; by a month; from some day of a year; in time; earlier.
        (
            "2019-06-01", "2019-06-20", #"{"days":19,"months_at_least":0,"months_at_most":0}"#,
            "ended 19 days later than planned"
        ),
        (
            "2019-06-01", "2019-06-02", #"{"days":1,"months_at_least":0,"months_at_most":0}"#,
            "ended 1 day later than planned"
        ),
        ("2019-06", "2019-07", #"{"months_at_least":1,"months_at_most":1}"#, "ended 1 month later than planned"),
        ("2019", "2020-02", #"{"months_at_least":1,"months_at_most":13}"#, "ended 1–13 months later than planned"),
        ("2019-06", "2019-06-20", "", ""), ("2019-06", "2019-05", "", ""), ("2019-06", "2019", "", ""),
    ]

    @Test(arguments: Self.delays) func t8ADelayOfTheEndIsCountedAsExactlyAsTheDatesAreKnown(
        _ planned: String, _ ended: String, _ delay: String, _ shown: String
    ) throws {
        let events = [try self.planned(planned), try Stated.done("done", end: ended)]
        let schedule = try report(events, asOf: "2020-12-31").element(of: "activities", code: "a")["schedule"]
        #expect(schedule?["first_plan"]?.string(at: "end") == planned)
        #expect(schedule?["end_delay"]?.text ?? "" == delay)
        // The beginning was not stated.
        #expect(schedule?["delay"] == nil)
        let page = try SeenPage(events, asOf: "2020-12-31")
        if shown.isEmpty {
            #expect(!page.mentions("later than planned"))
        } else {
            #expect(page.says(shown))
        }
    }

    /// Begun and ended late; related cases: while it is in progress its end is not late yet.
    @Test(arguments: [("2020-12-31", "done", true), ("2020-02-29", "done", true), ("2019-12-31", "in_progress", false)])
    func t8OnlyWhatIsOverEndedLate(_ day: String, _ state: String, _ isLate: Bool) throws {
        let events = [
            try Stated.event(
                "programs.activity.planned",
                #"{"activity":"a","title":{"en":"A"},"kind":"training","partnerships":["p"],"#
                    + #""start":"2019-01","end":"2019-06"}"#, id: "planned"),
            try Stated.done("done", start: "2019-03", end: "2020-02"),
        ]
        let activity = try report(events, asOf: day).element(of: "activities", code: "a")
        #expect(activity.string(at: "state") == state)
        #expect(activity["schedule"]?["delay"]?.text == #"{"months_at_least":2,"months_at_most":2}"#)
        #expect((activity["schedule"]?["end_delay"] != nil) == isLate)
        let page = try SeenPage(events, asOf: day)
        #expect(page.says("started 2 months later than planned; a late start is not a failure"))
        #expect(page.says("ended 8 months later than planned") == isLate)
    }
}
