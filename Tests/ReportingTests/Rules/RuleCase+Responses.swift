import ReportingDomain
import Shared

extension RuleCase {
    static let all = Self.framework + Self.vitality + Self.resources + Self.results + Self.surroundings + Self.responses

    private static func given(
        _ more: String, decision: String = "accepted", id: String = "given", from source: String = Stated.office
    ) throws -> HistoryEvent {
        try Stated.event(
            "reports.management_response.given",
            #"{"management_response":"m","partnership":"p","recommendation":"name_posts","#
                + #""decision":"\#(decision)","on":"2018-01-01"\#(more)}"#,
            id: id, from: source)
    }

    private static func then(_ verb: String, _ more: String) throws -> HistoryEvent {
        try Stated.event(
            "reports.management_response.\(verb)", #"{"management_response":"m"\#(more)}"#, id: verb,
            at: "2020-01-02T00:00:00Z")
    }

    private static let monitoring = #""purpose":"monitoring_evaluation""#
    private static let implementation = #""purpose":"implementation""#

    static let responses: [RuleCase] = [
        RuleCase(.r25, "2.9 %", on: "2018-06-01", .finding("p", since: nil)) {
            [try Stated.budget("b", "971", Self.implementation), try Stated.budget("m", "29", Self.monitoring)]
        },
        RuleCase(.r25, "3 %", on: "2018-06-01", .clear) {
            [try Stated.budget("b", "970", Self.implementation), try Stated.budget("m", "30", Self.monitoring)]
        },
        RuleCase(.r25, "a purpose is not stated", on: "2018-06-01", .notAssessable("not always stated")) {
            [try Stated.budget("b", "971"), try Stated.budget("m", "29", Self.monitoring)]
        },
        RuleCase(.r25, "enough whatever the other is for", on: "2018-06-01", .clear) {
            [try Stated.budget("b", "970"), try Stated.budget("m", "30", Self.monitoring)]
        },
        RuleCase(.r25, "sources differ on the purpose", on: "2018-06-01", .notAssessable("undecided")) {
            [
                try Stated.budget("b", "100", Self.implementation, id: "one"),
                try Stated.budget("b", "100", Self.monitoring, id: "two", from: "https://example.org/other"),
            ]
        },
        RuleCase(.r25, "the original that a revised budget replaces", on: "2018-06-01", .clear) {
            [
                try Stated.budget("b", "970", #"\#(Self.implementation),"type":"2","line":"work""#),
                try Stated.budget("old", "5000", #"\#(Self.implementation),"type":"1","line":"work""#),
                try Stated.budget("m", "30", #"\#(Self.monitoring),"line":"evaluation""#),
            ]
        },
        RuleCase(.r25, "a part of a budget", on: "2018-06-01", .finding("p", since: nil)) {
            [try Stated.budget("b", "1000"), try Stated.budget("m", "29", #"\#(Self.monitoring),"line":"2.1""#)]
        },
        RuleCase(.r25, "a part that is enough", on: "2018-06-01", .clear) {
            [try Stated.budget("b", "1000"), try Stated.budget("m", "30", #"\#(Self.monitoring),"line":"2.1""#)]
        },
        RuleCase(.r25, "two parts, of which one may be in the other", on: "2018-06-01", .notAssessable("undecided")) {
            [
                try Stated.budget("b", "1000"), try Stated.budget("m", "20", #"\#(Self.monitoring),"line":"2.1""#),
                try Stated.budget("n", "15", #"\#(Self.monitoring),"line":"2.1.1""#),
            ]
        },
        RuleCase(.r25, "half of a budget and of its part", on: "2018-06-01", .finding("p", since: nil)) {
            let half = #""partnerships":[{"partnership":"p","share":50},{"partnership":"q","share":50}]"#
            return [
                try Stated.budget("b", "1000", half),
                try Stated.budget("m", "29", #"\#(Self.monitoring),"line":"2.1",\#(half)"#),
            ]
        },
        RuleCase(.r25, "a revised budget for the work replaces none for monitoring", on: "2018-06-01", .clear) {
            [
                try Stated.budget("b", "95", #"\#(Self.implementation),"type":"1""#),
                try Stated.budget("m", "5", #"\#(Self.monitoring),"type":"1""#),
                try Stated.budget("r", "90", #"\#(Self.implementation),"type":"2""#),
            ]
        },
        RuleCase(.r25, "nothing", on: "2018-06-01", .notAssessable("zero")) {
            [try Stated.budget("b", "0", Self.implementation)]
        },
        RuleCase(.r25, "money that is only related", on: "2018-06-01", .notAssessable("no budget is on record")) {
            [try Stated.budget("b", "971", #"\#(Self.implementation),"relation":"related""#)]
        },
        RuleCase(.r25, "no budget", on: "2018-06-01", .notAssessable("no budget is on record")) { [] },

        RuleCase(.r30, "the day after it was due", on: "2018-07-01", .finding("m", since: "2018-07-01")) {
            [try Self.given(#","due":"2018-06-30""#)]
        },
        RuleCase(.r30, "on the day when it is due", on: "2018-06-30", .clear) {
            [try Self.given(#","due":"2018-06-30""#)]
        },
        RuleCase(.r30, "accepted in part, and started", on: "2018-07-01", .finding("m", since: "2018-07-01")) {
            [
                try Self.given(#","due":"2018-06-30""#, decision: "partly_accepted"),
                try Self.then("started", #","on":"2018-02-01""#),
            ]
        },
        RuleCase(.r30, "done", on: "2018-07-01", .clear) {
            [try Self.given(#","due":"2018-06-30""#), try Self.then("implemented", #","on":"2018-06-30""#)]
        },
        RuleCase(.r30, "done later", on: "2018-07-01", .finding("m", since: "2018-07-01")) {
            [try Self.given(#","due":"2018-06-30""#), try Self.then("implemented", #","on":"2018-08-01""#)]
        },
        RuleCase(.r30, "rescheduled", on: "2018-07-01", .clear) {
            [
                try Self.given(#","due":"2018-06-30""#),
                try Self.then("rescheduled", #","due":"2018-12-31","on":"2018-06-01""#),
            ]
        },
        RuleCase(.r30, "rejected", on: "2018-07-01", .nothing) {
            [try Self.given(#","due":"2018-06-30""#, decision: "rejected")]
        },
        RuleCase(.r30, "without a due date", on: "2018-07-01", .notAssessable("no due date")) {
            [try Self.given("")]
        },
        RuleCase(.r30, "due in a year", on: "2018-07-01", .notAssessable("too coarse")) {
            [try Self.given(#","due":"2018""#)]
        },
        RuleCase(.r30, "sources differ on the decision", on: "2018-07-01", .notAssessable("sources differ")) {
            [
                try Self.given(#","due":"2018-06-30""#),
                try Self.given(
                    #","due":"2018-06-30""#, decision: "partly_accepted", id: "other",
                    from: "https://example.org/other"),
            ]
        },
        RuleCase(
            .r30, "accepted by one source, rejected by another", on: "2018-07-01", .notAssessable("sources differ")
        ) {
            [
                try Self.given(#","due":"2018-06-30""#, id: "z"),
                try Self.given(
                    #","due":"2018-06-30""#, decision: "rejected", id: "a", from: "https://example.org/another"),
            ]
        },
        RuleCase(.r30, "done before it was decided", on: "2018-07-01", .notAssessable("precedes the decision")) {
            [try Self.given(#","due":"2018-06-30""#), try Self.then("implemented", #","on":"2017-12-01""#)]
        },
        RuleCase(.r30, "no response", on: "2018-07-01", .nothing) { [] },
    ]
}
