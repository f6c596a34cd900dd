/// The judgement of the claims of several events about one field.
public struct Judgement<Value: Hashable & Sendable>: Sendable {
    /// One value, and the events that state it, the most believed first.
    public struct Statement: Sendable {
        public let value: Value
        public let events: [EventRef]
    }

    /// The value that is used: for undecided claims the range that they span, where there is one.
    public let believed: Statement
    /// Claims that contain the believed one: they state the same less exactly.
    public let coarser: [Statement]
    /// Claims that contradict the believed one, the more believed first; where no rule decides, every claim.
    public let rivals: [Statement]
    /// The rule by which the believed claim is used; nil when there is no other claim.
    public let rule: BeliefRule?
    public let preference: PreferenceCause?
}

/// How values of one kind compare.
public struct Comparison<Value: Hashable & Sendable>: Sendable {
    /// Whether the first value states the same as the second, at least as exactly.
    public let isWithin: @Sendable (Value, Value) -> Bool
    /// The narrowest value that contains all of these; nil where there is none.
    public let span: @Sendable ([Value]) -> Value?
    /// Whether no value can be more exact.
    public let isPoint: @Sendable (Value) -> Bool

    public init(
        isWithin: @escaping @Sendable (Value, Value) -> Bool, span: @escaping @Sendable ([Value]) -> Value?,
        isPoint: @escaping @Sendable (Value) -> Bool
    ) {
        self.isWithin = isWithin
        self.span = span
        self.isPoint = isPoint
    }

    /// Whether the first is strictly more exact than the second.
    func isFiner(_ a: Value, _ b: Value) -> Bool {
        !self.isPoint(b) && a != b && self.isWithin(a, b) && !self.isWithin(b, a)
    }
}

extension Belief {
    /// The claim that is used, and the rule that chose it.
    ///
    /// It is the first claim by the rules of belief, or the last of a chain of claims that state the same more exactly,
    /// as long as these do not contradict each other. Contradicting claims that no rule decides give their range.
    ///
    /// - Parameters:
    ///   - statements: events with what they state; not empty.
    ///   - field: the field that they state.
    ///   - agrees: whether an event may refine another one's claim: whether the other fields that it states about the
    ///     same matter fit too.
    public func judge<Value: Hashable & Sendable>(
        _ statements: [(event: HistoryEvent, value: Value)], about field: String?, _ comparison: Comparison<Value>,
        agrees: (HistoryEvent, HistoryEvent) -> Bool = { _, _ in true }
    ) -> Judgement<Value> {
        let claims = RankedClaims(
            statements.sorted { self.prefers($0.event, over: $1.event, about: field) }, comparison)
        return claims.values.count == 1
            ? Judgement(
                believed: claims.statement(0), coarser: [], rivals: [], rule: nil, preference: nil)
            : self.judge(claims, field, comparison, agrees)
    }

    private func judge<Value: Hashable & Sendable>(
        _ claims: RankedClaims<Value>, _ field: String?, _ comparison: Comparison<Value>,
        _ agrees: (HistoryEvent, HistoryEvent) -> Bool
    ) -> Judgement<Value> {
        func isTied(_ a: Int, _ b: Int) -> Bool {
            self.rule(between: claims.top(a), and: claims.top(b), about: field) == .undecided
        }
        // Every claim that no rule puts behind the first one, each refined as far as possible.
        let tops = claims.values.indices.filter { $0 == 0 || isTied(0, $0) }
        let refined = tops.map { self.refine($0, claims, field, comparison, agrees, isTied) }
        var distinct: [Refined] = []
        var places: Set<Int> = []
        for one in refined where places.insert(one.place).inserted { distinct.append(one) }
        let ends = distinct.filter { one in
            comparison.isPoint(claims.values[one.place])
                || !distinct.contains { comparison.isFiner(claims.values[$0.place], claims.values[one.place]) }
        }
        let isUndecided = ends.count > 1 || ends.contains { $0.isSplit }
        let span = ends.count > 1 ? comparison.span(ends.map { claims.values[$0.place] }) : nil
        let used = ends[0]
        let believed = span ?? claims.values[used.place]
        let events = (span == nil ? [used] : ends).flatMap(\.chain).flatMap { claims.events(at: $0) }
        let others = claims.values.indices.filter { isUndecided || $0 != used.place }
        let coarser = others.filter { place in
            comparison.isFiner(believed, claims.values[place]) && !(span != nil && ends.contains { $0.place == place })
        }
        let rivals = others.filter { !coarser.contains($0) }
        let rule: BeliefRule
        if isUndecided {
            rule = .undecided
        } else if let strongest = rivals.first {
            rule = self.rule(between: claims.top(used.chain[0]), and: claims.top(strongest), about: field)
        } else {
            rule = .finer
        }
        return Judgement(
            believed: .init(value: believed, events: Self.once(events)), coarser: coarser.map(claims.statement),
            rivals: rivals.map(claims.statement), rule: rule,
            preference: rule == .preference ? self.cause(for: claims.top(used.chain[0]).ref, about: field) : nil)
    }

