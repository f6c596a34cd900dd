public import FoundationEssentials
internal import JSON
public import Shared

/// The money of one partnership: the items that are summed, the items that are only shown, and why. Findings and sums
/// both use this type.
public struct Funding: Sendable {
    public let partnership: EntityKey
    /// Every record of money, by kind and code.
    public let items: [FundingItem]
    public let rates: ExchangeRates
    /// Records that are possibly the same, by kind and code; the first of each group is counted.
    public let possiblySame: [[EntityKey]]
    private let related: Set<EntityKey>
    private let own: Set<EntityKey>

    public init(of partnership: EntityKey, in graph: FoldedGraph) {
        self.partnership = partnership
        let attribution = Attribution(in: graph)
        let money = graph.entities.keys.filter { Self.kinds.contains($0.kind) }.sorted()
        var items: [FundingItem] = money.compactMap { key in
            guard let thing = graph.entities[key].flatMap({ FundedEntity($0) }) else { return nil }
            let allocations = attribution.allocations(of: key)
            return allocations[partnership.code].map { allocation in
                FundingItem(
                    thing, allocation, isShared: allocations.count { !$0.value.isRelated } > 1,
                    areSharesWhole: Self.areSharesWhole(thing, allocations))
            }
        }
        let places = Dictionary(uniqueKeysWithValues: items.enumerated().map { ($1.key, $0) })
        let components = ComponentParents(in: graph)
        let budgets = Budgets.judge(items, components, graph.belief)
        for (key, reason) in budgets.excluded { places[key].map { items[$0].excluded = reason } }
        for (key, range) in budgets.ranges { places[key].map { items[$0].range = range } }
        for key in budgets.undecided { places[key].map { items[$0].amount = nil } }
        var same = PossiblySameMoney.groups(items)
        for group in same {
            guard let first = Code(group[0].key.code) else { continue }
            for item in group.dropFirst() { places[item.key].map { items[$0].excluded = .possiblySame(as: first) } }
        }
        let requirements = items.filter { $0.excluded == nil && $0.key.kind == .fundingRequirement }
        let scopes = requirements.compactMap { RequirementScope($0, partnership, graph, components) }
        for (part, whole) in PartsOfMoney.wholes(of: scopes) {
            if let code = Code(whole.code) { places[part].map { items[$0].excluded = .partOf(code) } }
        }
        // Budgets of different publishers that are possibly the same.
        for (first, doubles) in Dictionary(grouping: items, by: { $0.excluded?.possiblySameAs }) {
            guard let first, let place = places[EntityKey(.budget, first)],
                case let budgets = doubles.filter({ $0.key.kind == .budget }), !budgets.isEmpty
            else { continue }
            same.append([items[place]] + budgets.sorted { $0.key < $1.key })
        }
        same.sort { $0[0].key < $1[0].key }
        self.items = items
        self.related = Set(items.filter { $0.excluded == .related }.map(\.key))
        self.own = Set(items.map(\.key)).subtracting(self.related)
        self.possiblySame = same.map { $0.map(\.key) }
        self.rates = ExchangeRates(graph.all())
    }

    /// Kinds of entities that are money or its equivalent.
    public static let kinds = FundedEntity.kinds

    /// Whether every partnership that an entity belongs to has a share, and the shares are at most 100 percent in all.
    private static func areSharesWhole(_ thing: FundedEntity, _ allocations: [String: Allocation]) -> Bool {
        let stated = thing.shares.compactMap(\.share)
        guard stated.reduce(0, +) <= 100 else { return false }
        let own = allocations.values.filter { !$0.isRelated }
        return own.count < 2 || own.allSatisfy { $0.share != nil }
    }

    /// Whether an entity is money of the partnership, and not only related to it.
    public func isOwn(_ key: EntityKey) -> Bool { self.own.contains(key) }

    /// The events that state the summed items.
    public var events: [EventRef] { self.items.filter { $0.excluded == nil }.flatMap { $0.thing.assertedBy } }

    /// Currencies of the summed items.
    public var currencies: [String] {
        Set(self.items.filter { $0.excluded == nil }.compactMap(\.currency)).sorted()
    }

    /// Currencies of summed items that have no rate into `currency` for the day of the money or before.
    public func lackingRates(into currency: String) -> [String] {
        let lacking = self.items.filter { item in
            item.excluded == nil && item.currency != nil && item.currency != currency
                && self.rates.rate(from: item.currency ?? "", to: currency, on: item.thing.date) == nil
        }
        return Set(lacking.compactMap(\.currency)).sorted()
    }

    // MARK: Sums

