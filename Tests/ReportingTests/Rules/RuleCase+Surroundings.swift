import ReportingDomain
import Shared

extension RuleCase {
    private static func happened(
        _ kind: String, _ from: String, to: String? = nil, id: String = "x"
    ) throws -> HistoryEvent {
        let end = to.map { #","to":"\#($0)""# } ?? ""
        return try Stated.event(
            "programs.context_event.recorded",
            #"{"context_event":"x","kind":"\#(kind)","title":{"en":"X"},"from":"\#(from)"\#(end),"cities":["a"]}"#,
            id: id)
    }

    private static func active(until day: String) throws -> [HistoryEvent] {
        [try Stated.agreement("signed", signed: "2016-07-01"), try Stated.done("d", end: day)]
    }

    private static func obstacle(_ steps: [(verb: String, more: String)]) throws -> [HistoryEvent] {
        try steps.enumerated().map { position, step in
            try Stated.event(
                "programs.obstacle.\(step.verb)", #"{"obstacle":"h"\#(step.more)}"#, id: "h\(position)",
                at: "2020-01-0\(position + 1)T00:00:00Z")
        }
    }

    private static let opened =
        (
            verb: "opened",
            more: #","category":"funding","title":{"en":"H"},"on":"2017-01-01","#
                + #""about":[{"kind":"partnership","code":"p"}]"#
        )
    private static let closed = (verb: "closed", more: #","outcome":"resolved","on":"2017-06-01""#)
    private static let again = (verb: "reopened", more: #","on":"2017-09-01","reason":{"text":{"en":"Again."}}"#)

    private static func city(_ code: String, _ more: String = "") throws -> HistoryEvent {
        try Stated.event(
            "programs.city.registered", #"{"city":"\#(code)","name":{"en":"\#(code)"},"country":"ID"\#(more)}"#,
            id: "city-\(code)")
    }

    private static func figure(_ measure: String, _ city: String, _ year: Int, _ value: Int) throws -> HistoryEvent {
        try Stated.event(
            "programs.profile_fact.stated",
            #"{"city":"\#(city)","measure":"\#(measure)","year":\#(year),"value":\#(value),"unit":"u"}"#,
            id: "\(measure)-\(city)")
    }

    /// A measure of both cities in 2016.
    private static func profile(_ measure: String, _ a: Int, _ b: Int) throws -> [HistoryEvent] {
        [
            try Self.city("a"), try Self.city("b"), try Self.figure(measure, "a", 2016, a),
            try Self.figure(measure, "b", 2016, b),
        ]
    }

    static let surroundings: [RuleCase] = [
        RuleCase(.r21, "twelve months before", on: "2018-06-01", .finding("x", since: nil)) {
            try Self.active(until: "2017-12-01") + [try Self.happened("leadership_change", "2016-12-01")]
        },
        RuleCase(.r21, "twelve months and a day before", on: "2018-06-01", .clear) {
            try Self.active(until: "2017-12-01") + [try Self.happened("leadership_change", "2016-11-30")]
        },
        RuleCase(.r21, "after the last activity", on: "2018-06-01", .clear) {
            try Self.active(until: "2017-12-01") + [try Self.happened("leadership_change", "2017-12-02")]
        },
        RuleCase(.r21, "in the same year", on: "2018-06-01", .notAssessable("too coarse")) {
            try Self.active(until: "2017-12-01") + [try Self.happened("leadership_change", "2017")]
        },
        RuleCase(.r21, "whether it was a change of leadership is undecided", on: "2018-06-01", .nothing) {
            try Self.active(until: "2017-12-01") + [
                try Self.happened("leadership_change", "2017-06-01"),
                try Self.happened("diplomatic", "2017-06-01", id: "y"),
            ]
        },
        RuleCase(.r21, "no change of leadership", on: "2018-06-01", .nothing) { try Self.active(until: "2017-12-01") },
        RuleCase(.r22, "began later", on: "2018-06-01", .finding("x", since: "2018-05-30")) {
            try Self.active(until: "2017-12-01") + [try Self.happened("pandemic", "2018-01-15")]
        },
        RuleCase(.r22, "was there at the stop", on: "2018-06-01", .finding("x", since: "2018-05-30")) {
            try Self.active(until: "2017-12-01") + [try Self.happened("disaster", "2017-11-01", to: "2018-02-01")]
        },
        RuleCase(.r22, "began after 180 days", on: "2018-09-01", .finding("x", since: "2018-08-15")) {
            try Self.active(until: "2017-12-01") + [try Self.happened("pandemic", "2018-08-15")]
        },
        RuleCase(.r22, "activities went on for 90 days", on: "2018-06-01", .clear) {
            try Self.active(until: "2017-12-01") + [try Self.happened("disaster", "2017-08-01", to: "2018-02-01")]
        },
        RuleCase(.r22, "began before, its end not stated", on: "2018-06-01", .notAssessable("not stated")) {
            try Self.active(until: "2017-12-01") + [try Self.happened("disaster", "2017-11-01")]
        },
        RuleCase(.r22, "was over before", on: "2018-06-01", .clear) {
            try Self.active(until: "2017-12-01") + [try Self.happened("disaster", "2017-10-01", to: "2017-11-01")]
        },
        RuleCase(.r22, "a day before 180 days", on: "2018-05-29", .nothing) {
            try Self.active(until: "2017-12-01") + [try Self.happened("pandemic", "2018-01-15")]
        },
        RuleCase(.r22, "180 days", on: "2018-05-30", .finding("x", since: "2018-05-30")) {
            try Self.active(until: "2017-12-01") + [try Self.happened("pandemic", "2018-01-15")]
        },
        RuleCase(.r22, "in a year", on: "2018-06-01", .notAssessable("too coarse")) {
            try Self.active(until: "2017-12-01") + [try Self.happened("pandemic", "2018")]
        },
        RuleCase(.r23, "two measures more than three times", on: "2018-06-01", .finding("p", since: nil)) {
            try Self.profile("population", 31, 10) + Self.profile("grdp_per_capita", 10, 31)
        },
        RuleCase(.r23, "three times", on: "2018-06-01", .clear) {
            try Self.profile("population", 30, 10) + Self.profile("grdp_per_capita", 10, 30)
        },
        RuleCase(.r23, "one city is a capital", on: "2018-06-01", .finding("p", since: nil)) {
            [try Self.city("a", #","is_national_capital":true"#), try Self.city("b", #","is_national_capital":false"#)]
        },
        RuleCase(.r23, "one city is a capital, and complementarity is stated", on: "2018-06-01", .clear) {
            [
                try Self.city("a", #","is_national_capital":true"#),
                try Self.city("b", #","is_national_capital":false"#),
                try Stated.event(
                    "programs.partnership.registered",
                    #"{"partnership":"p","name":{"en":"P"},"cities":["a","b"],"complementarity":{"en":"One has the port, one the university."}}"#,
                    id: "complementarity"),
            ]
        },
        RuleCase(.r23, "figures of different years", on: "2018-06-01", .notAssessable("too few")) {
            [
                try Self.figure("population", "a", 2016, 31), try Self.figure("population", "b", 2017, 10),
            ] + (try Self.profile("grdp_per_capita", 10, 31))
        },
        RuleCase(.r29, "reopened", on: "2018-06-01", .finding("h", since: "2017-09-01")) {
            try Self.obstacle([Self.opened, Self.closed, Self.again])
        },
        RuleCase(.r29, "reopened later", on: "2017-08-31", .clear) {
            try Self.obstacle([Self.opened, Self.closed, Self.again])
        },
        RuleCase(.r29, "open", on: "2018-06-01", .clear) { try Self.obstacle([Self.opened]) },
        RuleCase(.r29, "no obstacle", on: "2018-06-01", .nothing) { [] },
    ]
}
