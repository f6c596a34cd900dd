import FoundationEssentials
import IndicatorMath
import Shared
import Testing

struct FormulaEvaluationTests {
    private static func evaluate(
        _ formula: CheckedFormula, _ period: String, _ figures: Figures
    ) throws -> FormulaResult {
        formula.evaluate(for: try FormulaSamples.period(period), lookup: figures.lookup)
    }

    private static func yearly(_ formula: String, unit: String = "IDR") throws -> CheckedFormula {
        try FormulaSamples.checked([
            try FormulaSamples.indicator("a"), try FormulaSamples.indicator("b"), try FormulaSamples.indicator("c"),
            try FormulaSamples.indicator("derived", unit, .fullYear, .none, formula: formula),
        ])
    }

    private static func monthly(
        _ formula: String, by frequency: FormulaFrequency = .month, firstMonth: Int = 1
    ) throws -> CheckedFormula {
        try FormulaSamples.checked([
            try FormulaSamples.indicator("m", "IDR", .month),
            try FormulaSamples.indicator(
                "derived", "IDR", frequency, .none, firstMonth: firstMonth, formula: formula),
        ])
    }

    /// Multiplication before addition, both from left to right, and a minus sign before either.
    @Test(arguments: [
        ("{a} + {b} × 2", "26"), ("({a} + {b}) × 2", "32"), ("{a} − {b} − {c}", "−2"), ("{a} − ({b} − {c})", "−6"),
        ("{a} ÷ 4 ÷ 3", "0.5"), ("{a} ÷ (4 ÷ 2)", "3"), ("{a} ÷ 4 × 3", "4.5"), ("−{a} + {b}", "4"),
        ("−({a} + {b})", "−16"), ("−{a} × −2", "12"), ("−−{a}", "6"), ("{b} − −{a}", "16"), ("{a} × 0.1", "0.6"),
        ("{b} ÷ 3", "3.3333333333333333333333333333333333333"), ("{a}", "6"),
    ]) func operationsHaveTheirUsualOrder(_ formula: String, _ expected: String) throws {
        let figures = try Figures([("a", "2017", "6"), ("b", "2017", "10"), ("c", "2017", "-2")])
        let value = try Self.evaluate(try Self.yearly(formula), "2017", figures).value?.exact
        let wanted = Decimal(string: expected.replacing("−", with: "-"))
        #expect(value == wanted)
    }

    /// Two districts reach 10 of 10 and 10 of 90. The mean of 100 % and 11.1 % is 55.6 %; right is 20 of 100.
    @Test func aPercentageOfSumsIsNotTheMeanOfPercentages() throws {
        let formula = try FormulaSamples.checked([
            try FormulaSamples.indicator("done.north", "schools"),
            try FormulaSamples.indicator("done.south", "schools"),
            try FormulaSamples.indicator("all.north", "schools"), try FormulaSamples.indicator("all.south", "schools"),
            try FormulaSamples.indicator(
                "done", "%", .fullYear, .none,
                formula: "percent({done.north} + {done.south}; {all.north} + {all.south})"),
        ])
        let figures = try Figures([
            ("done.north", "2017", "10"), ("all.north", "2017", "10"), ("done.south", "2017", "10"),
            ("all.south", "2017", "90"),
        ])
        let result = try Self.evaluate(formula, "2017", figures)
        #expect(result.value == .exact(20))
        #expect(result.workedExample() == "(10 + 10) ÷ (10 + 90) × 100 = 20")
    }

    @Test func everyInputIsListed() throws {
        let figures = try Figures([("a", "2017", "120"), ("a", "2016", "100"), ("b", "2017", "1")])
        let formula = try Self.yearly("percent({a} − previous({a}); previous({a}))", unit: "%")
        let result = try Self.evaluate(formula, "2017", figures)
        #expect(result.value == .exact(20))
        #expect(result.inputs.map(\.indicator.text) == ["a", "a"])
        #expect(result.inputs.map(\.period) == [try FormulaSamples.period("2017"), try FormulaSamples.period("2016")])
        #expect(result.inputs.map(\.value) == [.exact(120), .exact(100)])
        #expect(result.inputs.map { $0.events.map(\.id) } == [["a 2017"], ["a 2016"]])
        #expect(result.workedExample() == "(120 − 100) ÷ 100 × 100 = 20")
    }

