public import Shared

/// A formula that passed every check against the indicators that it refers to, and can be evaluated.
public struct CheckedFormula: Sendable {
    /// The indicator that it derives.
    public let indicator: Code
    public let formula: Formula
    /// The unit of its results.
    public let unit: FormulaUnit
    /// The frequency of the periods for which it is evaluated.
    public let frequency: FormulaFrequency
    /// The month in which the year begins, 1 to 12.
    let firstMonth: Int
    /// The frequencies of the indicators that it refers to.
    let frequencies: [Code: FormulaFrequency]
    /// For each reference, by its number, the place of its indicator among those of the formula.
    let indicatorPlaces: [Int]
    let indicatorCount: Int

    /// Whether its results are quotients, which never add up.
    let isRate: Bool

    init(
        _ indicator: FormulaIndicator, _ formula: Formula, _ indicators: [Code: FormulaIndicator], isRate: Bool = false
    ) {
        self.isRate = isRate
        self.indicator = indicator.code
        self.formula = formula
        self.unit = indicator.unit
        self.frequency = indicator.frequency
        self.firstMonth = indicator.firstMonth
        let codes = formula.indicators
        self.indicatorCount = codes.count
        self.frequencies = Dictionary(
            uniqueKeysWithValues: codes.compactMap { code in indicators[code].map { (code, $0.frequency) } })
        let places = Dictionary(uniqueKeysWithValues: zip(codes, 0...))
        var seen: Set<FormulaReference> = []
        self.indicatorPlaces = formula.root.references.filter { seen.insert($0).inserted }
            .map { places[$0.indicator] ?? 0 }
    }
}
