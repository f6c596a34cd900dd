internal import FoundationEssentials
internal import IndicatorMath
internal import Shared

/// Derives very many figures by formulas.
struct FormulasBenchmark {
    private static let indicators = 1000
    private static let months = 120

    private let periods: [Period]
    private let figures: [Code: [Decimal]]
    /// Formulas that all use one indicator.
    private let fromOne: FormulaCatalogue
    /// One formula that uses all indicators.
    private let fromAll: FormulaCatalogue

    init() throws {
        let codes = try (0..<Self.indicators).map { try Self.code("i\($0)") }
        self.periods = try (0..<Self.months).map { month in
            guard let first = CalendarDate("2010-01-01"), let start = first.adding(months: month),
                let next = start.adding(months: 1)
            else { throw Problem("no such month") }
            let end = CalendarDate(dayNumber: next.dayNumber - 1)
            return Period(from: start, to: end, .month)
        }
        self.figures = Dictionary(
            uniqueKeysWithValues: codes.enumerated().map { number, code in
                (code, (0..<Self.months).map { Decimal((number * 7919 + $0 * 104_729) % 1_000_000) / 100 })
            })
        let observed = codes.map {
            FormulaIndicator($0, unit: FormulaUnit("IDR"), frequency: .month, cumulation: .none)
        }
        func derived(_ code: String, _ text: String) throws -> FormulaIndicator {
            FormulaIndicator(
                try Self.code(code), unit: FormulaUnit("IDR"), frequency: .month, cumulation: .none,
                formula: try Formula(text))
        }
        self.fromOne = FormulaCatalogue(
            try observed + (0..<Self.indicators).map { try derived("d\($0)", "{i0} * 2 + {i\($0)} - previous({i0})") })
        // A formula has at most 2,000 nodes, and a chain of additions counts as one beside its references.
        self.fromAll = FormulaCatalogue(
            try observed + [derived("all", codes.map { "{\($0)}" }.joined(separator: " + "))])
        guard self.fromOne.formulas.count == Self.indicators, self.fromAll.formulas.count == 1 else {
            throw Problem(
                "formulas are refused: \(self.fromOne.problems.first?.value ?? self.fromAll.problems.first?.value as Any)"
            )
        }
    }

    private static func code(_ text: String) throws -> Code {
        guard let code = Code(text) else { throw Problem("\(text) is not a code") }
        return code
    }

    func lines(rounds: Int) throws -> [String] {
        let one = self.median(rounds) { self.derive(self.fromOne) }
        let all = self.median(rounds) { self.derive(self.fromAll) }
        let plain = self.median(rounds) { self.plainSums() }
        return Table.lines(
            ["", "figures", "seconds", "against the loop"],
            [
                ["1,000 formulas of three terms after one input changed", "\(one.count)", Self.text(one.seconds), ""],
                [
                    "one formula over 1,000 indicators", "\(all.count)", Self.text(all.seconds),
                    Self.text(all.seconds / plain.seconds),
                ],
                ["the same sums of Decimal in a loop", "\(plain.count)", Self.text(plain.seconds), "1.00"],
            ])
    }

    private static func text(_ number: Double) -> String { "\((number * 1000).rounded() / 1000)" }

    /// The median time of the work, and the number of figures with a value.
    private func median(_ rounds: Int, _ work: () -> Int) -> (count: Int, seconds: Double) {
        var (times, count): ([Double], Int) = ([], 0)
        for _ in 0..<rounds {
            let took = ContinuousClock().measure { count = work() }
            times.append(Double(took.components.seconds) + Double(took.components.attoseconds) / 1e18)
        }
        return (count, times.sorted()[times.count / 2])
    }

    private func derive(_ catalogue: FormulaCatalogue) -> Int {
        let places = Dictionary(uniqueKeysWithValues: zip(self.periods, 0...))
        var count = 0
        for formula in catalogue.formulas.values {
            for period in self.periods {
                let result = formula.evaluate(for: period) { code, period, _ in
                    guard let values = self.figures[code], let place = places[period] else { return .notReported }
                    return .reported(.exact(values[place]), events: [])
                }
                if result.value != nil { count += 1 }
            }
        }
        return count
    }

    private func plainSums() -> Int {
        var count = 0
        for place in 0..<Self.months {
            var sum = Decimal(0)
            for values in self.figures.values { sum += values[place] }
            if sum > 0 { count += 1 }
        }
        return count
    }
}
