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
        RuleCase(.r08, "both ends report", on: "2018-06-01", .finding("p", since: nil)) {
            [
                try Self.required("100"), try Stated.payment("c", "50", #""type":"2""#),
                try Stated.payment("d", "50", #""type":"11""#),
            ]
        },
        RuleCase(.r08, "no requirement", on: "2018-06-01", .notAssessable("no funding requirement")) {
            [try Stated.payment("c", "79", #""type":"2""#)]
        },
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
