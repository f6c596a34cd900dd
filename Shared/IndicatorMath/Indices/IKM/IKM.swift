public import FoundationEssentials
public import Shared

/// The satisfaction index of a survey wave (formula F14; PermenPANRB 14/2017).
public struct IKM: Sendable, Hashable {
    /// The result for one element.
    public struct ElementResult: Sendable, Hashable {
        public let element: IKMInstrument.Element
        public let respondents: Int
        /// The mean score, on the scale of the instrument.
        public let mean: Decimal
        /// The mean converted to the scale that ends at 100, with the same bands as the index.
        public let value: Decimal
        public let band: BandTable.Entry?
    }

    public let version: IndexVersion
    public let mode: SurveyWave.Weights
    public let elements: [ElementResult]
    /// The sum of weight × mean score × 100 ÷ greatest score, not rounded.
    public let value: Decimal
    /// The band of the value rounded to two decimal places.
    public let band: BandTable.Entry?

    public init(_ wave: SurveyScores, mode: SurveyWave.Weights) {
        let instrument = wave.instrument
        let table = instrument.version.table
        let conversion = instrument.conversion
        self.version = instrument.version
        self.mode = mode
        self.elements = zip(instrument.elements, wave.answers).map { element, answers in
            let value = (Decimal(answers.sum) * conversion / Decimal(answers.respondents)).settled
            return ElementResult(
                element: element, respondents: answers.respondents,
                mean: (Decimal(answers.sum) / Decimal(answers.respondents)).settled, value: value,
                band: table?.band(of: value))
        }
        // Elements with the same number of respondents are added before the division.
        let sums = Dictionary(wave.answers.map { ($0.respondents, Decimal($0.sum)) }, uniquingKeysWith: +)
        let means = sums.sorted { $0.key < $1.key }.reduce(Decimal(0)) { $0 + $1.value / Decimal($1.key) }
        let count = instrument.elements.count
        self.value =
            (mode == .exact
            ? means * conversion / Decimal(count) : means * conversion * mode.weight(of: count)).settled
        self.band = table?.band(of: self.value)
    }

    /// The index as outputs print it.
    public func displayed(places: Int = 2) -> DisplayedFigure {
        DisplayedFigure(self.value, places: places, table: self.version.table)
    }
}
