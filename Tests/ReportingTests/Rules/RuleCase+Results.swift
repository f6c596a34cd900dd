import ReportingDomain
import Shared

extension RuleCase {
    private static func baseline(_ value: String, code: String = "b") throws -> HistoryEvent {
        try Stated.event(
            "indicators.baseline.stated",
            #"{"baseline":"\#(code)","indicator":"i","value":\#(value),"on":"2016-12-31"}"#, id: "baseline-\(code)")
    }

    /// An outcome indicator with a baseline of 0, a target of 100 for 2017, and a figure.
    private static func measured(_ value: String, baseline: String = "0") throws -> [HistoryEvent] {
        [
            try Stated.indicator("i"), try Self.baseline(baseline), try Stated.target("t", "2017", value: "100"),
            try Stated.observation("o", "2017", value: value),
        ]
    }

    private static func survey(_ scores: String) throws -> [HistoryEvent] {
        [
            try Stated.indicator("i"),
            try Stated.event(
                "indicators.survey_wave.recorded", #"{"survey_wave":"w","indicator":"i",\#(scores)}"#, id: "w"),
        ]
    }

    /// Nine elements with the sum of their scores, 100 answers.
    private static func scores(_ low: Int) -> String {
        let elements = (1...9).map { #"{"element":"U\#($0)","sum":\#($0 == 1 ? low : 380)}"# }.joined(separator: ",")
        return #""instrument":"permenpanrb-14-2017","n":100,"elements":[\#(elements)],"#
            + #""period":{"start":"2017-01-01","end":"2017-12-31","type":"full_year"}"#
    }

    static let results: [RuleCase] = [
        RuleCase(.r13, "neither", on: "2018-06-01", .finding("i", since: nil)) { [try Stated.indicator("i")] },
        RuleCase(.r13, "a target only", on: "2018-06-01", .finding("i", since: nil)) {
            [try Stated.indicator("i"), try Stated.target("t", "2017", value: "1")]
        },
        RuleCase(.r13, "both", on: "2018-06-01", .clear) { try Self.measured("50") },
        RuleCase(.r13, "an output", on: "2018-06-01", .nothing) { [try Stated.indicator("i", level: "1")] },
        // At the end of the period the schedule index is the progress.
        RuleCase(.r14, "85 of 100", on: "2018-06-01", .clear) { try Self.measured("85") },
        RuleCase(.r14, "84 of 100", on: "2018-06-01", .finding("i", since: nil)) { try Self.measured("84") },
        RuleCase(.r14, "without a baseline", on: "2018-06-01", .notAssessable("baseline")) {
            [
                try Stated.indicator("i"), try Stated.target("t", "2017", value: "100"),
                try Stated.observation("o", "2017", value: "84"),
            ]
        },
        RuleCase(.r14, "rival baselines", on: "2018-06-01", .notAssessable("rival")) {
            try Self.measured("84") + [try Self.baseline("-50", code: "b2")]
        },
        RuleCase(.r14, "without a target", on: "2018-06-01", .nothing) {
            [try Stated.indicator("i"), try Stated.observation("o", "2017", value: "84")]
        },
        RuleCase(.r17, "below the baseline", on: "2018-06-01", .finding("i", since: "2017-12-31")) {
            try Self.measured("-1")
        },
        RuleCase(.r17, "at the baseline", on: "2018-06-01", .clear) { try Self.measured("0") },
        RuleCase(.r17, "the target equals the baseline", on: "2018-06-01", .notAssessable("equals")) {
            try Self.measured("90", baseline: "100")
        },
        RuleCase(.r17, "without a figure", on: "2018-06-01", .nothing) { [try Stated.indicator("i")] },
        RuleCase(.r15, "outputs only", on: "2018-06-01", .finding("p", since: nil)) {
            [try Stated.indicator("i", level: "1")]
        },
        RuleCase(.r15, "an outcome too", on: "2018-06-01", .clear) {
            [try Stated.indicator("i", level: "1"), try Stated.indicator("j")]
        },
        RuleCase(.r15, "no indicator", on: "2018-06-01", .notAssessable("no indicator")) { [] },
        // 76.61 is B; 306 of 400 are 76.5, which is C.
        RuleCase(.r20, "one element is C", on: "2018-06-01", .finding("i", since: "2017-12-31")) {
            try Self.survey(Self.scores(306))
        },
        RuleCase(.r20, "every element is B or better", on: "2018-06-01", .clear) { try Self.survey(Self.scores(307)) },
        RuleCase(.r20, "only the index is published", on: "2018-06-01", .notAssessable("")) {
            try Self.survey(
                #""instrument":"own-survey","published":80,"n":100,"elements":[{"element":"A","sum":300}],"#
                    + #""period":{"start":"2017-01-01","end":"2017-12-31","type":"full_year"}"#)
        },
        RuleCase(.r20, "no survey", on: "2018-06-01", .nothing) { [try Stated.indicator("i")] },
        RuleCase(.r28, "good and poor", on: "2018-06-01", .finding("p", since: nil)) {
            [try Self.assessed("x", "good"), try Self.assessed("y", "poor")]
        },
        RuleCase(.r28, "both good", on: "2018-06-01", .clear) {
            [try Self.assessed("x", "good"), try Self.assessed("y", "good")]
        },
        RuleCase(.r28, "one states no verdict", on: "2018-06-01", .notAssessable("fewer than two")) {
            [try Self.assessed("x", "good"), try Self.assessed("y", "none_stated")]
        },
        RuleCase(.r28, "of different fields", on: "2018-06-01", .nothing) {
            [try Self.assessed("x", "good", of: "c"), try Self.assessed("y", "poor", of: "d")]
        },
        RuleCase(.r28, "of one field", on: "2018-06-01", .finding("c", since: nil)) {
            [try Self.assessed("x", "good", of: "c"), try Self.assessed("y", "poor", of: "c")]
        },
        RuleCase(.r28, "no assessment", on: "2018-06-01", .nothing) { [] },
    ]
}
