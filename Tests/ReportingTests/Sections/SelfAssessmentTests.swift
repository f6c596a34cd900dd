import IndicatorMath
import JSON
import Shared
import Testing

@testable import ReportingApp
@testable import ReportingDomain

/// Self-assessments of the cities `a` and `b`, side by side (formula F18).
struct SelfAssessmentTests {
    private static func questionnaire() throws -> HistoryEvent {
        let questions = [("Q1", "P1"), ("Q2", "P1"), ("Q3", "P1"), ("Q4", "P2")].map {
            #"{"question":"\#($0)","principle":"\#($1)","title":{"en":"\#($0)?"}}"#
        }
        return try Stated.event(
            "programs.questionnaire.defined",
            #"{"questionnaire":"c2c","title":{"en":"City to city"},"version":"2023","principles":[{"principle":"P1","title":{"en":"Strategy"}},{"principle":"P2","title":{"en":"Money"}}],"questions":[\#(questions.joined(separator: ","))]}"#,
            id: "c2c")
    }

    private static func answers(
        _ code: String, _ city: String, _ scores: KeyValuePairs<String, String>, on day: String = "2019-06-01",
        verb: String = "recorded", id: String? = nil, _ more: String = ""
    ) throws -> HistoryEvent {
        let answers = scores.map { #"{"question":"\#($0)","score":\#($1)}"# }.joined(separator: ",")
        return try Stated.event(
            "programs.self_assessment.\(verb)",
            #"{"self_assessment":"\#(code)","partnership":"p","city":"\#(city)","questionnaire":"c2c","on":"\#(day)","answers":[\#(answers)]\#(more)}"#,
            id: id ?? code)
    }

    private static func entry(_ events: [HistoryEvent], on day: String = "2020-12-31") throws -> SelfAssessmentEntry {
        try #require(try SectionFacts.report(on: day, events).selfAssessments.first)
    }

    /// a: (3 + 4 + 4) ÷ 3 = 3.67 and 2; b: (2 + 2) ÷ 2 = 2 and nothing. Over the questions that both answered the gap is
    /// (3 + 4) ÷ 2 − 2 = 1.5.
    private static func both() throws -> [HistoryEvent] {
        [
            try Self.questionnaire(), try Self.answers("of-a", "a", ["Q1": "3", "Q2": "4", "Q3": "4", "Q4": "2"]),
            try Self.answers("of-b", "b", ["Q1": "2", "Q2": "2", "X9": "5"]),
        ]
    }

    @Test func theCitiesStandSideBySide() throws {
        let entry = try Self.entry(Self.both())
        #expect(entry.cities.map(\.city.text) == ["a", "b"])
        #expect(entry.cities.map(\.answered) == [4, 2])
        #expect(entry.cities.map(\.unknownQuestions) == [[], ["X9"]])
        #expect(entry.principles.map(\.principle) == ["P1", "P2"])
        #expect(entry.principles[0].scores.map(\.mean.shown) == ["3.67", "2.00"])
        #expect(entry.principles[0].gap.shown == "1.50")
        #expect(entry.principles[1].scores.map(\.mean.shown) == ["2.00", nil])
        #expect(entry.principles[1].gap.notDefined == .valueMissing)
    }

    @Test func thePageSaysWhoAnsweredHowMuch() throws {
        let page = try SeenPage([try Stated.partnership()] + Self.both(), asOf: "2020-12-31")
        #expect(page.mentions("4 of 4 questions answered, answered 1 June 2019"), "\(page.lines)")
        #expect(page.mentions("Questions that the questionnaire does not have, not counted: X9"))
        #expect(page.says("3.67") && page.says("1.50"))
    }

    @Test func withoutOneThePageSaysSo() throws {
        #expect(try SeenPage([try Stated.partnership()], asOf: "2020-12-31").says("No self-assessment is on record."))
    }

    @Test func theLatestCountsAndOneOfALaterDayDoesNot() throws {
        let events =
            try Self.both() + [
                try Self.answers("later", "b", ["Q1": "5"], on: "2020-03-01"),
                try Self.answers("too-late", "b", ["Q1": "1"], on: "2021-03-01"),
            ]
        let city = try #require(try Self.entry(events).cities.last)
        #expect(city.selfAssessment?.text == "later")
        #expect(city.earlier.map(\.text) == ["of-b"])
        #expect(try Self.entry(events).principles[0].scores[1].mean.shown == "5.00")
    }

    @Test func aCorrectionReplacesEveryAnswer() throws {
        let corrected = try Self.answers(
            "of-b", "b", ["Q1": "4"], verb: "corrected", id: "corrected",
            #","reason":{"text":{"en":"Typed wrongly."}}"#)
        let entry = try Self.entry(Self.both() + [corrected])
        #expect(entry.principles[0].scores[1].mean.shown == "4.00")
        #expect(entry.cities[1].answered == 1)
    }

    @Test func rivalAnswersAreNotAveraged() throws {
        let rival = try Stated.event(
            "programs.self_assessment.recorded",
            #"{"self_assessment":"of-b","partnership":"p","city":"b","questionnaire":"c2c","on":"2019-06-01","answers":[{"question":"Q1","score":5}]}"#,
            id: "rival", from: "https://example.org/other")
        let entry = try Self.entry(Self.both() + [rival])
        #expect(entry.cities[1].undecided)
        #expect(entry.principles[0].scores[1].mean.notDefined == .valueMissing)
    }

    @Test func anUnknownQuestionnaireHasNoPrinciples() throws {
        let events = [try Self.answers("of-a", "a", ["Q1": "3"])]
        let entry = try Self.entry(events)
        #expect(entry.principles.isEmpty && entry.questions == 0 && entry.title == nil)
        let page = try SeenPage([try Stated.partnership()] + events, asOf: "2020-12-31")
        #expect(page.mentions("The questionnaire c2c is not known yet"))
    }

    @Test(arguments: [
        ([#"{"question":"Q1","score":0}"#], "score"), ([#"{"question":"Q1","score":5.1}"#], "score"),
        ([#"{"question":"Q1","score":3}"#, #"{"question":"Q1","score":4}"#], "question"),
    ]) func aScoreOffTheScaleIsRefused(_ answers: [String], _ member: String) throws {
        #expect {
            _ = try Stated.event(
                "programs.self_assessment.recorded",
                #"{"self_assessment":"s","partnership":"p","city":"a","questionnaire":"c2c","answers":[\#(answers.joined(separator: ","))]}"#,
                id: "s")
        } throws: { "\($0)".contains(member) }
    }

    @Test func aQuestionNeedsAPrincipleOfTheQuestionnaire() throws {
        #expect {
            _ = try Stated.event(
                "programs.questionnaire.defined",
                #"{"questionnaire":"c2c","title":{"en":"C"},"principles":[{"principle":"P1","title":{"en":"P"}}],"questions":[{"question":"Q1","principle":"P2","title":{"en":"Q"}}]}"#,
                id: "q")
        } throws: { "\($0)".contains("questions[0].principle") }
    }
}
