import ReportingDomain
import Shared

extension RuleCase {
    private static func rated(
        _ items: [String: String], on day: String = "2017-01-01", by party: String? = nil, code: String? = nil
    ) throws -> HistoryEvent {
        let list = items.sorted { $0.key < $1.key }.map {
            #"{"item":"\#($0.key)","rating":"\#($0.value)","clause":"1"}"#
        }
        let side = party.map { #","party":{"kind":"city","code":"\#($0)"}"# } ?? ""
        let code = code ?? "r\(party ?? "")"
        return try Stated.event(
            "programs.agreement.version_rated",
            #"{"framework_rating":"\#(code)","agreement":"mou","on":"\#(day)","items":[\#(list.joined(separator: ","))]\#(side)}"#,
            id: "rated-\(code)")
    }

    /// Ratings of all twelve items.
    private static func all(_ rating: String, but others: [String: String] = [:]) -> [String: String] {
        Dictionary(uniqueKeysWithValues: (1...12).map { ("C\($0)", rating) }).merging(others) { _, other in other }
    }

    private static func signed(_ components: [String] = []) throws -> HistoryEvent {
        try Stated.agreement("signed", signed: "2016-07-01", components: components)
    }

    /// An agreement with its parties.
    private static func signedByParties() throws -> HistoryEvent {
        try Stated.event(
            "programs.agreement.signed",
            #"{"agreement":"mou","kind":"mou","partnerships":["p"],"signed":"2016-07-01","#
                + #""parties":[{"kind":"city","code":"a"},{"kind":"city","code":"b"}],"#
                + #""components":[{"code":"c","name":{"en":"C"}}]}"#, id: "signed")
    }

    private static func assigned(_ party: String) throws -> HistoryEvent {
        try Stated.event(
            "programs.responsibility.assigned",
            #"{"responsibility":"r-\#(party)","component":"c","party":{"kind":"city","code":"\#(party)"},"#
                + #""role":"2","post":"post-\#(party)","from":"2016-08-01"}"#, id: "assigned-\(party)")
    }

    private static func vacated(_ party: String, on day: String) throws -> HistoryEvent {
        try Stated.event(
            "programs.responsibility.vacated",
            #"{"responsibility":"r-\#(party)","on":"\#(day)","reason":{"text":{"en":"Moved."}}}"#,
            id: "vacated-\(party)")
    }

    static let framework: [RuleCase] = [
        // Σ w is 20: twelve items that are vague have 20 of 40 points.
        RuleCase(.r01, "all vague", on: "2017-06-01", .finding("mou", since: "2016-07-01")) {
            [try Self.signed(), try Self.rated(Self.all("1"))]
        },
        // C1 and C2 specific: 24 of 40 points.
        RuleCase(.r01, "exactly sixty", on: "2017-06-01", .clear) {
            [try Self.signed(), try Self.rated(Self.all("1", but: ["C1": "2", "C2": "2"]))]
        },
        RuleCase(.r01, "not rated", on: "2017-06-01", .notAssessable("not rated")) { [try Self.signed()] },
        RuleCase(.r01, "three of twelve rated", on: "2017-06-01", .notAssessable("3 of 12 items")) {
            [try Self.signed(), try Self.rated(["C1": "1", "C2": "0", "C6": "2"])]
        },
        // At most 100 · (40 − 18) ÷ 40 = 55.
        RuleCase(.r01, "too low however the rest is rated", on: "2017-06-01", .finding("mou", since: "2016-07-01")) {
            [
                try Self.signed(),
                try Self.rated(["C1": "0", "C2": "0", "C3": "0", "C4": "0"]),
            ]
        },
        RuleCase(.r01, "the parties rate differently", on: "2017-06-01", .notAssessable("differ")) {
            [
                try Self.signed(), try Self.rated(Self.all("1"), by: "a"),
                try Self.rated(Self.all("2"), by: "b"),
            ]
        },
        RuleCase(.r01, "a party rated again", on: "2017-06-01", .clear) {
            [
                try Self.signed(), try Self.rated(Self.all("1"), by: "a"),
                try Self.rated(Self.all("2"), on: "2017-03-01", by: "a", code: "r2"),
            ]
        },
        RuleCase(.r01, "no item applies", on: "2017-06-01", .notAssessable("no item applies")) {
            [try Self.signed(), try Self.rated(Self.all("na"))]
        },
        RuleCase(
            .r01, "a letter of intent does not hide an expired memorandum", on: "2019-06-01",
            .finding("mou", since: "2016-07-01")
        ) {
            [
                try Stated.agreement("loi", code: "loi", kind: "loi", signed: "2016-01-01"),
                try Stated.agreement("signed", signed: "2016-07-01", expires: "2018-07-01"),
                try Self.rated(Self.all("1")),
            ]
        },
        RuleCase(.r02, "the parties rate differently", on: "2017-06-01", .notAssessable("differ")) {
            [try Self.signed(), try Self.rated(["C4": "0"], by: "a"), try Self.rated(["C4": "2"], by: "b")]
        },
        RuleCase(.r01, "no agreement", on: "2017-06-01", .nothing) { [] },
        RuleCase(.r02, "absent", on: "2017-06-01", .finding("mou", since: "2016-07-01")) {
            [try Self.signed(), try Self.rated(["C4": "0"])]
        },
        RuleCase(.r02, "vague", on: "2017-06-01", .clear) { [try Self.signed(), try Self.rated(["C4": "1"])] },
        RuleCase(.r02, "another item rated", on: "2017-06-01", .notAssessable("C4")) {
            [try Self.signed(), try Self.rated(["C1": "1"])]
        },
        RuleCase(.r03, "one side only", on: "2017-06-01", .finding("c", since: "2016-07-01")) {
            [try Self.signedByParties(), try Self.assigned("a")]
        },
        RuleCase(.r03, "both sides", on: "2017-06-01", .clear) {
            [try Self.signedByParties(), try Self.assigned("a"), try Self.assigned("b")]
        },
        RuleCase(.r03, "vacant for 90 days", on: "2017-03-31", .clear) {
            [
                try Self.signedByParties(), try Self.assigned("a"), try Self.assigned("b"),
                try Self.vacated("b", on: "2016-12-31"),
            ]
        },
        RuleCase(.r03, "vacant for more than 90 days", on: "2017-04-01", .finding("c", since: "2017-04-01")) {
            [
                try Self.signedByParties(), try Self.assigned("a"), try Self.assigned("b"),
                try Self.vacated("b", on: "2016-12-31"),
            ]
        },
        RuleCase(.r03, "vacant since a year", on: "2017-06-30", .notAssessable("too coarse")) {
            [
                try Self.signedByParties(), try Self.assigned("a"), try Self.assigned("b"),
                try Self.vacated("b", on: "[..2017-06-30]"),
            ]
        },
        RuleCase(.r03, "an office of the city", on: "2017-06-01", .finding("c", since: "2016-07-01")) {
            [
                try Self.signedByParties(),
                try Stated.event(
                    "programs.organisation.registered",
                    #"{"organisation":"office-a","name":{"en":"Office"},"type":"11","city":"a"}"#, id: "office"),
                try Stated.event(
                    "programs.responsibility.assigned",
                    #"{"responsibility":"r","component":"c","party":{"kind":"organisation","code":"office-a"},"#
                        + #""role":"2","post":"post-a","from":"2016-08-01"}"#, id: "r"),
            ]
        },
        RuleCase(.r03, "an office of one city, and the other city", on: "2017-06-01", .clear) {
            [
                try Self.signedByParties(), try Self.assigned("b"),
                try Stated.event(
                    "programs.organisation.registered",
                    #"{"organisation":"office-a","name":{"en":"Office"},"type":"11","city":"a"}"#, id: "office"),
                try Stated.event(
                    "programs.responsibility.assigned",
                    #"{"responsibility":"r","component":"c","party":{"kind":"organisation","code":"office-a"},"#
                        + #""role":"2","post":"post-a","from":"2016-08-01"}"#, id: "r"),
            ]
        },
        RuleCase(.r03, "parties not stated", on: "2017-06-01", .notAssessable("parties")) { [try Self.signed(["c"])] },
        RuleCase(.r26, "one field, no approval", on: "2017-06-01", .finding("p", since: nil)) {
            [try Self.signed(["c"]), try Stated.done("d", end: "2016-09-01", components: ["c"])]
        },
        RuleCase(.r26, "never signed", on: "2017-06-01", .finding("p", since: nil)) {
            [
                try Stated.event(
                    "programs.agreement.drafted", #"{"agreement":"mou","kind":"mou","partnerships":["p"]}"#,
                    id: "drafted")
            ]
        },
        RuleCase(.r26, "two fields and an approval", on: "2017-06-01", .clear) {
            [
                try Self.signed(["c", "d"]), try Stated.done("d1", end: "2016-09-01", components: ["c"]),
                try Stated.done("d2", activity: "b", end: "2016-10-01", components: ["d"]),
                try Stated.event(
                    "programs.agreement.formality_recorded",
                    #"{"agreement":"mou","formality":"legislative_approval","on":"2016-06-01"}"#, id: "approved"),
            ]
        },
        RuleCase(.r24, "181 days before the end", on: "2018-01-01", .clear) {
            [try Stated.agreement("signed", signed: "2016-07-01", expires: "2018-07-01")]
        },
        RuleCase(.r24, "180 days before the end", on: "2018-01-02", .finding("mou", since: "2018-01-02")) {
            [try Stated.agreement("signed", signed: "2016-07-01", expires: "2018-07-01")]
        },
        RuleCase(.r24, "an assessment exists", on: "2018-03-01", .clear) {
            [
                try Stated.agreement("signed", signed: "2016-07-01", expires: "2018-07-01"),
                try Self.assessed("x", "good", #","start":"2017-01-01","end":"2017-12-31""#),
            ]
        },
        RuleCase(.r24, "an assessment without a period", on: "2018-03-01", .notAssessable("period")) {
            [
                try Stated.agreement("signed", signed: "2016-07-01", expires: "2018-07-01"),
                try Self.assessed("x", "good"),
            ]
        },
        RuleCase(.r24, "it renews itself", on: "2018-03-01", .nothing) {
            [
                try Stated.event(
                    "programs.agreement.signed",
                    #"{"agreement":"mou","kind":"mou","partnerships":["p"],"signed":"2016-07-01","expires":"2018-07-01","#
                        + #""renewal":{"automatic":true,"term_months":24}}"#, id: "signed")
            ]
        },
        RuleCase(.r24, "an end in a year", on: "2018-03-01", .notAssessable("too coarse")) {
            [try Stated.agreement("signed", signed: "2016-07-01", expires: "2018")]
        },
        RuleCase(.r24, "no end stated", on: "2018-03-01", .nothing) { [try Self.signed()] },
        RuleCase(.r32, "one day before two years", on: "2018-06-30", .clear) {
            [try Stated.agreement("loi", code: "loi", kind: "loi", signed: "2016-07-01")]
        },
        RuleCase(.r32, "two years", on: "2018-07-01", .finding("loi", since: "2018-07-01")) {
            [try Stated.agreement("loi", code: "loi", kind: "loi", signed: "2016-07-01")]
        },
        RuleCase(.r32, "a memorandum followed", on: "2019-07-01", .clear) {
            [
                try Stated.agreement("loi", code: "loi", kind: "loi", signed: "2016-07-01"),
                try Stated.agreement("signed", signed: "2017-01-01"),
            ]
        },
        RuleCase(.r32, "a memorandum of the same day", on: "2019-07-01", .clear) {
            [
                try Stated.agreement("loi", code: "loi", kind: "loi", signed: "2016-07-01"),
                try Stated.agreement("signed", signed: "2016-07-01"),
            ]
        },
        RuleCase(.r32, "signed in a year", on: "2018-07-01", .notAssessable("too coarse")) {
            [try Stated.agreement("loi", code: "loi", kind: "loi", signed: "2016")]
        },
        RuleCase(.r27, "ended before it was signed", on: "2017-06-01", .finding("mou", since: nil)) {
            [
                try Self.signed(),
                try Stated.event(
                    "programs.agreement.terminated",
                    #"{"agreement":"mou","on":"2016-09-01","reason":{"text":{"en":"Ended."}}}"#, id: "ended"),
                try Stated.event(
                    "programs.agreement.entered_into_force", #"{"agreement":"mou","on":"2017-01-01"}"#, id: "force"),
            ]
        },
        RuleCase(.r27, "steps in order", on: "2017-06-01", .nothing) { [try Self.signed()] },
    ]

    /// - Parameters:
    ///   - more: further members, as in `,"end":"2017"`.
    ///   - component: the field that was assessed; nil for the partnership.
    static func assessed(
        _ code: String, _ rating: String, _ more: String = "", of component: String? = nil
    ) throws -> HistoryEvent {
        let field = component.map { #""level":"component","components":["\#($0)"]"# } ?? #""level":"partnership""#
        return try Stated.event(
            "programs.assessment.recorded",
            #"{"assessment":"\#(code)","partnership":"p",\#(field),"rating":"\#(rating)","#
                + #""verdict":{"en":"V"},"author":"Author \#(code)"\#(more)}"#, id: "assessment-\(code)")
    }
}
