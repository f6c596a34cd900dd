public import Shared

/// The properties of an indicator that formula checks use: one version of its definition.
public struct FormulaIndicator: Sendable {
    public let code: Code
    public let measure: Indicator.Measure
    public let unit: FormulaUnit
    public let frequency: FormulaFrequency
    /// How the values of successive periods are combined.
    public let cumulation: Indicator.Cumulation
    /// The dimensions by name. A formula can refer only to parts of these.
    public let dimensions: [String: DimensionCoverage]
    /// The month in which the year of the figures begins, 1 to 12; `running` starts there.
    public let firstMonth: Int
    /// Nil for an indicator that is observed.
    public let formula: Formula?

    /// - Parameter unit: not used for a percentage, whose unit is percent.
    public init(
        _ code: Code, measure: Indicator.Measure = .unit, unit: FormulaUnit, frequency: FormulaFrequency,
        cumulation: Indicator.Cumulation, dimensions: [String: DimensionCoverage] = [:], firstMonth: Int = 1,
        formula: Formula? = nil
    ) {
        self.code = code
        self.measure = measure
        self.unit = measure == .percentage ? .percent : unit
        self.frequency = frequency
        self.cumulation = cumulation
        self.dimensions = Dictionary(dimensions.map { ($0.key.normalised, $0.value) }) { first, _ in first }
        self.firstMonth = min(max(firstMonth, 1), 12)
        self.formula = formula
    }
}
