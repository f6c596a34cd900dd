public import FoundationEssentials
public import JSON

/// A figure as exact as its source: exact, about, at least, at most, or a range.
public enum Quantity: Hashable, Sendable, Readable {
    case exact(Decimal)
    case about(Decimal)
    case atLeast(Decimal)
    case atMost(Decimal)
    case range(Decimal, Decimal)

    public init(json: JSONView, at path: String) throws(Invalid) {
        if json.kind == .number {
            self = .exact(try Decimal(json: json, at: path))
            return
        }
        let reader = try ObjectReader(json, at: path)
        let about: Decimal? = try reader.optional("about")
        let atLeast: Decimal? = try reader.optional("at_least")
        let atMost: Decimal? = try reader.optional("at_most")
        let from: Decimal? = try reader.optional("from")
        let to: Decimal? = try reader.optional("to")
        switch (about, atLeast, atMost, from, to) {
        case (let value?, nil, nil, nil, nil): self = .about(value)
        case (nil, let value?, nil, nil, nil): self = .atLeast(value)
        case (nil, nil, let value?, nil, nil): self = .atMost(value)
        case (nil, nil, nil, let from?, let to?):
            guard from <= to else { throw Invalid(path, "goes from \(from) down to \(to)") }
            self = .range(from, to)
        default:
            throw Invalid(path, "must be a number or have one of about, at_least, at_most, or from and to")
        }
    }

    public var json: JSONValue {
        switch self {
        case .exact(let value): value.json
        case .about(let value): .object(["about": value.json])
        case .atLeast(let value): .object(["at_least": value.json])
        case .atMost(let value): .object(["at_most": value.json])
        case .range(let from, let to): .object(["from": from.json, "to": to.json])
        }
    }

    /// The one number that a ratio can be taken of; nil for bounds and ranges.
    public var point: Decimal? {
        switch self {
        case .exact(let value), .about(let value): value
        case .atLeast, .atMost, .range: nil
        }
    }

    /// The least and the greatest number that it can mean; nil where there is no bound.
    ///
    /// A number that is about `n` rounds to `n` at its last digit other than zero, and lies within 5 percent of it (own
    /// definition).
    public var bounds: (from: Decimal?, to: Decimal?) {
        switch self {
        case .exact(let value): return (value, value)
        case .about(let value):
            let half = min(value.lastDigit / 2, abs(value) / 20)
            return (value - half, value + half)
        case .atLeast(let value): return (value, nil)
        case .atMost(let value): return (nil, value)
        case .range(let from, let to): return (from, to)
        }
    }

    /// A quantity between two numbers; nil when neither is given.
    public init?(from: Decimal?, to: Decimal?) {
        switch (from, to) {
        case (let from?, let to?): self = from == to ? .exact(from) : .range(from, to)
        case (let from?, nil): self = .atLeast(from)
        case (nil, let to?): self = .atMost(to)
        case (nil, nil): return nil
        }
    }

    /// The number, when it is exact.
    public var exact: Decimal? { if case .exact(let value) = self { value } else { nil } }

    public var isExact: Bool { if case .exact = self { true } else { false } }
}

extension Decimal {
    /// The value of the last digit that is not zero: 10,000,000 of 530,000,000; 0 of 0.
    fileprivate var lastDigit: Decimal {
        guard !self.isZero else { return 0 }
        var unit = Decimal(1)
        func isWhole(_ value: Decimal) -> Bool { value == value.rounded(places: 0) }
        while !isWhole(self / unit) { unit /= 10 }
        while isWhole(self / (unit * 10)) { unit *= 10 }
        return unit
    }
}
