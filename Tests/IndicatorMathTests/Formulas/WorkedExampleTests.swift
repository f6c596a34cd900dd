import FoundationEssentials
import IndicatorMath
import Shared
import Testing

struct WorkedExampleTests {
    @Test(arguments: [
        ("{a}", "IDR", "6 = 6"), ("{a} + {b}", "IDR", "6 + (−10) = −4"), ("{b} − {a}", "IDR", "(−10) − 6 = −16"),
        ("{a} − ({b} + {c})", "IDR", "6 − ((−10) + 0.5) = 15.5"), ("−{a} × 2", "IDR", "(−6) × 2 = −12"),
        ("−{b}", "IDR", "−(−10) = 10"), ("{a} × (3 ÷ 2)", "IDR", "6 × (3 ÷ 2) = 9"),
        ("ratio({a}; {c})", "1", "6 ÷ 0.5 = 12"), ("ratio({a} × 2; {c} × 3)", "1", "(6 × 2) ÷ (0.5 × 3) = 8"),
        ("1 − ratio({a}; {c})", "1", "1 − 6 ÷ 0.5 = −11"), ("percent({c}; {a})", "%", "0.5 ÷ 6 × 100 ≈ 8.333333"),
        ("percent(−{c}; {a})", "%", "(−0.5) ÷ 6 × 100 ≈ −8.333333"), ("{a} × 1000000", "IDR", "6 × 1000000 = 6000000"),
        ("ratio({c}; {a}) × 3", "1", "(0.5 ÷ 6) × 3 = 0.25"),
    ]) func theFormulaIsShownWithItsNumbers(_ formula: String, _ unit: String, _ text: String) throws {
        let checked = try FormulaSamples.checked([
            try FormulaSamples.indicator("a"), try FormulaSamples.indicator("b"), try FormulaSamples.indicator("c"),
            try FormulaSamples.indicator("derived", unit, .fullYear, .none, formula: formula),
        ])
        let figures = try Figures([("a", "2017", "6"), ("b", "2017", "-10"), ("c", "2017", "0.5")])
        let result = checked.evaluate(for: try FormulaSamples.period("2017"), lookup: figures.lookup)
        #expect(result.workedExample() == text)
    }

    @Test func theSumOfSeveralExpressions() throws {
        let checked = try FormulaSamples.checked([
            try FormulaSamples.indicator("in", "IDR", .quarter), try FormulaSamples.indicator("out", "IDR", .quarter),
            try FormulaSamples.indicator("net", "IDR", .halfYear, .summing, formula: "sum({in} − {out} × 2)"),
        ])
        let figures = try Figures([
            ("in", "2017-Q1", "10"), ("out", "2017-Q1", "1"), ("in", "2017-Q2", "20"), ("out", "2017-Q2", "2"),
        ])
        let result = checked.evaluate(for: try FormulaSamples.period("2017-H1"), lookup: figures.lookup)
        #expect(result.workedExample() == "(10 − 1 × 2) + (20 − 2 × 2) = 24")
    }

    @Test func theResultIsRoundedHalfAwayFromZero() throws {
        let checked = try FormulaSamples.checked([
            try FormulaSamples.indicator("a"),
            try FormulaSamples.indicator("derived", "IDR", .fullYear, .none, formula: "{a} ÷ 8"),
        ])
        let result = checked.evaluate(
            for: try FormulaSamples.period("2017"), lookup: try Figures([("a", "2017", "1")]).lookup)
        #expect(result.workedExample(places: 3) == "1 ÷ 8 = 0.125")
        #expect(result.workedExample(places: 2) == "1 ÷ 8 ≈ 0.13")
        #expect(result.workedExample(places: 0) == "1 ÷ 8 ≈ 0")
    }
}
