import FoundationEssentials
import IndicatorMath
import JSON
import Shared
import Testing

/// Helpers that build the codes, periods, indicators and formulas of the tests.
enum FormulaSamples {
    static func code(_ text: String) throws -> Code { try #require(Code(text)) }

    static func decimal(_ text: String) throws -> Decimal { try #require(Decimal(exactly: text)) }

    /// `2017`, `2017-03`, `2017-Q2`, `2017-H1`, or `2016-04..` for the twelve months from April 2016.
    static func period(_ text: String) throws -> Period {
        let year = try #require(Int(text.prefix(4)))
        let rest = text.dropFirst(5)
        switch rest.first {
        case nil: return try Self.months(year, 1, 12, .fullYear)
        case "Q": return try Self.months(year, (try #require(Int(rest.dropFirst())) - 1) * 3 + 1, 3, .quarter)
        case "H": return try Self.months(year, (try #require(Int(rest.dropFirst())) - 1) * 6 + 1, 6, .halfYear)
        default:
            let month = try #require(Int(rest.prefix(2)))
            return text.hasSuffix("..")
                ? try Self.months(year, month, 12, .fiscalYear) : try Self.months(year, month, 1, .month)
        }
    }

    private static func months(_ year: Int, _ month: Int, _ count: Int, _ type: Period.PeriodType) throws -> Period {
        let start = try #require(CalendarDate(year: year, month: month, day: 1))
        let next = try #require(start.adding(months: count))
        return Period(from: start, to: CalendarDate(dayNumber: next.dayNumber - 1), type)
    }

    static func dimensions(_ text: String) throws -> Dimensions {
        try Dimensions(json: JSONDocument(text).root, at: "dimensions")
    }

    /// A definition; its formula, when one is given, must have the right syntax.
    static func indicator(
        _ code: String, _ unit: String = "IDR", _ frequency: FormulaFrequency = .fullYear,
        _ cumulation: Indicator.Cumulation = .summing, measure: Indicator.Measure = .unit,
        dimensions: [String: DimensionCoverage] = [:], firstMonth: Int = 1, formula: String? = nil
    ) throws -> FormulaIndicator {
        FormulaIndicator(
            try Self.code(code), measure: measure, unit: FormulaUnit(unit), frequency: frequency,
            cumulation: cumulation, dimensions: dimensions, firstMonth: firstMonth,
            formula: try formula.map { text in try Formula(text) })
    }

    /// The formula of the last definition, which must be valid.
    static func checked(_ indicators: [FormulaIndicator]) throws -> CheckedFormula {
        let catalogue = FormulaCatalogue(indicators)
        let code = try #require(indicators.last?.code)
        let problem = catalogue.problems[code]
        #expect(problem == nil)
        return try #require(catalogue.formulas[code])
    }

    /// The sentence with which the formula of the last definition is refused; nil when it is valid.
    static func problem(_ indicators: [FormulaIndicator]) -> FormulaProblem? {
        indicators.last.flatMap { FormulaCatalogue(indicators).problems[$0.code] }
    }
}
