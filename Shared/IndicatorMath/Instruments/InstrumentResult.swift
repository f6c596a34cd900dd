public import FoundationEssentials
public import Shared

/// The value of an index, computed from a survey wave or an assessment.
public struct InstrumentResult: Sendable {
    /// The parts from which the index is computed.
    public enum Detail: Sendable {
        case survey(IKM)
        case maturity(MaturityIndex)
        /// An index that is only recorded, or whose parts could not be used.
        case none
    }

    public let entity: EntityKey
    public let indicator: Code
    public let period: Period
    public let dimensions: Dimensions
    /// The code of the instrument, as the event states it.
    public let instrument: String
    /// Nil for an instrument that Kembar does not know.
    public let version: IndexVersion?
    /// The value, or the reason why there is none.
    public let value: ComputedFigure
    public let detail: Detail
    /// Why the stated results are refused, in words.
    public let problem: Translation?
    /// The index as the source printed it.
    public let published: Decimal?
    /// How many people answered; nil for an assessment.
    public let respondents: Int?
    public let events: [EventRef]

    /// Nil without an indicator, a period or an instrument.
    init?(_ wave: Folded<SurveyWave>) {
        guard let indicator = wave.indicator, let period = wave.period, let instrument = wave.instrument else {
            return nil
        }
        self.entity = wave.key
        self.indicator = indicator
        self.period = period
        self.dimensions =
            wave.serviceUnit.map { Dimensions().with(SurveyWave.fields.serviceUnit.name, $0.text) }
            ?? Dimensions()
        self.instrument = instrument
        self.published = wave.published
        self.respondents = wave.respondents
        self.events = wave.events
        guard let known = IndexInstruments.survey(instrument) else {
            (self.version, self.value, self.detail, self.problem) =
                (nil, Self.recorded(wave.published, .structureUnknown), .none, nil)
            return
        }
        self.version = known.version
        do throws(SurveyScoresProblem) {
            let ikm = IKM(try SurveyScores(known, wave), mode: wave.weights ?? .exact)
            (self.value, self.detail, self.problem) = (.value(ikm.value, isApproximate: false), .survey(ikm), nil)
        } catch {
            (self.value, self.detail, self.problem) = (.notDefined(.resultsRefused), .none, error.wording)
        }
    }

    /// Nil without an indicator, a period or an instrument.
    init?(_ assessment: Folded<IndexAssessment>) {
        guard let indicator = assessment.indicator, let period = assessment.period,
            let instrument = assessment.instrument
        else { return nil }
        self.entity = assessment.key
        self.indicator = indicator
        self.period = period
        self.dimensions = Dimensions()
        self.instrument = instrument
        self.published = assessment.published
        self.respondents = nil
        self.events = assessment.events
        guard let known = IndexInstruments.assessment(instrument) else {
            (self.version, self.value, self.detail, self.problem) =
                (nil, Self.recorded(assessment.published, .structureUnknown), .none, nil)
            return
        }
        self.version = known.version
        (self.value, self.detail, self.problem) = Self.computed(assessment, by: known.method)
    }

    /// The band of the value in the table of the instrument.
    public var band: BandTable.Entry? { self.value.number.flatMap { self.version?.table?.band(of: $0) } }

    /// A value that is only recorded.
    private static func recorded(_ published: Decimal?, _ reason: NotDefined) -> ComputedFigure {
        published.map { .value($0, isApproximate: false) } ?? .notDefined(reason)
    }

    private static func computed(
        _ assessment: Folded<IndexAssessment>, by method: IndexInstruments.Method
    ) -> (ComputedFigure, Detail, Translation?) {
        let parts = Dictionary(
            (assessment.parts ?? []).compactMap { part in
                part.part.flatMap { code in part.score.map { (code, $0) } }
            }
        ) { first, _ in first }
        switch method {
        case .maturity(let model):
            guard !parts.isEmpty else {
                return (Self.recorded(assessment.published, .valueMissing), .none, nil)
            }
            do throws(MaturityProblem) {
                let index = try MaturityIndex(model, parts: parts)
                return (.value(index.value, isApproximate: false), .maturity(index), nil)
            } catch {
                return (.notDefined(error.notDefined), .none, error.wording)
            }
        case .egdi:
            guard !parts.isEmpty else { return (Self.recorded(assessment.published, .valueMissing), .none, nil) }
            if parts.keys.contains(where: { !["OSI", "TII", "HCI"].contains($0) }) {
                return (.notDefined(.partUnknown), .none, NotDefined.partUnknown.wording)
            }
            let value = EGDI.value(
                onlineService: parts["OSI"], telecommunication: parts["TII"], humanCapital: parts["HCI"])
            return (value, .none, value.reason?.wording)
        case .losi(let edition):
            guard let satisfied = assessment.satisfied else {
                return (Self.recorded(assessment.published, .valueMissing), .none, nil)
            }
            if let total = assessment.total, total != edition.indicators {
                return (.notDefined(.partUnknown), .none, NotDefined.partUnknown.wording)
            }
            let value = edition.value(satisfied: satisfied)
            return (value, .none, value.reason?.wording)
        }
    }
}

extension SurveyScores {
    /// The sums of a wave, in the order of the instrument's elements.
    fileprivate init(_ instrument: IKMInstrument, _ wave: Folded<SurveyWave>) throws(SurveyScoresProblem) {
        let stated = Dictionary(
            (wave.elements ?? []).compactMap { element in element.element.map { ($0, element) } }
        ) { first, _ in first }
        let codes = instrument.elements.map(\.code)
        if let unknown = stated.keys.filter({ !codes.contains($0) }).min() { throw .unknownElement(unknown) }
        var answers: [Answers] = []
        for code in codes {
            guard let element = stated[code], let sum = element.sum else {
                throw .wrongNumberOfElements(stated.count, expected: codes.count)
            }
            guard let whole = Int(exactly: sum) else { throw .notWhole(element: code, sum) }
            answers.append(Answers(respondents: element.respondents ?? wave.respondents ?? 0, sum: whole))
        }
        try self.init(instrument, answers: answers)
    }
}

extension MaturityIndex {
    /// From the scores of its indicators (`I1`, `I2`, …) or of its aspects (`A1`, …).
    fileprivate init(_ model: MaturityModel, parts: [String: Decimal]) throws(MaturityProblem) {
        guard parts.keys.allSatisfy({ $0.hasPrefix("I") }) else {
            try self.init(model, aspects: parts)
            return
        }
        var levels: [Int: Int] = [:]
        for (code, score) in parts {
            // `I01` and `I+1` are other codes than `I1`: two of them could state the same indicator.
            guard let number = Int(code.dropFirst()), code == "I\(number)" else { throw .unknown(code) }
            guard let level = Int(exactly: score) else { throw .outOfScale(code, value: score, levels: model.levels) }
            levels[number] = level
        }
        try self.init(model, levels: levels)
    }
}

extension Int {
    /// Nil for a number with decimals, or one that is too large.
    fileprivate init?(exactly number: Decimal) {
        guard number == number.rounded(places: 0), let value = Int(number.description) else { return nil }
        self = value
    }
}
