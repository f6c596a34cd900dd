public import FoundationEssentials
internal import JSON
public import Shared

/// The value of an indicator for one period.
///
/// The value is a `Decimal`, as it was recorded: whether two values are tied is decided by the numbers that the sources
/// state, and sums of money stay exact. Only the regression converts to `Double`.
public struct EffectPoint: Hashable, Sendable, Codable {
    public let period: Period
    /// In the unit of the series.
    public let value: Decimal
    /// The version of the indicator's definition that the value follows.
    public let version: Int

    public init(_ period: Period, _ value: Decimal, version: Int = 1) {
        self.period = period
        self.value = value
        self.version = version
    }

    /// Only zero and sizes between 10⁻⁴⁰ and 10⁴⁰ are analysed, so that no sum, square or quotient leaves the range of
    /// the numbers.
    var isInRange: Bool {
        !self.value.isNaN && (self.value == 0 || (Self.least..<Self.limit).contains(abs(self.value)))
    }

    private static let least = Decimal(sign: .plus, exponent: -40, significand: 1)
    private static let limit = Decimal(sign: .plus, exponent: 40, significand: 1)

    /// A total order: by days, and for the same days by what the point states.
    static func precedes(_ a: EffectPoint, _ b: EffectPoint) -> Bool {
        let (first, second) = (Self.days(a), Self.days(b))
        if first != second { return first.lexicographicallyPrecedes(second) }
        if a.period != b.period { return ByteOrder.precedes(a.period.json.text, b.period.json.text) }
        if a.value != b.value { return a.value < b.value }
        return a.version < b.version
    }

    private static func days(_ point: EffectPoint) -> [Int] {
        [point.period.start?.dayNumber ?? .min, point.period.end?.dayNumber ?? .max]
    }
}

extension EffectPoint {
    private enum Keys: String, CodingKey { case period, value, version }

    /// JSON cannot represent a value that is not a number, so it is written as null.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Keys.self)
        try container.encode(self.period, forKey: .period)
        if self.value.isNaN {
            try container.encodeNil(forKey: .value)
        } else {
            try container.encode(self.value, forKey: .value)
        }
        try container.encode(self.version, forKey: .version)
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Keys.self)
        self.init(
            try container.decode(Period.self, forKey: .period),
            try container.decodeIfPresent(Decimal.self, forKey: .value) ?? .nan,
            version: try container.decode(Int.self, forKey: .version))
    }
}