    /// An item in the currency of a sum, with the rate by which it was converted.
    public struct Converted: Sendable {
        public let item: FundingItem
        public let amount: Decimal?
        public let range: AmountRange?
        public let rate: ExchangeRates.Rate?
    }

    /// Sums in the currency of each item, or converted into one currency; the items in them; those that are possibly the
    /// same and only widen the range of a sum; and the items in no sum, with the reason.
    ///
    /// - Parameters:
    ///   - currency: the currency into which all sums are converted by stored rates; nil for a sum in each currency.
    ///   - day: money of a later day is not converted.
    ///   - maxAge: days after which a rate is too old.
    public func sums(
        in currency: String? = nil, asOf day: CalendarDate, maxAge: Int = 366
    ) -> (
        sums: [FundingSum], counted: [Converted], widening: [Converted],
        excluded: [(item: FundingItem, reason: FundingExclusion)]
    ) {
        var counted: [Converted] = []
        var excluded: [(FundingItem, FundingExclusion)] = []
        for item in self.items {
            switch self.convert(item, into: currency, asOf: day, maxAge: maxAge) {
            case .success(let converted): counted.append(converted)
            case .failure(let reason): excluded.append((item, reason.exclusion))
            }
        }
        // Items that are possibly the same widen the range of the sum by their amounts.
        let possible = self.items.filter { $0.excluded?.possiblySameAs != nil }.compactMap {
            item -> Converted? in
            var own = item
            own.excluded = nil
            return try? self.convert(own, into: currency, asOf: day, maxAge: maxAge).get()
        }
        return (Self.sums(of: counted, possible, in: currency), counted, possible, excluded)
    }

    private struct NotConverted: Error { let exclusion: FundingExclusion }

    private func convert(
        _ item: FundingItem, into currency: String?, asOf day: CalendarDate, maxAge: Int
    ) -> Result<Converted, NotConverted> {
        if let reason = item.excluded { return .failure(NotConverted(exclusion: reason)) }
        guard let own = item.currency else { return .failure(NotConverted(exclusion: .noValue)) }
        guard let currency, currency != own else {
            return .success(Converted(item: item, amount: item.amount, range: item.range, rate: nil))
        }
        guard let date = item.thing.date?.latest else { return .failure(NotConverted(exclusion: .dayUnknown)) }
        guard date <= day else { return .failure(NotConverted(exclusion: .dayToCome)) }
        guard let rate = self.rates.rate(from: own, to: currency, on: item.thing.date) else {
            return .failure(NotConverted(exclusion: .noRate(from: own, to: currency)))
        }
        guard !rate.isUndecided else {
            return .failure(NotConverted(exclusion: .rateUndecided(from: own, to: currency, day: rate.day)))
        }
        guard date.dayNumber - rate.day.dayNumber <= maxAge else {
            return .failure(NotConverted(exclusion: .rateTooOld(from: own, to: currency, day: rate.day)))
        }
        return .success(
            Converted(
                item: item, amount: item.amount.map(rate.converted),
                range: item.range.map { AmountRange(from: rate.converted($0.from), to: rate.converted($0.to)) },
                rate: rate))
    }

    private static func sums(of counted: [Converted], _ possible: [Converted], in currency: String?) -> [FundingSum] {
        struct Key: Hashable {
            let heading: MoneyHeading
            let currency: String
        }
        func key(_ converted: Converted) -> Key {
            Key(heading: converted.item.thing.heading, currency: currency ?? converted.item.currency ?? "")
        }
        let doubled = Dictionary(grouping: possible, by: key)
        return Dictionary(grouping: counted, by: key).map { key, items in
            let isDecided = items.allSatisfy { $0.amount != nil }
            let amount = isDecided ? items.compactMap(\.amount).reduce(0, +) : nil
            let more = doubled[key] ?? []
            var range: AmountRange?
            if !more.isEmpty || items.contains(where: { $0.range != nil }) {
                func whole(_ item: Converted) -> AmountRange {
                    item.range ?? AmountRange(from: item.amount ?? 0, to: item.amount ?? 0)
                }
                let least = items.map(whole).reduce(AmountRange(from: 0, to: 0), +)
                let most = more.map(whole).map(\.to).reduce(least.to, +)
                range = AmountRange(from: least.from, to: most)
            }
            return FundingSum(
                heading: key.heading, currency: key.currency, amount: amount, range: range,
                items: items.map(\.item.key), events: Set(items.flatMap { $0.item.thing.assertedBy }).sorted())
        }.sorted { ($0.heading, $0.currency) < ($1.heading, $1.currency) }
    }
}
