import IndicatorMath
import Shared
import Testing

struct FormulaCheckTests {
    /// Indicators of several kinds, and one that a formula derives by year.
    private static func problem(
        _ formula: String, unit: String = "persons", _ frequency: FormulaFrequency = .fullYear,
        _ cumulation: Indicator.Cumulation = .none
    ) throws -> FormulaProblem? {
        let sex: [String: DimensionCoverage] = ["sex": .complete, "interest": .overlapping]
        return FormulaSamples.problem([
            try FormulaSamples.indicator("trained", "persons", dimensions: sex),
            try FormulaSamples.indicator("target", "persons"),
            try FormulaSamples.indicator("stock", "persons", .fullYear, .none),
            try FormulaSamples.indicator("todate", "persons", .fullYear, .latest),
            try FormulaSamples.indicator("monthly", "persons", .month),
            try FormulaSamples.indicator("monthly.target", "persons", .month),
            try FormulaSamples.indicator("monthly.stock", "persons", .month, .latest),
            try FormulaSamples.indicator("quarterly", "persons", .quarter),
            try FormulaSamples.indicator("fiscal", "persons", .fiscalYear),
            try FormulaSamples.indicator("share", "", .fullYear, .none, measure: .percentage),
            try FormulaSamples.indicator("share.a", "%", .fullYear, .none),
            try FormulaSamples.indicator("share.month", "%", .month, .none),
            try FormulaSamples.indicator("rate", "IDR/persons", .fullYear, .none),
            try FormulaSamples.indicator("level", "persons", .fullYear, .none, measure: .ordinal),
            try FormulaSamples.indicator("done", "1", .fullYear, .none, formula: "{trained} ÷ {target}"),
            try FormulaSamples.indicator(
                "done.percent", "%", .fullYear, .none, formula: "percent({trained}; {target})"),
            try FormulaSamples.indicator("derived", unit, frequency, cumulation, formula: formula),
        ])
    }

    @Test(arguments: [
        ("{trained} + {target}", "persons"), ("{trained} × 2 − {target} ÷ 3", "persons"), ("{stock}", "persons"),
        ("sum({monthly})", "persons"), ("sum({monthly} − {monthly.target})", "persons"),
        ("sum(−{monthly} × 2 ÷ 3)", "persons"), ("sum({monthly}) + sum({quarterly}) + {trained}", "persons"),
        ("sum(previous({monthly}))", "persons"), ("previous(sum({monthly}))", "persons"),
        ("percent({trained}; {target})", "%"), ("percent({done}; previous({done}))", "%"),
        ("{done} − previous({done})", "1"), ("{done} − 1", "1"), ("{done} × 100", "1"), ("{share}", "%"),
        ("{share} × 2 ÷ 3", "%"), ("previous({share})", "%"), ("−{share}", "%"),
        ("{trained|sex=f} + {trained|sex=m}", "persons"), ("{trained} − {trained|interest=a}", "persons"),
        ("{trained|interest=a} + {target}", "persons"), ("ratio(sum({monthly}); {trained})", "1"),
        ("{rate} × {trained}", "IDR"), ("1 ÷ {done}", "1"), ("({trained} + {target}) ÷ 2", "persons"),
    ]) func aValidFormulaIsTaken(_ formula: String, _ unit: String) throws {
        #expect(try Self.problem(formula, unit: unit) == nil)
    }

