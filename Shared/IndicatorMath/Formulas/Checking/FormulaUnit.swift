public import Shared

/// The unit of a figure: a product of powers of base units, such as `IDR/persons`. No base unit is a plain number.
public struct FormulaUnit: Hashable, Sendable, CustomStringConvertible {
    /// Base units with their exponents; none is zero.
    private let powers: [String: Int]

    private init(powers: [String: Int]) { self.powers = powers.filter { $0.value != 0 } }

    /// A number without a unit.
    public static let plain = FormulaUnit(powers: [:])
    /// Hundredths. It never cancels: a percentage is not a plain number.
    public static let percent = FormulaUnit(powers: ["%": 1])

    /// Reads the unit of a definition: base units joined by `·`, divisors after `/`. `1` is a plain number.
    ///
    /// - Parameters:
    ///   - text: `persons`, `IDR/persons`, `persons·days`, `%` or `percent`. Units are equal when they are written
    ///     equally.
    ///   - priceBasis: the prices in which money is stated, such as `prices of 2015`. Money of different price
    ///     bases has different units.
    public init(_ text: String, priceBasis: String? = nil) {
        var powers: [String: Int] = [:]
        for (position, side) in text.split(separator: "/", omittingEmptySubsequences: false).enumerated() {
            for name in side.split(separator: "·") {
                let name = Self.trimmed(name)
                guard !name.isEmpty, name != "1" else { continue }
                powers[name == "percent" ? "%" : name, default: 0] += position == 0 ? 1 : -1
            }
        }
        if let priceBasis, powers.count == 1, let (name, power) = powers.first {
            powers = ["\(name) in \(Self.trimmed(priceBasis[...]))": power]
        }
        self.init(powers: powers)
    }

    /// The unit that the definition of an indicator states; a plain number when it states none.
    public init(measure: Indicator.Measure, unit: String?, currency: String?, priceBasis: String? = nil) {
        if measure == .percentage {
            self = .percent
        } else if let currency {
            self.init(currency, priceBasis: priceBasis)
        } else {
            self.init(unit ?? "")
        }
    }

    public var isPlain: Bool { self.powers.isEmpty }

    /// Whether it contains hundredths.
    public var isPercent: Bool { self.powers["%"] != nil }

    /// Whether it is a quantity per another one.
    var hasDivisor: Bool { self.powers.values.contains { $0 < 0 } }

    static func * (a: FormulaUnit, b: FormulaUnit) -> FormulaUnit {
        FormulaUnit(powers: a.powers.merging(b.powers) { $0 + $1 })
    }

    static func / (a: FormulaUnit, b: FormulaUnit) -> FormulaUnit {
        FormulaUnit(powers: a.powers.merging(b.powers.mapValues { -$0 }) { $0 + $1 })
    }

    /// `IDR/persons`; `a plain number` without a base unit.
    public var description: String {
        if self.isPlain { return "a plain number" }
        func names(_ sign: Int) -> [String] {
            self.powers.filter { $0.value * sign > 0 }.sorted { $0.key < $1.key }
                .flatMap { Array(repeating: $0.key, count: abs($0.value)) }
        }
        let above = names(1).joined(separator: "·")
        return ([above.isEmpty ? "1" : above] + names(-1)).joined(separator: "/")
    }

    private static func trimmed(_ text: Substring) -> String {
        String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
