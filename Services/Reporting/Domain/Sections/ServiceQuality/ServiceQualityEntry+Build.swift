internal import IndicatorMath
internal import Shared

extension ServiceQualityEntry {
    /// The indicators that have a survey, an index, or a statement in words, by code.
    static func all(_ series: [IndicatorSeries]) -> [ServiceQualityEntry] {
        series.compactMap { ServiceQualityEntry($0) }
    }

    private init?(_ series: IndicatorSeries) {
        guard let title = series.indicator.title else { return nil }
        let results = series.rows.flatMap(\.row.instruments)
        let surveys = results.filter { $0.entity.kind == .surveyWave }
        let indices = results.filter { $0.entity.kind == .indexAssessment }
        // A statement in words about something else than an outcome is no statement of quality.
        let isQuality = series.indicator.measure == .qualitative && series.indicator.level == .outcome
        let claims = isQuality ? series.rows.compactMap { ClaimedQuality($0.row) } : []
        guard !surveys.isEmpty || !indices.isEmpty || !claims.isEmpty else { return nil }
        self.init(
            indicator: series.code, title: title,
            surveys: Self.withBreaks(surveys) { SurveyResult($0, seriesBreak: $1) },
            indices: Self.withBreaks(indices) { IndexResult($0, seriesBreak: $1) }, claims: claims)
    }

    private static func withBreaks<Entry>(
        _ results: [InstrumentResult], _ entry: (InstrumentResult, Bool) -> Entry?
    ) -> [Entry] {
        var last: String?
        return results.compactMap { result in
            let isBreak = last.map { $0 != result.instrument } ?? false
            last = result.instrument
            return entry(result, isBreak)
        }
    }
}

extension SurveyResult {
    fileprivate init?(_ result: InstrumentResult, seriesBreak: Bool) {
        guard let code = Code(result.entity.code) else { return nil }
        var (weights, elements): (SurveyWave.Weights?, [Element]) = (nil, [])
        if case .survey(let ikm) = result.detail {
            weights = ikm.mode
            elements = ikm.elements.map { element in
                Element(
                    element: element.element.code, name: element.element.name, n: element.respondents,
                    mean: element.mean,
                    value: ComputedEntry(
                        .value(element.value, isApproximate: false), places: 2, table: result.version?.table))
            }
        }
        self.init(
            surveyWave: code, instrument: result.instrument, name: result.version?.name, period: result.period,
            value: ComputedEntry(result.value, places: 2, table: result.version?.table), n: result.respondents,
            weights: weights, elements: elements, published: result.published, problem: result.problem,
            seriesBreak: seriesBreak, events: result.events)
    }
}

extension IndexResult {
    fileprivate init?(_ result: InstrumentResult, seriesBreak: Bool) {
        guard let code = Code(result.entity.code) else { return nil }
        var domains: [Part] = []
        if case .maturity(let index) = result.detail {
            domains = index.domains.map { Part(part: $0.code, name: $0.name, weight: $0.weight, value: $0.value) }
        }
        self.init(
            indexAssessment: code, instrument: result.instrument, name: result.version?.name, period: result.period,
            value: ComputedEntry(result.value, places: 2, table: result.version?.table),
            contextOnly: result.version?.index.isContextOnly ?? false, domains: domains, published: result.published,
            problem: result.problem, seriesBreak: seriesBreak, events: result.events)
    }
}

extension ClaimedQuality {
    /// Nil for an observation with a figure.
    fileprivate init?(_ row: IndicatorRow) {
        guard row.rule != .undecided, row.actual == nil, row.statedRealisation == nil, let claim = row.claims.first,
            claim.value == nil, let text = claim.step.text, let code = Code(claim.observation.code)
        else { return nil }
        self.init(observation: code, period: row.period, text: text, events: [claim.event.ref])
    }
}
