internal import FoundationEssentials

/// What several events state of one field, judged.
public struct Judgement<Value: Hashable & Sendable>: Sendable {
    /// One value, and the events that state it, the most believed first.
    public struct Statement: Sendable {
        public let value: Value
        public let events: [EventRef]
    }

    /// The value that is used: of undecided claims the range that they span, where there is one.
    public let believed: Statement
    /// Claims that contain the believed one: they say the same less exactly.
    public let coarser: [Statement]
    /// Claims that contradict the believed one, the more believed first; where nothing decides, every claim.
    public let rivals: [Statement]
    /// Why the believed one is used; nil when there is no other claim.
    public let rule: BeliefRule?
    public let preference: PreferenceCause?
}

/// How values of one kind compare.
public struct Comparison<Value: Hashable & Sendable>: Sendable {
    /// Whether the first says the same as the second, and at least as exactly.
    public let isWithin: @Sendable (Value, Value) -> Bool
    /// The narrowest value that contains all of these; nil where there is none.
    public let span: @Sendable ([Value]) -> Value?

    public init(
        isWithin: @escaping @Sendable (Value, Value) -> Bool, span: @escaping @Sendable ([Value]) -> Value?
    ) {
        self.isWithin = isWithin
        self.span = span
    }
}

extension Comparison<Quantity> {
    /// Figures in one unit.
    public static var quantities: Comparison {
        Comparison(
            isWithin: { Extent($0, currency: nil).isWithin(Extent($1, currency: nil)) },
            span: { values in
                var bounds = values.first.map(\.bounds)
                for value in values.dropFirst() {
                    let (own, other) = (bounds, value.bounds)
                    bounds = (
                        own?.from.flatMap { from in other.from.map { min(from, $0) } },
                        own?.to.flatMap { to in other.to.map { max(to, $0) } }
                    )
                }
                return bounds.flatMap { Quantity(from: $0.from, to: $0.to) }
            })
    }
}

extension Belief {
    /// - Parameters:
    ///   - statements: events with what they state; not empty.
    ///   - field: the field that they state.
    ///   - agrees: whether an event may make another one's claim finer: whether what else it states of the same
    ///     matter fits too.
    public func judge<Value: Hashable & Sendable>(
        _ statements: [(event: HistoryEvent, value: Value)], about field: String?, _ comparison: Comparison<Value>,
        agrees: (HistoryEvent, HistoryEvent) -> Bool = { _, _ in true }
    ) -> Judgement<Value> {
        typealias Statement = Judgement<Value>.Statement
        let ordered = statements.sorted { self.prefers($0.event, over: $1.event, about: field) }
        var order: [Value] = []
        var groups: [Value: [HistoryEvent]] = [:]
        for (event, value) in ordered {
            if groups[value] == nil { order.append(value) }
            groups[value, default: []].append(event)
        }
        func statement(_ value: Value) -> Statement {
            Statement(value: value, events: (groups[value] ?? []).map(\.ref))
        }
        guard order.count > 1, let first = order.first, let top = groups[first]?.first else {
            return Judgement(believed: statement(order[0]), coarser: [], rivals: [], rule: nil, preference: nil)
        }
        let believed = self.finest(from: first, top, order, groups, field, comparison, agrees)
        let others = order.filter { $0 != believed }
        let coarser = others.filter { comparison.isWithin(believed, $0) }
        let rivals = others.filter { !comparison.isWithin(believed, $0) }
        guard let strongest = rivals.first.flatMap({ groups[$0]?.first }) else {
            return Judgement(
                believed: statement(believed), coarser: coarser.map(statement), rivals: [], rule: .finer,
                preference: nil)
        }
        let rule = self.rule(between: top, and: strongest, about: field)
        guard rule == .undecided else {
            return Judgement(
                believed: statement(believed), coarser: coarser.map(statement), rivals: rivals.map(statement),
                rule: rule, preference: rule == .preference ? self.cause(for: top.ref, about: field) : nil)
        }
        // Nothing decides between these: none is used alone.
        let tied =
            [believed]
            + rivals.filter { rival in
                groups[rival]?.first.map { self.rule(between: top, and: $0, about: field) == .undecided } ?? false
            }
        let span = comparison.span(tied)
        return Judgement(
            believed: Statement(
                value: span ?? believed,
                events: span == nil ? statement(believed).events : Set(tied.flatMap { statement($0).events }).sorted()),
            coarser: coarser.map(statement), rivals: (span == nil ? [] : [statement(believed)]) + rivals.map(statement),
            rule: .undecided, preference: nil)
    }

    /// Follows finer claims of the same from the most believed one on; a claim that is preferred by name stands as it is.
    private func finest<Value: Hashable & Sendable>(
        from first: Value, _ top: HistoryEvent, _ order: [Value], _ groups: [Value: [HistoryEvent]], _ field: String?,
        _ comparison: Comparison<Value>, _ agrees: (HistoryEvent, HistoryEvent) -> Bool
    ) -> Value {
        guard !self.names(top.ref, about: field) else { return first }
        var (believed, event) = (first, top)
        var seen: Set<Value> = [first]
        while true {
            var next: (Value, HistoryEvent)?
            for value in order where next == nil && !seen.contains(value) && comparison.isWithin(value, believed) {
                next = groups[value]?.first { agrees($0, event) }.map { (value, $0) }
            }
            guard let next else { return believed }
            (believed, event) = next
            seen.insert(believed)
        }
    }
}
