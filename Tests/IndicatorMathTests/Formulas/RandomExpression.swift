import Chance
import IndicatorMath

/// A random expression over months, as text and as an independent computation.
struct RandomExpression {
    enum Value: Equatable {
        case number(Fraction)
        /// A figure is missing or a divisor is zero.
        case notDefined
        /// The fraction became too large for the check.
        case unknown
    }

    let text: String
    /// The value for a month, counted from January 2016.
    let value: (Int) -> Value

    /// - Parameter figures: by month, of `{x0}`, `{x0|sex=f}`, `{x1}`, `{x1|sex=f}` and so on; nil where none is
    ///   reported.
    init(_ random: inout Seeded, depth: Int, figures: [[Int?]]) {
        guard depth > 0 else {
            if random.below(4) == 0 {
                let number = random.below(20)
                self.init(text: "\(number)") { _ in .number(Fraction(number)) }
            } else {
                // Figures of parts follow those of the whole: `{x0|sex=f}` is the figure of the part of `{x0}`.
                let column = random.below(figures.count)
                let (indicator, isPart) = (column / 2, column % 2 == 1)
                self.init(text: isPart ? "{x\(indicator)|sex=f}" : "{x\(indicator)}") { month in
                    guard figures[column].indices.contains(month) else { return .notDefined }
                    return figures[column][month].map { .number(Fraction($0)) } ?? .notDefined
                }
            }
            return
        }
        let a = RandomExpression(&random, depth: random.below(depth), figures: figures)
        let b = RandomExpression(&random, depth: random.below(depth), figures: figures)
        switch random.below(9) {
        case 0: self.init(text: "(\(a.text)) + (\(b.text))") { Self.sum(a.value($0), b.value($0)) }
        case 1: self.init(text: "(\(a.text)) - (\(b.text))") { Self.sum(a.value($0), Self.negated(b.value($0))) }
        case 2: self.init(text: "(\(a.text)) * (\(b.text))") { Self.product(a.value($0), b.value($0)) }
        case 3: self.init(text: "(\(a.text)) / (\(b.text))") { Self.product(a.value($0), Self.inverse(b.value($0))) }
        case 4: self.init(text: "-(\(a.text))") { Self.negated(a.value($0)) }
        case 5: self.init(text: "previous(\(a.text))") { a.value($0 - 1) }
        case 6:
            self.init(text: "running(\(a.text))") { month in
                (month - (month + 1200) % 12...month).map(a.value).reduce(.number(Fraction(0)), Self.sum)
            }
        case 7:
            self.init(text: "ratio(\(a.text); \(b.text))") { Self.product(a.value($0), Self.inverse(b.value($0))) }
        default:
            self.init(text: "percent(\(a.text); \(b.text))") { month in
                let quotient = Self.product(a.value(month), Self.inverse(b.value(month)))
                return Self.product(quotient, .number(Fraction(100)))
            }
        }
    }

    /// A random expression over years, which are counted from 2016: arithmetic and quotients of `sum(…)` over expressions
    /// of months.
    static func ofYears(_ random: inout Seeded, depth: Int, figures: [[Int?]]) -> Self {
        guard depth > 0 else {
            var months = RandomExpression(&random, depth: 2, figures: figures)
            // Only figures state of which periods a sum consists.
            while !months.text.contains("{") { months = RandomExpression(&random, depth: 2, figures: figures) }
            return Self(text: "sum(\(months.text))") { year in
                (year * 12..<year * 12 + 12).map(months.value).reduce(.number(Fraction(0)), Self.sum)
            }
        }
        let a = Self.ofYears(&random, depth: random.below(depth), figures: figures)
        let b = Self.ofYears(&random, depth: random.below(depth), figures: figures)
        return switch random.below(5) {
        case 0: Self(text: "(\(a.text)) + (\(b.text))") { Self.sum(a.value($0), b.value($0)) }
        case 1: Self(text: "(\(a.text)) - (\(b.text))") { Self.sum(a.value($0), Self.negated(b.value($0))) }
        case 2: Self(text: "previous(\(a.text))") { a.value($0 - 1) }
        case 3:
            Self(text: "ratio(\(a.text); \(b.text))") { Self.product(a.value($0), Self.inverse(b.value($0))) }
        default:
            Self(text: "percent(\(a.text); \(b.text))") { year in
                let quotient = Self.product(a.value(year), Self.inverse(b.value(year)))
                return Self.product(quotient, .number(Fraction(100)))
            }
        }
    }

    private init(text: String, value: @escaping (Int) -> Value) {
        self.text = text
        self.value = value
    }

    private static func sum(_ a: Value, _ b: Value) -> Value { Self.combined(a, b) { $0 + $1 } }

    private static func product(_ a: Value, _ b: Value) -> Value { Self.combined(a, b) { $0 * $1 } }

    private static func negated(_ a: Value) -> Value { Self.combined(a, a) { number, _ in -number } }

    private static func inverse(_ a: Value) -> Value {
        if case .number(let number) = a, number.isZero { return .notDefined }
        return Self.combined(a, a) { number, _ in number.inverse }
    }

    private static func combined(_ a: Value, _ b: Value, _ operation: (Fraction, Fraction) -> Fraction?) -> Value {
        guard case .number(let x) = a, case .number(let y) = b else {
            return a == .unknown || b == .unknown ? .unknown : .notDefined
        }
        return operation(x, y).map(Value.number) ?? .unknown
    }
}