    private static func once(_ events: [EventRef]) -> [EventRef] {
        var seen: Set<EventRef> = []
        return events.filter { seen.insert($0).inserted }
    }

    /// The end of a chain of claims, each of which states the same more exactly than the one before.
    private struct Refined {
        var place: Int
        /// The claims of the chain, including the first.
        var chain: [Int]
        /// Whether finer claims contradict each other, so that none of them is followed.
        var isSplit = false
    }

    private func refine<Value: Hashable & Sendable>(
        _ start: Int, _ claims: RankedClaims<Value>, _ field: String?, _ comparison: Comparison<Value>,
        _ agrees: (HistoryEvent, HistoryEvent) -> Bool, _ isTied: (Int, Int) -> Bool
    ) -> Refined {
        var refined = Refined(place: start, chain: [start])
        // A claim that is preferred by name is used as it is.
        guard !self.prefers(claims.top(start).ref, about: field) else { return refined }
        while refined.chain.count < Self.longestChain {
            let current = refined.place
            if comparison.isPoint(claims.values[current]) { return refined }
            let finer = claims.values.indices.filter { place in
                comparison.isFiner(claims.values[place], claims.values[current])
                    && agrees(claims.top(place), claims.top(current))
            }
            guard let next = finer.first else { return refined }
            let isSplit = finer.dropFirst().contains { place in
                isTied(next, place) && !comparison.isWithin(claims.values[place], claims.values[next])
                    && !comparison.isWithin(claims.values[next], claims.values[place])
            }
            guard !isSplit else {
                refined.isSplit = true
                return refined
            }
            refined.place = next
            refined.chain.append(next)
        }
        return refined
    }

    /// The greatest length of a chain of finer claims: dates and figures have few degrees of exactness.
    private static let longestChain = 16
}

/// Distinct values that were stated, the most believed first.
private struct RankedClaims<Value: Hashable & Sendable> {
    private(set) var values: [Value] = []
    private var stated: [[HistoryEvent]] = []

    /// - Parameter ordered: the most believed first; values with the same meaning are merged.
    init(_ ordered: [(event: HistoryEvent, value: Value)], _ comparison: Comparison<Value>) {
        var places: [Value: Int] = [:]
        for (event, value) in ordered {
            let place =
                places[value]
                ?? (self.values.count < Self.compared
                    ? self.values.firstIndex { comparison.isWithin($0, value) && comparison.isWithin(value, $0) } : nil)
            if let place {
                self.stated[place].append(event)
                places[value] = place
            } else {
                places[value] = self.values.count
                self.values.append(value)
                self.stated.append([event])
            }
        }
    }

    /// Above this number of distinct values, it is assumed that no value is written in two ways.
    private static var compared: Int { 200 }

    func top(_ place: Int) -> HistoryEvent { self.stated[place][0] }
    func events(at place: Int) -> [EventRef] { self.stated[place].map(\.ref) }
    func statement(_ place: Int) -> Judgement<Value>.Statement {
        .init(value: self.values[place], events: self.events(at: place))
    }
}
