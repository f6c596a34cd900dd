import FoundationEssentials
import IndicatorMath
import Shared

/// Figures by indicator, period and part, as a formula looks them up.
struct Figures {
    private struct Key: Hashable {
        let indicator: Code
        let period: Period
        let dimensions: Dimensions
    }
    private var inputs: [Key: FormulaInput] = [:]

    init() {}

    /// - Parameter figures: indicator, period and value, as `("tax", "2017", "120")`.
    init(_ figures: [(indicator: String, period: String, value: String)]) throws {
        for figure in figures {
            try self.set(figure.indicator, figure.period, .exact(try FormulaSamples.decimal(figure.value)))
        }
    }

    mutating func set(
        _ indicator: String, _ period: String, _ value: Quantity, version: Int = 1,
        dimensions: Dimensions = Dimensions()
    ) throws {
        let event = EventRef(source: "urn:test", id: "\(indicator) \(period)")
        try self.set(
            indicator, period, .reported(value, version: version, events: [event]), dimensions: dimensions)
    }

    mutating func set(
        _ indicator: String, _ period: String, _ input: FormulaInput, dimensions: Dimensions = Dimensions()
    ) throws {
        let key = Key(
            indicator: try FormulaSamples.code(indicator), period: try FormulaSamples.period(period),
            dimensions: dimensions)
        self.inputs[key] = input
    }

    func lookup(_ indicator: Code, _ period: Period, _ dimensions: Dimensions) -> FormulaInput {
        self.inputs[Key(indicator: indicator, period: period, dimensions: dimensions)] ?? .notReported
    }
}
