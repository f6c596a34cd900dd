public import FoundationEssentials
internal import Shared

/// A computed number of an analysis, printed by one rule in all outputs.
///
/// It is rounded half away from zero to 12 significant digits, but never above the units place: 0.0571428571429, 95.4,
/// 1234567890123. Numbers below 10⁻⁴⁰ are 0. A binary number is first written as the shortest decimal that reads back
/// as the same number, so that its noise beyond the twelfth digit is not printed.
public struct EffectNumber: Hashable, Sendable, Codable {
    public let decimal: Decimal

    private static let digits = 12
    private static let mostPlaces = 40

    /// Nil when it is not a number.
    public init?(_ exact: Decimal) {
        guard !exact.isNaN else { return nil }
        self.decimal = exact.rounded(places: Self.places(of: exact.description))
    }

    /// Nil when it is not finite.
    public init?(_ binary: Double) {
        guard binary.isFinite else { return nil }
        if abs(binary) < 1e-40 {
            self.init(Decimal(0))
        } else {
            guard let exact = Decimal(string: binary.description) else { return nil }
            self.init(exact)
        }
    }

    public init(from decoder: any Decoder) throws {
        self.decimal = try decoder.singleValueContainer().decode(Decimal.self)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(self.decimal)
    }

    /// The nearest binary number.
    public var double: Double { self.decimal.binary }

    /// The decimal places that leave 12 significant digits.
    private static func places(of text: String) -> Int {
        let parts = text.drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
        let whole = parts.first.map { $0.drop { $0 == "0" }.count } ?? 0
        guard whole == 0 else { return max(0, Self.digits - whole) }
        let zeros = parts.dropFirst().first?.prefix { $0 == "0" }.count ?? 0
        return min(Self.digits + zeros, Self.mostPlaces)
    }
}

extension Decimal {
    /// The nearest binary number.
    var binary: Double { Double(self.description) ?? .nan }
}
