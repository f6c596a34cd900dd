import ReportingDomain
import Shared

extension RuleCase {
    private static func required(_ amount: String) throws -> HistoryEvent {
        try Stated.event(
            "programs.funding_requirement.stated",
            #"{"funding_requirement":"need","about":{"kind":"partnership","code":"p"},"#
                + #""value":{"amount":\#(amount),"currency":"IDR"},"partnerships":[{"partnership":"p"}]}"#, id: "need")
    }

    private static func offered() throws -> HistoryEvent {
        try Stated.event(
            "programs.offer.made",
            #"{"offer":"o","what":{"en":"Fintech"},"partnerships":[{"partnership":"p"}]}"#, id: "made")
    }

    private static func declined(_ more: String) throws -> HistoryEvent {
        try Stated.event(
            "programs.offer.decided", #"{"offer":"o","decision":"declined"\#(more)}"#, id: "decided")
    }

    private static func closed() throws -> [HistoryEvent] {
        [
            try Stated.programme("g"),
            try Stated.event(
                "programs.programme.status_changed", #"{"programme":"g","status":"2","on":"2017-01-01"}"#, id: "g2",
                at: "2020-01-02T00:00:00Z"),
            try Stated.event(
                "programs.programme.status_changed", #"{"programme":"g","status":"3","on":"2018-01-01"}"#, id: "g3",
                at: "2020-01-03T00:00:00Z"),
            try Stated.event(
                "programs.programme.status_changed", #"{"programme":"g","status":"4","on":"2018-07-01"}"#, id: "g4",
                at: "2020-01-04T00:00:00Z"),
        ]
    }

    static let resources: [RuleCase] = [
        RuleCase(.r08, "a fifth is missing", on: "2018-06-01", .clear) {
            [try Self.required("100"), try Stated.payment("c", "80", #""type":"2""#)]
        },
        RuleCase(.r08, "more than a fifth is missing", on: "2018-06-01", .finding("p", since: nil)) {
            [try Self.required("100"), try Stated.payment("c", "79", #""type":"2""#)]
        },
        RuleCase(.r08, "nothing is committed", on: "2018-06-01", .finding("p", since: nil)) {
            [try Self.required("100")]
        },
        RuleCase(.r08, "a payment is no commitment", on: "2018-06-01", .finding("p", since: nil)) {
            [try Self.required("100"), try Stated.payment("c", "100", #""type":"3""#)]
        },
        RuleCase(.r08, "both ends report", on: "2018-06-01", .notAssessable("cannot be added")) {
            [
                try Self.required("100"), try Stated.payment("c", "50", #""type":"2""#),
                try Stated.payment("d", "50", #""type":"11""#),
            ]
        },
        RuleCase(.r08, "committed in another currency", on: "2018-06-01", .notAssessable("another currency")) {
            [
                try Self.required("100"),
                try Stated.payment("c", "80", #""type":"2","value":{"amount":80,"currency":"USD"}"#),
            ]
        },
        RuleCase(.r08, "required is a range", on: "2018-06-01", .notAssessable("one exact number")) {
            [try Self.required(#"{"from":1,"to":2}"#)]
        },
        RuleCase(.r08, "no requirement", on: "2018-06-01", .notAssessable("no funding requirement")) {
            [try Stated.payment("c", "79", #""type":"2""#)]
        },
        RuleCase(.r09, "a day before six months", on: "2018-11-30", .clear) {
            [try Stated.payment("c", "80", #""type":"2","on":"2018-06-01""#)]
        },
        RuleCase(.r09, "six months", on: "2018-12-01", .finding("c", since: "2018-12-01")) {
            [try Stated.payment("c", "80", #""type":"2","on":"2018-06-01""#)]
        },
        RuleCase(.r09, "paid for the same field", on: "2018-12-01", .clear) {
            [
                try Stated.payment("c", "80", #""type":"2","on":"2018-06-01","component":"f""#),
                try Stated.payment("d", "10", #""type":"3","on":"2018-08-01","component":"f""#),
            ]
        },
        RuleCase(.r09, "a payment without a link", on: "2018-12-01", .notAssessable("without a link")) {
            [
                try Stated.payment("c", "80", #""type":"2","on":"2018-06-01""#),
                try Stated.payment("d", "10", #""type":"3","on":"2018-08-01""#),
            ]
        },
        RuleCase(.r09, "another giver pays", on: "2018-12-01", .finding("c", since: "2018-12-01")) {
            [
                try Stated.payment("c", "80", #""type":"2","on":"2018-06-01","provider":{"kind":"city","code":"a"}"#),
                try Stated.payment("d", "10", #""type":"3","on":"2018-08-01","provider":{"kind":"city","code":"b"}"#),
            ]
        },
        RuleCase(.r09, "a day in a year", on: "2018-12-01", .notAssessable("too coarse")) {
            [try Stated.payment("c", "80", #""type":"2","on":"2018""#)]
        },
        RuleCase(.r09, "money that is only related", on: "2018-12-01", .nothing) {
            [try Stated.payment("c", "80", #""type":"2","on":"2018-06-01","relation":"related""#)]
        },
        RuleCase(.r09, "no commitment", on: "2018-12-01", .nothing) { [] },
        RuleCase(.r10, "after the closing", on: "2018-12-01", .finding("g", since: "2018-07-02")) {
            try Self.closed() + [try Stated.payment("d", "10", #""type":"3","on":"2018-07-02","programme":"g""#)]
        },
        RuleCase(.r10, "on the day of the closing", on: "2018-12-01", .clear) {
            try Self.closed() + [try Stated.payment("d", "10", #""type":"3","on":"2018-07-01","programme":"g""#)]
        },
        RuleCase(.r10, "in the same year", on: "2018-12-31", .notAssessable("too coarse")) {
            try Self.closed() + [try Stated.payment("d", "10", #""type":"3","on":"2018","programme":"g""#)]
        },
        RuleCase(.r10, "not closed", on: "2018-12-01", .nothing) { [try Stated.programme("g")] },
        RuleCase(.r11, "one giver", on: "2018-12-01", .finding("p", since: nil)) {
            [try Stated.payment("c", "80", #""type":"2","on":"2018-06-01","provider":{"kind":"city","code":"a"}"#)]
        },
        RuleCase(.r11, "two offices of one city", on: "2018-12-01", .finding("p", since: nil)) {
            try ["x", "y"].flatMap { office in
                [
                    try Stated.event(
                        "programs.organisation.registered",
                        #"{"organisation":"\#(office)","name":{"en":"\#(office)"},"city":"a"}"#, id: "org-\(office)"),
                    try Stated.payment(
                        "pay-\(office)", "80",
                        #""type":"2","on":"2018-06-01","provider":{"kind":"organisation","code":"\#(office)"}"#),
                ]
            }
        },
        RuleCase(.r11, "a city and a company of no city", on: "2018-12-01", .clear) {
            [
                try Stated.event(
                    "programs.organisation.registered", #"{"organisation":"x","name":{"en":"x"}}"#, id: "org"),
                try Stated.payment("c", "80", #""type":"2","on":"2018-06-01","provider":{"kind":"city","code":"a"}"#),
                try Stated.payment(
                    "d", "1", #""type":"3","on":"2018-06-01","provider":{"kind":"organisation","code":"x"}"#),
            ]
        },
        RuleCase(.r11, "two givers", on: "2018-12-01", .clear) {
            [
                try Stated.payment("c", "80", #""type":"2","on":"2018-06-01","provider":{"kind":"city","code":"a"}"#),
                try Stated.payment("d", "1", #""type":"3","on":"2018-06-01","provider":{"kind":"city","code":"b"}"#),
            ]
        },
        RuleCase(.r11, "a giver not stated", on: "2018-12-01", .notAssessable("giver")) {
            [
                try Stated.payment("c", "80", #""type":"2","on":"2018-06-01","provider":{"kind":"city","code":"a"}"#),
                try Stated.payment("d", "1", #""type":"3","on":"2018-06-01""#),
            ]
        },
        RuleCase(.r11, "no money", on: "2018-12-01", .notAssessable("no commitment")) { [] },
        RuleCase(.r12, "undated, without a cost", on: "2018-06-01", .finding("o", since: nil)) {
            [try Self.offered(), try Self.declined(#","reasons":["funding","other"]"#)]
        },
        RuleCase(.r12, "with its day", on: "2018-06-01", .finding("o", since: "2018-05-01")) {
            [try Self.offered(), try Self.declined(#","reasons":["funding"],"on":"2018-05-01""#)]
        },
        RuleCase(.r12, "for another reason", on: "2018-06-01", .clear) {
            [try Self.offered(), try Self.declined(#","reasons":["technical"]"#)]
        },
        RuleCase(.r12, "without a reason", on: "2018-06-01", .notAssessable("reason")) {
            [try Self.offered(), try Self.declined("")]
        },
        RuleCase(.r12, "pending", on: "2018-06-01", .nothing) { [try Self.offered()] },
        RuleCase(.r12, "decided later", on: "2018-04-30", .nothing) {
            [try Self.offered(), try Self.declined(#","reasons":["funding"],"on":"2018-05-01""#)]
        },
    ]
}
