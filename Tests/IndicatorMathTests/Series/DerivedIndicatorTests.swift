internal import Shared
internal import Testing

@testable internal import IndicatorMath

/// Indicators that are computed by a formula.
struct DerivedIndicatorTests {
    private static let money = #""currency":"IDR""#
    private static let hotel: [StatedFact] = [
        .indicator("hotel", Self.money, cumulation: "summing"), .indicator("all", Self.money, cumulation: "summing"),
        .observation("h-2017", "2017", "30", of: "hotel"), .observation("a-2017", "2017", "120", of: "all"),
    ]

    private static func quarterly(_ values: [String]) -> [StatedFact] {
        [.indicator("tax", #"\#(Self.money),"frequency":"quarter""#, cumulation: "summing")]
            + zip(1..., values).map { .observation("q\($0)", "2017-Q\($0)", $1, of: "tax") }
    }

    private static let share = StatedFact.derived("i", "percent({hotel}; {all})", percent: true)

    private static func series(_ facts: [StatedFact], _ code: String = "i") throws -> IndicatorSeries {
        try SeriesFacts(facts).series(code, asOf: "2019-12-31")
    }

    /// The value of the formula in each row, or the code of the reason why there is none.
    private static func results(_ series: IndicatorSeries) -> [String] {
        series.whole.map { row in
            row.row.formula.map { $0.value?.shown ?? $0.notDefined?.reason.rawValue ?? "" } ?? "-"
        }
    }

    private static func problem(_ series: IndicatorSeries) -> FormulaProblem? {
        if case .refused(let problem)? = series.formula { problem } else { nil }
    }

    @Test func aPercentageOfTwoIndicators() throws {
        let series = try Self.series(Self.hotel + [Self.share])
        #expect(series.values == ["25"])
        let row = try series.row("2017").row
        #expect(row.actual?.isDerived == true)
        #expect(row.actual?.events.map(\.id) == ["a-2017", "h-2017"])
        let result = try #require(row.formula)
        #expect(result.inputs.map(\.indicator.text) == ["hotel", "all"])
        #expect(result.inputs.map { $0.value?.shown } == ["30", "120"])
        #expect(result.workedExample() == "30 ÷ 120 × 100 = 25")
        guard case .valid(let formula)? = series.formula else {
            Issue.record("The formula is refused.")
            return
        }
        #expect(formula.formula.orderOfOperations.count == 1)
        #expect(try Self.series(Self.hotel + [Self.share], "hotel").formula == nil)
    }

    @Test func growthFromThePreviousYear() throws {
        let facts =
            Self.hotel + [
                .observation("a-2018", "2018", "150", of: "all"),
                .derived("i", "percent({all} − previous({all}); previous({all}))", percent: true),
            ]
        let series = try Self.series(facts)
        #expect(Self.results(series) == ["missing_previous", "25"])
        #expect(series.values == ["-", "25"])
        #expect(try series.row("2018").row.actual?.events.map(\.id) == ["a-2017", "a-2018"])
    }

    @Test func theRunningTotalOfAYear() throws {
        let running = StatedFact.derived("i", "running({tax})", #""frequency":"quarter""#)
        let series = try Self.series(Self.quarterly(["10", "20", "30", "40"]) + [running])
        #expect(series.values == ["10", "30", "60", "100"])
        var facts = Self.quarterly(["10", "20", "30", "40"]) + [running]
        facts.remove(at: 2)
        let broken = try Self.series(facts)
        #expect(try broken.row("2017-Q1").row.actual?.value.shown == "10")
        #expect(try broken.row("2017-Q3").row.formula?.notDefined?.reason == .missingInput)
        #expect(try broken.row("2017-Q4").row.actual == nil)
    }

    @Test func quartersAddUpToYears() throws {
        let year = StatedFact.derived("i", "sum({tax})", #""frequency":"full_year""#)
        let series = try Self.series(Self.quarterly(["10", "20", "30", "40"]) + [year])
        #expect(series.values == ["100"])
        #expect(series.whole.map(\.row.period) == [try FormulaSamples.period("2017")])
        #expect(try series.row("2017").row.formula?.inputs.count == 4)
        let incomplete = try Self.series(Self.quarterly(["10", "20", "30"]) + [year])
        #expect(Self.results(incomplete) == ["missing_input"])
        #expect(incomplete.values == ["-"])
    }

    @Test(arguments: [
        ("percent({hotel}; {all}", FormulaProblem.Kind.syntax), ("percent({hotel}; {beds})", .unknownIndicator),
        ("percent({hotel}; {i})", .cycle), ("{hotel} + {all}", .unit), ("percent(1; 0)", .zeroDivisor),
    ]) func aRefusedFormula(_ formula: String, _ kind: FormulaProblem.Kind) throws {
        let series = try Self.series(Self.hotel + [.derived("i", formula, percent: true)])
        #expect(Self.problem(series)?.kind == kind)
        #expect(Self.problem(series)?.problem.isEmpty == false)
        #expect(series.rows.isEmpty)
        // The others are not affected.
        let facts = Self.hotel + [.derived("i", formula, percent: true), .derived("j", "{hotel} + {all}")]
        #expect(try Self.series(facts, "j").values == ["150"])
    }

    @Test func aCycleOfTwo() throws {
        let facts = Self.hotel + [.derived("i", "{j} + {hotel}"), .derived("j", "{i}"), .derived("user", "{j}")]
        #expect(Self.problem(try Self.series(facts))?.kind == .cycle)
        #expect(Self.problem(try Self.series(facts, "j"))?.kind == .cycle)
        #expect(Self.problem(try Self.series(facts, "user"))?.kind == .refusedInput)
        #expect(
            Self.problem(try Self.series(facts))?.problem
                == "the formula depends on its own result: {i} → {j} → {i}; remove one of these references")
    }

    @Test(arguments: [
        (StatedFact?.none, ["missing_input"]),
        (.observation("a", "2017", "120", of: "all", state: "draft"), ["missing_input"]),
        (.observation("a", "2017", "0", of: "all"), ["division_by_zero"]),
        (.observation("a", "2017", #"{"at_least":100}"#, of: "all"), ["not_one_number"]),
        (.observation("a", "2017", #"{"about":120}"#, of: "all"), ["25"]),
    ]) func anInputWithoutANumber(_ fact: StatedFact?, _ results: [String]) throws {
        let series = try Self.series(Self.hotel.dropLast() + [fact].compactMap(\.self) + [Self.share])
        #expect(Self.results(series) == results)
        let isDefined = results == ["25"]
        #expect(series.values == (isDefined ? ["25"] : ["-"]))
        #expect(series.whole.first?.row.actual?.value.isExact == (isDefined ? false : nil))
    }

    @Test func anUndecidedInput() throws {
        let rival = StatedFact.observation("rival", "2017", "150", of: "all").from("https://example.org/other")
        let series = try Self.series(Self.hotel + [Self.share, rival])
        #expect(Self.results(series) == ["undecided"])
        #expect(series.values == ["-"])
    }

    @Test func aCorrectedInput() throws {
        let correction = StatedFact.correction("late", of: "h-2017", "2017", "36", indicator: "hotel").at("2021-02-01")
        let series = try Self.series(Self.hotel + [Self.share, correction])
        #expect(series.values == ["30"])
        #expect(series.whole.first?.row.actual?.events.map(\.id) == ["a-2017", "late"])
        #expect(series.corrections.isEmpty)
    }

    @Test func aChainOfFormulas() throws {
        let chain: [StatedFact] = [
            .derived("rest", "{all} − {hotel}"), .derived("i", "percent({hotel}; {rest})", percent: true),
            .derived("double", "2 × {rest}"),
        ]
        for facts in [Self.hotel + chain, chain.reversed() + Self.hotel] {
            let series = try Self.series(facts)
            #expect(series.whole.map { $0.row.actual?.value.point?.fixed(places: 4) } == ["33.3333"])
            let inputs = try #require(try series.row("2017").row.formula).inputs
            #expect(inputs.map(\.indicator.text) == ["hotel", "rest"])
            #expect(inputs.map { $0.events.map(\.id) } == [["h-2017"], ["a-2017", "h-2017"]])
            #expect(try Self.series(facts, "double").values == ["180"])
        }
        let broken = try Self.series(Self.hotel.dropLast() + chain)
        #expect(Self.results(broken) == ["input_not_defined"])
    }

    @Test func anObservedFigureComesBeforeTheFormula() throws {
        let series = try Self.series(Self.hotel + [Self.share, .observation("o", "2017", "26")])
        #expect(series.values == ["26"])
        #expect(Self.results(series) == ["25"])
        #expect(series.whole.first?.row.actual?.isDerived == false)
    }

    @Test func aSumOfPartsIsAnInput() throws {
        let facts =
            Self.hotel + [
                .indicator("both", #"\#(Self.money),"sum_of":["hotel","all"]"#, cumulation: "summing"),
                .derived("i", "percent({hotel}; {both})", percent: true),
            ]
        #expect(try Self.series(facts).values == ["20"])
    }
}
