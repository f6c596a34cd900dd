public import FoundationEssentials

/// The values of one band: an interval whose ends are each included or excluded. A missing end is unbounded.
public struct BandInterval: Sendable, Hashable {
    /// One end of an interval.
    public struct End: Sendable, Hashable {
        public let value: Decimal
        /// Whether the value itself belongs to the band.
        public let isIncluded: Bool

        public init(_ value: Decimal, isIncluded: Bool) {
            self.value = value
            self.isIncluded = isIncluded
        }
    }

    public let from: End?
    public let to: End?

    public init(from: End?, to: End?) {
        self.from = from
        self.to = to
    }

    public func contains(_ value: Decimal) -> Bool {
        if value.isNaN { return false }
        if let from, from.isIncluded ? value < from.value : value <= from.value { return false }
        if let to, to.isIncluded ? value > to.value : value >= to.value { return false }
        return true
    }

    /// Whether the interval contains no value.
    public var isEmpty: Bool {
        guard let from, let to else { return false }
        return from.value > to.value || (from.value == to.value && !(from.isIncluded && to.isIncluded))
    }

    /// The interval in mathematical notation: `[80, 90)`, `(100, ∞)`.
    public var text: String {
        let from = self.from.map { ($0.isIncluded ? "[" : "(") + $0.value.description } ?? "(−∞"
        let to = self.to.map { $0.value.description + ($0.isIncluded ? "]" : ")") } ?? "∞)"
        return "\(from), \(to)"
    }
}

extension BandInterval {
    /// All values below this one.
    public static func below(_ value: Decimal) -> BandInterval {
        BandInterval(from: nil, to: End(value, isIncluded: false))
    }

    /// All values above this one.
    public static func above(_ value: Decimal) -> BandInterval {
        BandInterval(from: End(value, isIncluded: false), to: nil)
    }

    /// From a value, included, to another, not included.
    public static func from(_ from: Decimal, below to: Decimal) -> BandInterval {
        BandInterval(from: End(from, isIncluded: true), to: End(to, isIncluded: false))
    }

    /// From a value to another, both included.
    public static func from(_ from: Decimal, through to: Decimal) -> BandInterval {
        BandInterval(from: End(from, isIncluded: true), to: End(to, isIncluded: true))
    }

    /// From a value, not included, to another, included.
    public static func above(_ from: Decimal, through to: Decimal) -> BandInterval {
        BandInterval(from: End(from, isIncluded: false), to: End(to, isIncluded: true))
    }
}

extension Decimal {
    /// A constant given as a whole number and its decimal places, exactly: `.scaled(85, 2)` is 0.85. A literal such as
    /// `0.85` is converted from a binary number.
    static func scaled(_ digits: Int, _ places: Int) -> Decimal {
        Decimal(sign: .plus, exponent: -places, significand: Decimal(digits))
    }
}
