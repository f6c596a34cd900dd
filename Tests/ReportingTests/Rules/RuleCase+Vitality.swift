import ReportingDomain
import Shared

extension RuleCase {
    private static func signed(_ day: String = "2016-07-01", expires: String? = nil) throws -> HistoryEvent {
        try Stated.agreement("signed", signed: day, expires: expires, components: ["c"])
    }

    private static func planned(_ code: String, end: String) throws -> HistoryEvent {
        try Stated.event(
            "programs.activity.planned",
            #"{"activity":"\#(code)","kind":"training","title":{"en":"\#(code)"},"partnerships":["p"],"start":"2016-08-01","end":"\#(end)"}"#,
            id: "planned-\(code)")
    }

    static let vitality: [RuleCase] = [
        RuleCase(.r04, "a day before twelve months", on: "2017-06-30", .clear) { [try Self.signed()] },
        RuleCase(.r04, "twelve months", on: "2017-07-01", .finding("c", since: "2017-07-01")) { [try Self.signed()] },
        RuleCase(.r04, "something was done", on: "2017-07-01", .clear) {
            [try Self.signed(), try Stated.done("d", end: "2016-09-01", components: ["c"])]
        },
        RuleCase(.r04, "signed in a year", on: "2017-07-01", .notAssessable("too coarse")) {
            [try Self.signed("2016")]
        },
        RuleCase(.r04, "done in the field, part not named", on: "2017-07-01", .notAssessable("without naming the part"))
        {
            [
                try Stated.agreement("signed", signed: "2016-07-01", components: ["c", "part<c"]),
                try Stated.done("d", end: "2016-09-01", components: ["c"]),
            ]
        },
        RuleCase(.r04, "an activity before it was agreed", on: "2017-07-01", .finding("c", since: "2017-07-01")) {
            [try Self.signed(), try Stated.done("d", end: "2014-09-01")]
        },
        RuleCase(.r04, "an activity without a field", on: "2017-07-01", .notAssessable("name no field")) {
            [try Self.signed(), try Stated.done("d", end: "2016-09-01")]
        },
        RuleCase(.r04, "agreed in the first of two versions", on: "2018-02-01", .finding("c", since: "2017-07-01")) {
            [
                try Self.signed(),
                try Stated.event(
                    "programs.agreement.signed",
                    #"{"agreement":"mou","kind":"mou","version":2,"partnerships":["p"],"signed":"2018-01-01","#
                        + #""components":[{"code":"c","name":{"en":"c"}}]}"#, id: "signed-2",
                    at: "2020-02-01T00:00:00Z"),
            ]
        },
        RuleCase(.r05, "suspended", on: "2018-01-01", .nothing) {
            [
                try Self.signed(), try Stated.done("d", end: "2016-07-01", components: ["c"]),
                try Stated.event(
                    "programs.partnership.suspended",
                    #"{"partnership":"p","on":"2017-12-01","reason":{"text":{"en":"Pause."}}}"#, id: "suspended"),
            ]
        },
        RuleCase(.r05, "perhaps not in force", on: "2018-06-01", .notAssessable("in force")) {
            [try Self.signed(expires: "2018"), try Stated.done("d", end: "2016-07-01", components: ["c"])]
        },
        RuleCase(.r04, "no field agreed", on: "2017-07-01", .nothing) {
            [try Stated.agreement("signed", signed: "2016-07-01")]
        },
        RuleCase(.r05, "one day before a year", on: "2017-06-30", .clear) {
            [try Self.signed(), try Stated.done("d", end: "2016-07-01", components: ["c"])]
        },
        RuleCase(.r05, "a year", on: "2017-07-01", .finding("p", since: "2017-07-01")) {
            [try Self.signed(), try Stated.done("d", end: "2016-07-01", components: ["c"])]
        },
        RuleCase(.r05, "nothing since the signing", on: "2018-01-01", .finding("p", since: "2017-07-01")) {
            [try Self.signed()]
        },
        RuleCase(.r05, "last activity in a year", on: "2017-06-01", .notAssessable("too coarse")) {
            [try Self.signed("2015-01-01"), try Stated.done("d", end: "2016", components: ["c"])]
        },
        RuleCase(.r05, "not in force", on: "2019-07-01", .nothing) {
            [try Self.signed(expires: "2018-01-01"), try Stated.done("d", end: "2016-07-01", components: ["c"])]
        },
        // 2016 and 2017 of four years: a half is not below a half.
        RuleCase(.r06, "two of four years", on: "2019-12-31", .clear) {
            [
                try Self.signed("2016-01-01"), try Stated.done("d1", end: "2016-05-01"),
                try Stated.done("d2", activity: "b", end: "2017-05-01"),
            ]
        },
        RuleCase(.r06, "two of five years", on: "2020-12-31", .finding("p", since: "2020-12-31")) {
            [
                try Self.signed("2016-01-01"), try Stated.done("d1", end: "2016-05-01"),
                try Stated.done("d2", activity: "b", end: "2017-05-01"),
            ]
        },
        RuleCase(.r06, "a day in one of two years", on: "2018-12-31", .notAssessable("between")) {
            [try Self.signed("2016-01-01"), try Stated.done("d1", end: "2016-12/2017-01")]
        },
        RuleCase(.r06, "no agreement", on: "2018-12-31", .nothing) { [try Stated.done("d1", end: "2016-05-01")] },
        RuleCase(.r07, "due today", on: "2016-12-31", .finding("p", since: "2016-12-31")) {
            [try Self.planned("a", end: "2016-12-31")]
        },
        RuleCase(.r07, "not due yet", on: "2016-12-30", .notAssessable("no activity")) {
            [try Self.planned("a", end: "2016-12-31")]
        },
        // Seven of ten: not below 0.7.
        RuleCase(.r07, "seven of ten", on: "2017-06-01", .clear) {
            try (0..<10).map { try Self.planned("a\($0)", end: "2016-12-31") }
                + (0..<7).map { try Stated.done("d\($0)", activity: "a\($0)", end: "2016-12-01") }
        },
        RuleCase(.r07, "six of ten", on: "2017-06-01", .finding("p", since: "2016-12-31")) {
            try (0..<10).map { try Self.planned("a\($0)", end: "2016-12-31") }
                + (0..<6).map { try Stated.done("d\($0)", activity: "a\($0)", end: "2016-12-01") }
        },
        RuleCase(.r07, "a cancelled one is not due", on: "2017-06-01", .clear) {
            [
                try Self.planned("a", end: "2016-12-31"), try Stated.done("d", end: "2016-12-01"),
                try Self.planned("b", end: "2016-12-31"), try Stated.cancelled("x", activity: "b", on: "2016-10-01"),
            ]
        },
        RuleCase(.r07, "planned without an end", on: "2017-06-01", .notAssessable("no activity")) {
            [
                try Stated.event(
                    "programs.activity.planned",
                    #"{"activity":"a","kind":"training","title":{"en":"a"},"partnerships":["p"],"start":"2016-08-01"}"#,
                    id: "planned-a")
            ]
        },
        RuleCase(.r07, "planned anew for later", on: "2017-06-01", .notAssessable("no activity")) {
            [
                try Self.planned("a", end: "2016-12-31"),
                try Stated.event(
                    "programs.activity.postponed",
                    #"{"activity":"a","on":"2016-09-01","reason":{"text":{"en":"Later."}}}"#, id: "later",
                    at: "2020-01-02T00:00:00Z"),
                try Stated.event(
                    "programs.activity.replanned", #"{"activity":"a","start":"2017-08-01","end":"2017-12-31"}"#,
                    id: "again", at: "2020-02-01T00:00:00Z"),
            ]
        },
        RuleCase(.r07, "a planned end in a year", on: "2016-10-01", .notAssessable("too coarse")) {
            [try Self.planned("a", end: "2016")]
        },
        RuleCase(.r07, "no activity", on: "2016-10-01", .nothing) { [try Self.signed()] },
        RuleCase(.r31, "two months late", on: "2017-06-01", .finding("a", since: "2016-10-01")) {
            [
                try Self.planned("a", end: "2016-12-31"),
                try Stated.done("d", start: "2016-10-01", end: "2016-12-01"),
            ]
        },
        RuleCase(.r31, "in time", on: "2017-06-01", .clear) {
            [
                try Self.planned("a", end: "2016-12-31"),
                try Stated.done("d", start: "2016-08-01", end: "2016-12-01"),
            ]
        },
        RuleCase(.r31, "began in the same year", on: "2017-06-01", .notAssessable("too coarse")) {
            [try Self.planned("a", end: "2016-12-31"), try Stated.done("d", start: "2016", end: "2016-12-01")]
        },
        RuleCase(.r31, "not begun", on: "2017-06-01", .nothing) { [try Self.planned("a", end: "2016-12-31")] },
    ]
}
