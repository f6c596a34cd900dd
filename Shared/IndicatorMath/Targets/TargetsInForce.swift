public import Shared

/// The targets set for indicators, and which of them is in force on a day.
public struct TargetsInForce: Sendable {
    /// The time and breakdown that targets are set for; several targets of one cell are revisions or rivals.
    private struct Cell: Hashable {
        let indicator: Code
        let time: SetTarget.Time
        let dimensions: Dimensions
    }

    private let targets: [Cell: [SetTarget]]
    private let cells: [Code: [Cell]]
    private let belief: BeliefSource

    /// - Parameter versions: the versions of each indicator's definition.
    init(_ targets: [Folded<Target>], versions: [Code: DefinitionVersions], _ belief: @escaping BeliefSource) {
        self.targets = Dictionary(grouping: targets.compactMap { SetTarget($0, versions) }) {
            Cell(indicator: $0.indicator, time: $0.time, dimensions: $0.dimensions)
        }
        self.cells = Dictionary(grouping: self.targets.keys, by: \.indicator)
        self.belief = belief
    }

    /// The periods for which targets were ever set, by indicator.
    func periods(of indicator: Code) -> [(period: Period, dimensions: Dimensions)] {
        (self.cells[indicator] ?? []).compactMap { cell in
            if case .period(let period) = cell.time { (period, cell.dimensions) } else { nil }
        }
    }

    /// Targets that are not for a single period: they recur, are for the whole time, or are due on a day. Sorted by
    /// code. A target that certainly begins after the day is left out.
    func standingTargets(of indicator: Code, asOf day: CalendarDate) -> [SetTarget] {
        (self.cells[indicator] ?? []).flatMap { self.targets[$0] ?? [] }
            .filter { $0.period == nil && !$0.begins(after: day) }
            .sorted { $0.target.key < $1.target.key }
    }

    /// The target of a cell.
    public struct InForce: Sendable {
        public let target: SetTarget
        /// The believed value, or the range that undecided rivals span.
        public let value: Quantity
        /// The rule by which it is used among rivals of equal standing; nil without any.
        public let rule: BeliefRule?
        /// The preference by which it is used.
        public let preference: PreferenceCause?
        /// Whether it was set after the period had ended, so that no figure is compared with it.
        public let isLate: Bool
    }

    /// The indicator's own target in force on a day: of the same period, recurring in it, or for a part of a year
    /// that of the year.
    public func inForce(
        _ indicator: Code, _ period: Period, _ dimensions: Dimensions, on day: CalendarDate
    ) -> InForce? {
        let own = self.targets[Cell(indicator: indicator, time: .period(period), dimensions: dimensions)]
        let candidates = own ?? self.wider(indicator, period, dimensions)
        // Targets certainly in force come before those that were only possibly set by then.
        let certain = candidates.filter { $0.setOn.map { $0.isOnOrBefore(day) == .yes } ?? true }
        let possible = candidates.filter { $0.setOn.map { $0.isOnOrBefore(day) != .no } ?? true }
        if !certain.isEmpty { return self.believed(certain, isLate: false) }
        // Of targets that may not have been set yet, the first: a revision comes after its original.
        if let first = possible.min(by: Self.isOlder) {
            return self.believed(possible.filter { !Self.isOlder(first, $0) }, isLate: false)
        }
        let late = candidates.filter(\.isLate)
        return self.believed(late, isLate: !late.isEmpty)
    }

    /// Targets that recur in the period; for a part of a year, else those of the year.
    private func wider(_ indicator: Code, _ period: Period, _ dimensions: Dimensions) -> [SetTarget] {
        let cells = (self.cells[indicator] ?? []).filter { $0.dimensions == dimensions }
        let recurring = cells.flatMap { self.targets[$0] ?? [] }.filter { $0.recurs(in: period) }
        guard recurring.isEmpty, period.isPartOfYear || period.isToDate else { return recurring }
        return cells.flatMap { cell -> [SetTarget] in
            // A part that does not begin with the year, such as June, is no share to date of the year's target.
            guard case .period(let whole) = cell.time, whole.isYear, period.isWithin(whole),
                period.start == whole.start
            else { return [] }
            return self.targets[cell] ?? []
        }
    }

    private func believed(_ candidates: [SetTarget], isLate: Bool) -> InForce? {
        guard let latest = candidates.max(by: Self.isOlder) else { return nil }
        let rivals = candidates.filter { !Self.isOlder($0, latest) && $0.lastEvent != nil }
        guard rivals.count > 1 else {
            return InForce(
                target: latest, value: latest.value, rule: latest.rule, preference: latest.preference, isLate: isLate)
        }
        let belief = self.belief([EntityKey(.indicator, latest.indicator)] + rivals.map(\.target.key).sorted())
        let judged = belief.judge(
            rivals.compactMap { rival in rival.lastEvent.map { ($0, rival.value) } }, about: nil, .targets)
        let first = judged.believed.events.first ?? judged.rivals.first?.events.first
        let target = rivals.first { $0.lastEvent?.ref == first } ?? latest
        return InForce(
            target: target, value: judged.believed.value, rule: judged.rule ?? target.rule,
            preference: judged.rule == nil ? target.preference : judged.preference, isLate: isLate)
    }

    /// Other targets of the same time and breakdown, older ones first.
    func others(than own: SetTarget) -> [SetTarget] {
        let cell = Cell(indicator: own.indicator, time: own.time, dimensions: own.dimensions)
        return (self.targets[cell] ?? []).filter { $0.target.key != own.target.key }.sorted { a, b in
            Self.isOlder(a, b) || !Self.isOlder(b, a) && a.target.key < b.target.key
        }
    }

    /// Whether one target is older: a revision comes after its original, and a later one after an earlier one.
    private static func isOlder(_ a: SetTarget, _ b: SetTarget) -> Bool {
        if a.status != b.status { return a.status == .original }
        return (a.setOn?.latest?.dayNumber ?? .min) < (b.setOn?.latest?.dayNumber ?? .min)
    }
}