    @Test func theTotalOfAQuarterAndOfAYear() throws {
        let figures = try Figures((1...12).map { ("m", "2017-\($0 < 10 ? "0" : "")\($0)", "\($0)") })
        let quarter = try Self.evaluate(try Self.monthly("sum({m})", by: .quarter), "2017-Q2", figures)
        #expect(quarter.value == .exact(15))
        #expect(quarter.workedExample() == "4 + 5 + 6 = 15")
        #expect(try Self.evaluate(try Self.monthly("sum({m})", by: .halfYear), "2017-H2", figures).value == .exact(57))
        let year = try Self.evaluate(try Self.monthly("sum({m}) ÷ 12", by: .fullYear), "2017", figures)
        #expect(year.value == .exact(6.5))
        #expect(year.workedExample() == "(1 + 2 + 3 + 4 + 5 + 6 + 7 + 8 + 9 + 10 + 11 + 12) ÷ 12 = 6.5")
    }

    @Test func theTotalOfAFiscalYear() throws {
        let formula = try FormulaSamples.checked([
            try FormulaSamples.indicator("q", "IDR", .quarter),
            try FormulaSamples.indicator("derived", "IDR", .fiscalYear, .summing, formula: "sum({q})"),
        ])
        var figures = try Figures([("q", "2016-Q2", "1"), ("q", "2016-Q3", "2"), ("q", "2016-Q4", "4")])
        #expect(
            try Self.evaluate(formula, "2016-04..", figures).notDefined
                == FormulaNotDefined(.missingInput, "{q} for 2017-01-01 to 2017-03-31 is not reported"))
        try figures.set("q", "2017-Q1", .exact(8))
        #expect(try Self.evaluate(formula, "2016-04..", figures).value == .exact(15))
    }

    @Test func aRunningTotalBeginsAgainWithTheYear() throws {
        let figures = try Figures([
            ("m", "2016-10", "100"), ("m", "2016-11", "10"), ("m", "2016-12", "1"), ("m", "2017-01", "5"),
            ("m", "2017-02", "7"),
        ])
        let calendar = try Self.monthly("running({m})")
        #expect(try Self.evaluate(calendar, "2017-01", figures).value == .exact(5))
        #expect(try Self.evaluate(calendar, "2017-02", figures).value == .exact(12))
        #expect(try Self.evaluate(calendar, "2017-02", figures).workedExample() == "5 + 7 = 12")
        // A year that begins in October continues in January.
        let fiscal = try Self.monthly("running({m})", firstMonth: 10)
        #expect(try Self.evaluate(fiscal, "2016-12", figures).value == .exact(111))
        #expect(try Self.evaluate(fiscal, "2017-01", figures).value == .exact(116))
        let before = try Self.monthly("running({m}) − previous(running({m}))", firstMonth: 10)
        #expect(try Self.evaluate(before, "2017-02", figures).value == .exact(7))
    }

    @Test func aQuarterThatTheYearDoesNotContainHasNoRunningTotal() throws {
        let formula = try Self.monthly("running(sum({m}))", by: .quarter, firstMonth: 2)
        #expect(
            try Self.evaluate(formula, "2017-Q1", try Figures([])).notDefined
                == FormulaNotDefined(
                    .otherPeriod, "2017-01-01 to 2017-03-31 is not one of the periods that make up its year"))
    }

    @Test func aMissingInputIsNeverZero() throws {
        var figures = try Figures([("a", "2017", "5")])
        let formula = try Self.yearly("{a} + {b} + {c}")
        let result = try Self.evaluate(formula, "2017", figures)
        #expect(
            result.outcome
                == .notDefined([
                    FormulaNotDefined(.missingInput, "{b} for 2017 is not reported"),
                    FormulaNotDefined(.missingInput, "{c} for 2017 is not reported"),
                ]))
        #expect(result.inputs.map(\.found).filter { $0 == .notReported }.count == 2)
        #expect(
            result.workedExample()
                == "5 + [not reported] + [not reported] is not defined: "
                + "{b} for 2017 is not reported; {c} for 2017 is not reported")
        try figures.set("b", "2017", .exact(0))
        try figures.set("c", "2017", .exact(0))
        #expect(try Self.evaluate(formula, "2017", figures).value == .exact(5))
        // An input that is used twice is listed once, as is the reason.
        let twice = try Self.evaluate(try Self.yearly("{b} + {b}"), "2018", figures)
        #expect(twice.inputs.count == 1)
        #expect(twice.outcome == .notDefined([FormulaNotDefined(.missingInput, "{b} for 2018 is not reported")]))
        // A factor of 0 does not hide it either.
        #expect(try Self.evaluate(try Self.yearly("0 × {b} × 1"), "2018", figures).value == nil)
    }

    /// `previous` takes the period directly before, not the last period that has a figure.
    @Test func previousDoesNotSkipGaps() throws {
        let figures = try Figures([("a", "2014", "50"), ("a", "2015", "70"), ("a", "2017", "120")])
        let formula = try Self.yearly("{a} − previous({a})")
        #expect(
            try Self.evaluate(formula, "2017", figures).notDefined
                == FormulaNotDefined(.missingPrevious, "{a} for 2016 is not reported"))
        #expect(try Self.evaluate(formula, "2015", figures).value == .exact(20))
        #expect(try Self.evaluate(formula, "2016", figures).notDefined?.reason == .missingInput)
        let twoBack = try Self.yearly("{a} − previous(previous({a}))")
        #expect(try Self.evaluate(twoBack, "2017", figures).value == .exact(50))
        let first = try Self.evaluate(formula, "0001", try Figures([("a", "0001", "1")]))
        #expect(first.notDefined == FormulaNotDefined(.otherPeriod, "there is no period before 0001"))
    }

    @Test func previousCrossesTheYear() throws {
        let figures = try Figures([("m", "2016-12", "3"), ("m", "2017-01", "5")])
        #expect(try Self.evaluate(try Self.monthly("previous({m})"), "2017-01", figures).value == .exact(3))
        #expect(try Self.evaluate(try Self.monthly("previous({m})"), "2017-01", figures).workedExample() == "3 = 3")
    }

    @Test func aDivisionByZeroIsNotDefined() throws {
        let figures = try Figures([("a", "2017", "5"), ("b", "2017", "0"), ("c", "2017", "0")])
        let sentence = FormulaNotDefined(.divisionByZero, "the divisor {b} is 0 for 2017")
        #expect(
            try Self.evaluate(try Self.yearly("ratio({a}; {b})", unit: "1"), "2017", figures).notDefined == sentence)
        #expect(
            try Self.evaluate(try Self.yearly("percent({b}; {b})", unit: "%"), "2017", figures).notDefined == sentence)
        let result = try Self.evaluate(try Self.yearly("{a} ÷ ({b} − {c})", unit: "1"), "2017", figures)
        #expect(result.workedExample() == "5 ÷ (0 − 0) is not defined: the divisor {b} − {c} is 0 for 2017")
    }

    /// Progress from baseline to target: (actual − baseline) ÷ (target − baseline).
    @Test(
        arguments: [
            ("5", "5", "7", nil), ("10", "0", "4", "0.6"), ("-2.0", "1.0", "-0.5", "0.5"), ("0", "0", "0", nil),
        ] as [(String, String, String, String?)])
    func progressIsATotalFunction(
        _ baseline: String, _ target: String, _ actual: String, _ expected: String?
    ) throws {
        let figures = try Figures([("a", "2017", actual), ("b", "2017", baseline), ("c", "2017", target)])
        let result = try Self.evaluate(try Self.yearly("ratio({a} − {b}; {c} − {b})", unit: "1"), "2017", figures)
        #expect(result.value?.exact == expected.flatMap { Decimal(string: $0) })
        #expect((result.notDefined?.reason == .divisionByZero) == (expected == nil))
    }

    @Test func figuresThatAreNotExact() throws {
        var figures = try Figures([("a", "2017", "5")])
        try figures.set("b", "2017", .about(10))
        let sum = try Self.yearly("{a} + {b}")
        #expect(try Self.evaluate(sum, "2017", figures).value == .about(15))
        #expect(try Self.evaluate(sum, "2017", figures).workedExample() == "5 + ≈10 ≈ 15")
        try figures.set("b", "2017", .range(1, 2))
        #expect(
            try Self.evaluate(sum, "2017", figures).notDefined
                == FormulaNotDefined(.notOneNumber, "{b} for 2017 is a range or a bound, not one number"))
        try figures.set("b", "2017", .notDefined(FormulaNotDefined(.undecided, "two sources differ")))
        #expect(
            try Self.evaluate(sum, "2017", figures).notDefined
                == FormulaNotDefined(.undecided, "{b} for 2017 is not defined (two sources differ)"))
        #expect(
            try Self.evaluate(sum, "2017", figures).workedExample()
                == "5 + [not defined] is not defined: {b} for 2017 is not defined (two sources differ)")
    }

    @Test func versionsOfADefinitionAreNotMixed() throws {
        var figures = try Figures([("a", "2016", "5")])
        try figures.set("a", "2017", .exact(9), version: 2)
        #expect(
            try Self.evaluate(try Self.yearly("{a} − previous({a})"), "2017", figures).notDefined
                == FormulaNotDefined(
                    .otherDefinition, "the figures of {a} follow versions 1 and 2 of its definition"))
    }

    @Test func aPeriodOfAnotherTypeIsRefused() throws {
        let formula = try Self.yearly("{a}")
        let figures = try Figures([("a", "2017", "5")])
        #expect(
            try Self.evaluate(formula, "2017-03", figures).notDefined
                == FormulaNotDefined(
                    .otherPeriod, "2017-03 is not one calendar year, for which the formula is computed"))
        let start = try #require(CalendarDate("2017-01-01"))
        let end = try #require(CalendarDate("2017-06-30"))
        for period in [Period(from: start, to: end, .yearToDate), Period(from: start, to: end, .fullYear)] {
            #expect(formula.evaluate(for: period, lookup: figures.lookup).notDefined?.reason == .otherPeriod)
        }
    }

    @Test func partsHaveTheirOwnFigures() throws {
        let formula = try FormulaSamples.checked([
            try FormulaSamples.indicator("staff", "persons", dimensions: ["sex": .complete]),
            try FormulaSamples.indicator(
                "women", "%", .fullYear, .none, formula: "percent({staff|sex=f}; {staff|sex=f} + {staff|sex=m})"),
        ])
        var figures = try Figures([("staff", "2017", "99")])
        try figures.set("staff", "2017", .exact(20), dimensions: try FormulaSamples.dimensions(#"{"sex": "f"}"#))
        try figures.set("staff", "2017", .exact(22), dimensions: try FormulaSamples.dimensions(#"{"sex": "m"}"#))
        let result = try Self.evaluate(formula, "2017", figures)
        #expect(result.workedExample(places: 2) == "20 ÷ (20 + 22) × 100 ≈ 47.62")
        #expect(result.inputs.count == 2)
    }

    /// A late correction of the first quarter moves the running totals, and no observed figure.
    @Test func aLateCorrectionMovesOnlyDerivedFigures() throws {
        let formula = try FormulaSamples.checked([
            try FormulaSamples.indicator("q", "persons", .quarter),
            try FormulaSamples.indicator("total", "persons", .quarter, .latest, formula: "running({q})"),
        ])
        var figures = try Figures([("q", "2017-Q1", "20"), ("q", "2017-Q2", "25"), ("q", "2017-Q3", "15")])
        func totals() throws -> [Quantity?] {
            try (1...3).map { try Self.evaluate(formula, "2017-Q\($0)", figures).value }
        }
        #expect(try totals() == [.exact(20), .exact(45), .exact(60)])
        try figures.set("q", "2017-Q1", .exact(25))
        #expect(try totals() == [.exact(25), .exact(50), .exact(65)])
    }

    @Test func numbersOutOfRangeAreNotDefined() throws {
        let tiny = "0." + String(repeating: "0", count: 39) + "1"
        let figures = try Figures([("a", "2017", tiny)])
        let product = Array(repeating: "{a}", count: 5).joined(separator: " × ")
        let small = try Self.evaluate(try Self.yearly(product, unit: "IDR·IDR·IDR·IDR·IDR"), "2017", figures)
        #expect(
            small.notDefined
                == FormulaNotDefined(
                    .outOfRange, "the result is too large, or too near to 0, to be written with 38 digits"))
        let inverse = try Self.yearly("1 ÷ (\(product))", unit: "1/IDR/IDR/IDR/IDR/IDR")
        #expect(try Self.evaluate(inverse, "2017", figures).notDefined?.reason == .outOfRange)
    }
}