    /// A percentage is not combined with another figure by any operation or function.
    @Test(arguments: [
        ("{share} + {share.a}", "{share}"), ("({share} + {share.a}) ÷ 2", "{share}"),
        ("{share} − previous({share})", "{share}"), ("{share} + 1", "{share}"), ("1 + {share}", "{share}"),
        ("{share} × {trained}", "{share}"), ("{trained} × {share} ÷ 100", "{share}"), ("1 ÷ {share}", "{share}"),
        ("{share} ÷ {share.a}", "{share}"), ("ratio({share}; {share.a})", "{share}"),
        ("percent({trained}; {share})", "{share}"), ("sum({share.month})", "{share.month}"),
        ("{done.percent} + {done.percent}", "{done.percent}"),
        ("percent({trained}; {target}) + percent({target}; {trained})", "percent({trained}; {target})"),
        ("ratio({share} + {share.a}; 2)", "{share}"), ("−(−{share} − {share.a})", "−{share}"),
    ]) func percentagesAreNotCombined(_ formula: String, _ named: String) throws {
        let problem = try #require(try Self.problem(formula, unit: "%"))
        #expect(problem.kind == .percentage)
        #expect(
            problem.problem == """
                \(named) is a percentage, and a percentage is not combined with other figures; use ratio(sum of \
                numerators; sum of denominators) or percent(…; …) with the indicators from which it is computed
                """)
    }

    /// The mean of quotients is refused like the mean of percentages.
    @Test(arguments: [
        ("({trained} ÷ {target} + {stock} ÷ {target}) ÷ 2", "{stock} ÷ {target}"), ("{done} + {done}", "{done}"),
        ("ratio({trained}; {target}) + {done}", "{done}"), ("{done} − {trained} ÷ {target}", "{trained} ÷ {target}"),
        ("{trained} × (1 ÷ {target}) + {done}", "{done}"),
    ]) func ratesAreNotAdded(_ formula: String, _ named: String) throws {
        let problem = try #require(try Self.problem(formula, unit: "1"))
        #expect(problem.kind == .rate)
        #expect(
            problem.problem == """
                \(named) is a rate, and rates are not added or averaged; use ratio(sum of numerators; sum of \
                denominators)
                """)
    }

    @Test func theSumOfRatesOverPeriodsIsRefused() throws {
        #expect(try Self.problem("sum({monthly} ÷ {monthly.target})", unit: "1")?.kind == .rate)
        #expect(try Self.problem("ratio(sum({monthly}); sum({monthly.target}))", unit: "1") == nil)
    }

    private static let doesNotAddUp = """
        does not add up over periods; only indicators with the cumulation summing, and their sums, differences and \
        multiples, do
        """

    @Test(arguments: [
        ("sum({monthly.stock})", "sum adds figures over periods, and {monthly.stock} \(Self.doesNotAddUp)"),
        ("sum({monthly} × {monthly})", "sum adds figures over periods, and {monthly} × {monthly} \(Self.doesNotAddUp)"),
        ("sum(running({monthly}))", "sum adds figures over periods, and running({monthly}) \(Self.doesNotAddUp)"),
    ]) func figuresThatDoNotAddUpAreNotSummed(_ formula: String, _ sentence: String) throws {
        let problem = try Self.problem(formula)
        #expect(problem?.kind == .cumulation)
        #expect(problem?.problem == sentence)
    }

    @Test func aRunningTotalIsNotTotalledAgain() throws {
        let problem = try Self.problem("running(running({monthly}))", .month)
        #expect(problem?.problem == "running adds figures over periods, and running({monthly}) \(Self.doesNotAddUp)")
        #expect(try Self.problem("running({monthly})", .month) == nil)
        #expect(try Self.problem("running(sum({monthly}))", .quarter) == nil)
    }

    @Test(arguments: ["{stock}", "{todate}", "{trained} ÷ 1 + {stock}", "{trained} − previous({stock})"])
    func aDerivedFigureThatDoesNotAddUpIsNotDeclaredSumming(_ formula: String) throws {
        let problem = try Self.problem(formula, .fullYear, .summing)
        #expect(
            problem?.problem == """
                {derived} is declared summing and the formula gives figures whose periods do not add up; declare the \
                cumulation none or latest
                """)
        #expect(try Self.problem(formula, .fullYear, .latest) == nil)
    }

    @Test(arguments: [
        (
            "{monthly}",
            "{monthly} is reported by month and is used by calendar year; "
                + "write sum({monthly}) for the total of the sub-periods"
        ),
        (
            "{trained} + {fiscal}",
            "{fiscal} is reported by fiscal year and is used by calendar year; "
                + "the two kinds of year are not combined, so refer to a figure by calendar year"
        ),
        (
            "sum({monthly} + {quarterly})",
            "sum adds figures of one frequency, but {monthly} is reported by month and {quarterly} by quarter; "
                + "write one sum for each"
        ),
        (
            "sum({trained})",
            "sum needs figures of a finer frequency than calendar year, and {trained} is reported by calendar year; "
                + "leave out sum or use finer figures"
        ),
        (
            "sum(sum({monthly}))",
            "sum stands inside sum; one sum adds the finest figures already, so remove the inner one"
        ),
        (
            "running({trained})",
            "running adds the periods of one year and {trained} is used by calendar year; "
                + "use it in an indicator by month, quarter or half-year"
        ),
    ]) func frequenciesMustFit(_ formula: String, _ sentence: String) throws {
        let problem = try Self.problem(formula)
        #expect(problem?.kind == .frequency)
        #expect(problem?.problem == sentence)
    }

    @Test func aFigureIsNotDividedOverShorterPeriods() throws {
        #expect(
            try Self.problem("{trained}", .month)?.problem == """
                {trained} is reported by calendar year and is used by month; a figure is not divided over shorter \
                periods, so refer to a figure by month
                """)
    }

    @Test(arguments: [
        ("{nothing}", "{nothing} is not defined; define this indicator first"),
        ("{trained|age=5}", "{trained} has no dimension \"age\"; it has interest, sex"),
        ("{target|sex=f}", "{target} has no dimension \"sex\"; it has none"),
        ("1 + 2", "the formula refers to no indicator; name at least one, as in {tax.hotel}"),
        ("previous(1)", "previous contains no indicator; name at least one, as in previous({tax.hotel})"),
        (
            "percent(1; 2)",
            "percent contains no indicator; name the indicators of the numerator and of the denominator"
        ),
        ("{trained} ÷ 0", "the divisor 0 is zero; divide by another number"),
        ("{trained} ÷ (2 − 4 ÷ 2)", "the divisor 2 − 4 ÷ 2 is zero; divide by another number"),
        ("ratio({trained}; −0)", "the divisor −0 is zero; divide by another number"),
        (
            "{level} + 1",
            "the values of {level} are names, ranks or words; "
                + "a formula needs figures of the measure unit or percentage"
        ),
        (
            "{trained|interest=a} + {trained|interest=b}",
            "{trained|interest=a} and {trained|interest=b} overlap, so their sum counts some cases twice; "
                + "refer to the whole as {trained}"
        ),
        (
            "{trained} + ({target} − (−{trained|sex=f}))",
            "{trained} and {trained|sex=f} overlap, so their sum counts some cases twice; "
                + "refer to the whole as {trained}"
        ),
    ]) func otherProblemsHaveTheirSentence(_ formula: String, _ sentence: String) throws {
        #expect(try Self.problem(formula)?.problem == sentence)
    }

    /// The product of several such constants is too small for any `Decimal`.
    @Test func tinyConstantsAreHarmless() throws {
        let tiny = "0." + String(repeating: "0", count: 39) + "1"
        let product = Array(repeating: tiny, count: 10).joined(separator: " × ")
        #expect(try Self.problem("{trained} × (\(product))") == nil)
        #expect(try Self.problem("{trained} ÷ (\(product))") == nil)
    }
}
