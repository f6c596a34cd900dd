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

    private static func yearly() throws -> HistoryEvent {
        try Stated.event(
            "indicators.indicator.defined",
            #"{"indicator":"i","title":{"en":"I"},"measure":"1","cumulation":"none","level":"2","frequency":"full_year","#
                + #""about":[{"kind":"partnership","code":"p"}]}"#, id: "indicator-i")
    }

    /// Full years up to 2014, and from 2015.
    private static func effect(before: [String], after: [String]) throws -> [HistoryEvent] {
        let years = (0..<before.count).map { 2015 - before.count + $0 } + (0..<after.count).map { 2015 + $0 }
        return [
            try Stated.indicator("i", currency: nil),
            try Stated.event(
                "indicators.effect_analysis.defined",
                #"{"effect_analysis":"e","indicator":"i","version":1,"frequency":"full_year","#
                    + #""before":{"from":"2005-01-01","until":"2014-12-31"},"#
                    + #""after":{"from":"2015-01-01","until":"2019-12-31"}}"#, id: "e"),
        ]
            + (try zip(years, before + after).map { year, value in
                try Stated.observation("o\(year)", "\(year)", value: value)
            })
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
        RuleCase(.r14, "84 of 100", on: "2018-06-01", .finding("i", since: "2017-12-31")) { try Self.measured("84") },
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
        RuleCase(.r17, "two years in a row", on: "2019-06-01", .finding("i", since: "2017-12-31")) {
            try Self.measured("-1") + [
                try Stated.target("t2", "2018", value: "100"), try Stated.observation("o2", "2018", value: "-2"),
            ]
        },
        RuleCase(.r17, "the target was met at first, and is met", on: "2018-06-01", .clear) {
            [
                try Stated.indicator("i"), try Self.baseline("95"),
                try Stated.target("t", "2017", value: #"{"at_least":90}"#),
                try Stated.observation("o", "2017", value: "97"),
            ]
        },
        RuleCase(.r17, "the target was met at first, and is missed", on: "2018-06-01", .notAssessable("met the target"))
        {
            [
                try Stated.indicator("i"), try Self.baseline("95"),
                try Stated.target("t", "2017", value: #"{"at_least":90}"#),
                try Stated.observation("o", "2017", value: "60"),
            ]
        },
        RuleCase(.r17, "a target without a figure", on: "2018-06-01", .notAssessable("no figure")) {
            [try Stated.indicator("i"), try Self.baseline("0"), try Stated.target("t", "2017", value: "100")]
        },
        RuleCase(.r13, "a target for a later year", on: "2018-06-01", .finding("i", since: nil)) {
            [try Stated.indicator("i"), try Stated.target("t", "2025", value: "100")]
        },
        RuleCase(.r17, "at the baseline", on: "2018-06-01", .clear) { try Self.measured("0") },
        RuleCase(.r17, "the target equals the baseline", on: "2018-06-01", .notAssessable("equals")) {
            try Self.measured("90", baseline: "100")
        },
        RuleCase(.r17, "without a figure", on: "2018-06-01", .nothing) { [try Stated.indicator("i")] },
        RuleCase(.r16, "29 days after the year", on: "2019-01-29", .clear) {
            [try Self.yearly(), try Stated.observation("o", "2017", value: "1")]
        },
        RuleCase(.r16, "30 days after the year", on: "2019-01-30", .finding("i", since: "2019-01-30")) {
            [try Self.yearly(), try Stated.observation("o", "2017", value: "1")]
        },
        RuleCase(.r16, "a draft is no figure", on: "2019-01-30", .finding("i", since: "2019-01-30")) {
            [
                try Self.yearly(), try Stated.observation("o", "2017", value: "1"),
                try Stated.observation("o2", "2018", value: "1", state: "draft"),
            ]
        },
        RuleCase(.r16, "never reported", on: "2019-01-30", .notAssessable("no approved figure")) {
            [try Self.yearly()]
        },
        RuleCase(.r16, "frequency not stated", on: "2019-01-30", .notAssessable("how often")) {
            [try Stated.indicator("i")]
        },
        RuleCase(.r18, "one year on each side", on: "2020-06-01", .finding("e", since: nil)) {
            try Self.effect(before: ["10"], after: ["20"])
        },
        RuleCase(.r18, "three years on each side cannot reach 0.05", on: "2020-06-01", .finding("e", since: nil)) {
            try Self.effect(before: ["10", "12", "13"], after: ["20", "21", "23"])
        },
        RuleCase(.r18, "a difference", on: "2020-06-01", .clear) {
            try Self.effect(before: ["10", "12", "11", "12", "10"], after: ["60", "61", "63", "64"])
        },
        RuleCase(.r18, "no plan", on: "2020-06-01", .nothing) { [try Stated.indicator("i")] },
        // Revenue rose, as it did before.
        RuleCase(.r19, "the trend goes on", on: "2020-06-01", .finding("e", since: nil)) {
            try Self.effect(before: ["10", "12", "13", "15", "16"], after: ["18", "20", "21", "23"])
        },
        RuleCase(.r19, "a jump", on: "2020-06-01", .clear) {
            try Self.effect(before: ["10", "12", "13", "15", "16"], after: ["60", "61", "63", "64"])
        },
        RuleCase(.r19, "three years before", on: "2020-06-01", .notAssessable("cannot be tested")) {
            try Self.effect(before: ["10", "12", "13"], after: ["18", "20", "21", "23", "24"])
        },
        RuleCase(.r19, "nothing to explain", on: "2020-06-01", .nothing) {
            try Self.effect(before: ["10"], after: ["20"])
        },
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
        RuleCase(.r20, "two surveys in a row", on: "2019-06-01", .finding("i", since: "2017-12-31")) {
            try Self.survey(Self.scores(306)) + [
                try Stated.event(
                    "indicators.survey_wave.recorded",
                    #"{"survey_wave":"w2","indicator":"i",\#(Self.scores(200).replacing("2017-", with: "2018-"))}"#,
                    id: "w2")
            ]
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
        RuleCase(.r28, "of different years", on: "2018-06-01", .clear) {
            [
                try Self.assessed("x", "good", #","start":"2012","end":"2013""#),
                try Self.assessed("y", "poor", #","start":"2016","end":"2017""#),
            ]
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
