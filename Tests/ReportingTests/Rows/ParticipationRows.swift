import JSON
import Shared
import Testing

/// The participants of an activity, with a number and without one, and their organisation.
struct ParticipationRows {
    static let participations: [(String, String, String)] = [
        (
            "no number", #","organisation":"o","unit":"Waste office""#,
            "number of participants not stated, Waste office, o"
        ),
        // Related cases: less is known of them; a number; a plan; nothing at all.
        ("of an organisation", #","organisation":"o""#, "number of participants not stated, o"),
        ("of a unit", #","unit":"Waste office""#, "number of participants not stated, Waste office"),
        ("nothing but that they were there", "", "number of participants not stated"),
        ("a plan without a number", #","planned":true"#, "number of participants not stated, planned"),
        ("ten", #","persons":10,"organisation":"o""#, "10 people, o"),
        ("one", #","persons":1,"organisation":"o""#, "1 person, o"),
        ("about ten, planned", #","persons":{"about":10},"planned":true"#, "about 10 people, planned"),
    ]

    @Test(arguments: Self.participations) func aRowSaysHowManyTookPartAndWhose(
        _ name: String, _ more: String, _ shown: String
    ) throws {
        let events = [
            try Stated.done("done", end: "2017-03-01"),
            try Stated.event(
                "programs.participation.recorded", #"{"participation":"x","activity":"a"\#(more)}"#, id: "x"),
        ]
        let entry = try report(events, asOf: "2018-12-31").element(of: "participations", code: "x")
        #expect((entry["persons"] != nil) == more.contains("persons"))
        #expect((entry["organisation"] == "o") == more.contains("organisation"))
        #expect(try SeenPage(events, asOf: "2018-12-31").says(shown))
    }

    /// A related case: one number for two activities is shown with both, and marked as counted once.
    @Test func oneNumberForTwoActivitiesIsCountedOnce() throws {
        let events = [
            try Stated.done("a", activity: "a", end: "2017-03-01"),
            try Stated.done("b", activity: "b", end: "2017-04-01"),
            try Stated.event(
                "programs.participation.recorded",
                #"{"participation":"x","activities":["a","b"],"persons":6,"organisation":"o"}"#, id: "x"),
        ]
        let page = try SeenPage(events, asOf: "2018-12-31")
        #expect(page.lines.count { $0 == "6 people, o, together in 2 activities, counted once" } == 2)
    }

    /// A related case: the activity's own number is shown on its own.
    @Test func theActivitysOwnNumberStandsByItself() throws {
        let events = [
            try Stated.event(
                "programs.activity.completed",
                #"{"activity":"a","partnerships":["p"],"end":"2017-03-01","participants":12}"#, id: "done")
        ]
        let page = try SeenPage(events, asOf: "2018-12-31")
        #expect(page.says("12 people"))
        #expect(!page.mentions("number of participants not stated"))
    }
}
