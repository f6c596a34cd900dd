import FoundationEssentials
import JSON
import Shared
import Testing

@testable import ReportingApp
@testable import ReportingDomain

/// Service quality: surveys by element, indices with their breaks, and what is only claimed.
struct ServiceQualityTests {
    private static func indicator(_ measure: String = "1") throws -> HistoryEvent {
        try Stated.event(
            "indicators.indicator.defined",
            #"{"indicator":"i","title":{"en":"Service"},"measure":"\#(measure)","cumulation":"latest","level":"2","about":[{"kind":"partnership","code":"p"}]}"#,
            id: "i")
    }

    private static func year(_ year: Int) -> String {
        #""period":{"start":"\#(year)-01-01","end":"\#(year)-12-31","type":"full_year"}"#
    }

    /// Nine elements of 100 answers, each with the mean 3.5: 87.5 by exact weights.
    private static func wave() throws -> HistoryEvent {
        let elements = (1...9).map { #"{"element":"U\#($0)","sum":350}"# }.joined(separator: ",")
        return try Stated.event(
            "indicators.survey_wave.recorded",
            #"{"survey_wave":"w","indicator":"i","instrument":"permenpanrb-14-2017","n":100,"published":87.4,\#(Self.year(2019)),"elements":[\#(elements)]}"#,
            id: "w")
    }

    @Test func aSurveyStandsWithItsElements() throws {
        let report = try SectionFacts.report(on: "2020-12-31", [try Self.indicator(), try Self.wave()])
        let entry = try #require(report.serviceQuality.first)
        let survey = try #require(entry.surveys.first)
        #expect(survey.n == 100 && survey.elements.count == 9)
        #expect(survey.value.shown == "87.50")
        #expect(survey.published == 87.4)
        #expect(survey.elements.allSatisfy { $0.mean == 3.5 && $0.value.shown == "87.50" && $0.n == 100 })
        #expect(survey.value.band != nil && entry.claims.isEmpty)
        let page = try SeenPage(
            [try Stated.partnership(), try Self.indicator(), try Self.wave()], asOf: "2020-12-31")
        #expect(page.mentions("100 respondents") && page.mentions("published: 87.4"))
    }

    @Test func anotherInstrumentIsABreak() throws {
        let assessments = try [("2021", "permenpanrb-59-2020"), ("2026", "indeks-pemerintah-digital-2026")].map {
            year, instrument in
            try Stated.event(
                "indicators.index_assessment.recorded",
                #"{"index_assessment":"x\#(year)","indicator":"i","instrument":"\#(instrument)","published":3.5,\#(Self.year(Int(year) ?? 0))}"#,
                id: year)
        }
        let report = try SectionFacts.report(on: "2026-12-31", [try Self.indicator()] + assessments)
        #expect(report.serviceQuality.first?.indices.map(\.seriesBreak) == [false, true])
    }

    @Test func anIndexOfTheContextIsCalledSo() throws {
        let egdi = try Stated.event(
            "indicators.index_assessment.recorded",
            #"{"index_assessment":"e","indicator":"i","instrument":"egdi-2022","published":0.7,\#(Self.year(2019))}"#,
            id: "e")
        let events = [try Self.indicator(), egdi]
        let index = try #require(
            try SectionFacts.report(on: "2020-12-31", events).serviceQuality.first?.indices.first)
        #expect(index.contextOnly)
        #expect(
            try SeenPage([try Stated.partnership()] + events, asOf: "2020-12-31").mentions(
                "context only: not an effect of one partnership"))
    }

    /// A sum above four for each respondent is impossible; an element that the instrument lacks is too.
    @Test func refusedResultsSayWhy() throws {
        let wave = try Stated.event(
            "indicators.survey_wave.recorded",
            #"{"survey_wave":"w","indicator":"i","instrument":"permenpanrb-14-2017","n":100,\#(Self.year(2018)),"elements":[{"element":"U1","sum":900}]}"#,
            id: "w")
        let levels = try Stated.event(
            "indicators.index_assessment.recorded",
            #"{"index_assessment":"x","indicator":"i","instrument":"permenpanrb-59-2020","parts":[{"part":"A1","score":9}],\#(Self.year(2019))}"#,
            id: "x")
        let other = try Stated.event(
            "indicators.survey_wave.recorded",
            #"{"survey_wave":"v","indicator":"i","instrument":"kepmenpan-25-2004","n":100,"published":80,\#(Self.year(2020)),"elements":[{"element":"U1","sum":300}]}"#,
            id: "v")
        let entry = try #require(
            try SectionFacts.report(on: "2020-12-31", [try Self.indicator(), wave, levels, other]).serviceQuality.first)
        #expect(entry.surveys.map { $0.problem != nil } == [true, false])
        #expect(entry.surveys.map(\.seriesBreak) == [false, true])
        #expect(entry.surveys.first?.elements.isEmpty == true)
        #expect(entry.indices.first?.problem != nil)
    }

    private static func claim(_ value: String) throws -> HistoryEvent {
        try Stated.event(
            "indicators.observation.recorded",
            #"{"observation":"o","indicator":"i","state":"approved",\#(Self.year(2019)),"text":{"en":"It was good."}\#(value)}"#,
            id: "o")
    }

    @Test func whatIsOnlyClaimedIsCalledSo() throws {
        let events = [try Self.indicator("5"), try Self.claim("")]
        let claim = try #require(
            try SectionFacts.report(on: "2020-12-31", events).serviceQuality.first?.claims.first)
        #expect(claim.text.text(in: ["en"]) == "It was good.")
        let page = try SeenPage([try Stated.partnership()] + events, asOf: "2020-12-31")
        #expect(page.mentions("Claimed only, without a figure:"))
    }

    /// Related case: words about something else than an outcome are no statement of quality.
    @Test func wordsAboutARuleAreNoQuality() throws {
        let rule = try Stated.event(
            "indicators.indicator.defined",
            #"{"indicator":"i","title":{"en":"Rule"},"measure":"5","cumulation":"latest","level":"9","about":[{"kind":"partnership","code":"p"}]}"#,
            id: "i")
        #expect(try SectionFacts.report(on: "2020-12-31", [rule, Self.claim("")]).serviceQuality.isEmpty)
    }

    /// Related case: with a figure it is a measurement.
    @Test func aFigureIsNoClaim() throws {
        let events = [try Self.indicator(), try Self.claim(#","value":4"#)]
        #expect(try SectionFacts.report(on: "2020-12-31", events).serviceQuality.isEmpty)
    }

    @Test func theExampleClaimsSatisfactionWithoutAFigure() throws {
        let report = try document(of: "bandung-seoul", asOf: "2020-12-31", Repository.example()).report
        let claims = report.serviceQuality.flatMap { entry in entry.claims.map { (entry.indicator.text, $0) } }
        #expect(claims.map(\.0) == ["bandung.revenue-service.satisfaction"])
    }
}
