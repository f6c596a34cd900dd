internal import FoundationEssentials
internal import JSON

/// What a stated value can mean: a span of days or of numbers. Values without an extent are either equal or different.
enum Extent: Hashable, Sendable {
    /// Nil where no bound is known.
    case days(from: Int?, to: Int?)
    /// Nil where there is no bound; the currency of money.
    case numbers(from: Decimal?, to: Decimal?, currency: String?)

    init?(_ value: JSONValue, _ type: FieldType?) {
        guard let type else { return nil }
        switch type {
        case .date, .day:
            guard let date = value.string.flatMap({ CoarseDate($0) }) else { return nil }
            self = .days(from: date.earliest?.dayNumber, to: date.latest?.dayNumber)
        case .number, .integer, .decimal, .quantity:
            guard let quantity = Self.read(value, Quantity.self) else { return nil }
            self.init(quantity, currency: nil)
        case .money, .approximateMoney:
            guard let money = Self.read(value, ApproximateMoney.self) else { return nil }
            self.init(money.amount, currency: money.currency)
        default: return nil
        }
    }

    init(_ quantity: Quantity, currency: String?) {
        let bounds = quantity.bounds
        self = .numbers(from: bounds.from, to: bounds.to, currency: currency)
    }

    private static func read<Value: Readable>(_ value: JSONValue, _: Value.Type) -> Value? {
        (try? JSONDocument(value.text)).flatMap { try? Value(json: $0.root, at: "") }
    }

    /// Whether it means exactly one day or one number.
    var isPoint: Bool {
        switch self {
        case .days(let from, let to): from != nil && from == to
        case .numbers(let from, let to, _): from != nil && from == to
        }
    }

    /// Whether the other extent can mean everything that this one can mean.
    func isWithin(_ other: Extent) -> Bool {
        switch (self, other) {
        case (.days(let from, let to), .days(let first, let last)):
            (first.map { first in from.map { $0 >= first } ?? false } ?? true)
                && (last.map { last in to.map { $0 <= last } ?? false } ?? true)
        case (.numbers(let from, let to, let a), .numbers(let first, let last, let b)):
            a == b && (first.map { first in from.map { $0 >= first } ?? false } ?? true)
                && (last.map { last in to.map { $0 <= last } ?? false } ?? true)
        case (.days, .numbers), (.numbers, .days): false
        }
    }

    /// The narrowest extent that contains both; nil for amounts in two currencies and for days and numbers.
    func spanned(with other: Extent) -> Extent? {
        func least<Bound: Comparable>(_ a: Bound?, _ b: Bound?) -> Bound? { a.flatMap { a in b.map { min(a, $0) } } }
        func greatest<Bound: Comparable>(_ a: Bound?, _ b: Bound?) -> Bound? {
            a.flatMap { a in b.map { max(a, $0) } }
        }
        switch (self, other) {
        case (.days(let from, let to), .days(let first, let last)):
            return .days(from: least(from, first), to: greatest(to, last))
        case (.numbers(let from, let to, let a), .numbers(let first, let last, let b)):
            guard a == b else { return nil }
            return .numbers(from: least(from, first), to: greatest(to, last), currency: a)
        case (.days, .numbers), (.numbers, .days): return nil
        }
    }

    /// A value of the type that means exactly this extent; nil where the type has none.
    func value(_ type: FieldType?) -> JSONValue? {
        switch self {
        case .days(let from, let to):
            guard case .date? = type else { return nil }
            return .string(CoarseDate.text(from: from, to: to))
        case .numbers(let from, let to, let currency):
            guard let quantity = Quantity(from: from, to: to) else { return nil }
            switch type {
            case .quantity?, .number?, .decimal?, .integer?: return quantity.json
            case .money?, .approximateMoney?:
                return .object(["amount": quantity.json, "currency": .string(currency ?? "")])
            default: return nil
            }
        }
    }
}

extension Comparison<JSONValue> {
    /// Compares the values of a field as they appear in data.
    ///
    /// - Parameter values: the values that will be compared: each is read once.
    static func declared(_ type: FieldType?, _ values: some Sequence<JSONValue> = []) -> Comparison {
        let known = Dictionary(values.map { ($0, Extent($0, type)) }) { first, _ in first }
        @Sendable func extent(_ value: JSONValue) -> Extent? { known[value] ?? Extent(value, type) }
        return Comparison(
            isWithin: { a, b in
                guard let one = extent(a), let other = extent(b) else { return false }
                return one.isWithin(other)
            },
            span: { values in
                let extents = values.compactMap { extent($0) }
                guard extents.count == values.count, let first = extents.first else { return nil }
                var span = first
                for extent in extents.dropFirst() {
                    guard let wider = span.spanned(with: extent) else { return nil }
                    span = wider
                }
                return span.value(type)
            }, isPoint: { extent($0)?.isPoint ?? true })
    }
}
