public import Shared

/// The targets set for indicators, and which of them is in force on a day.
public struct TargetsInForce: Sendable {
    /// What targets are set for: more than one for the same are revisions or rivals.
    private struct Cell: Hashable {
        let indicator: Code
        let period: Period
        let dimensions: Dimensions
    }

    private let targets: [Cell: [SetTarget]]
    private let cells: [Code: [Cell]]
    private let belief: BeliefSource

    public init(_ targets: [Folded<Target>], _ belief: @escaping BeliefSource) {
        self.targets = Dictionary(grouping: targets.compactMap { SetTarget($0) }) {
            Cell(indicator: $0.indicator, period: $0.period, dimensions: $0.dimensions)
        }
        self.cells = Dictionary(grouping: self.targets.keys, by: \.indicator)
        self.belief = belief
    }

    /// What targets were ever set for, by indicator.
    func periods(of indicator: Code) -> [(period: Period, dimensions: Dimensions)] {
        (self.cells[indicator] ?? []).map { ($0.period, $0.dimensions) }
    }

    /// The indicator's own target in force on a day: of the same period, or for a part of a year that of the year.
    public func inForce(
        _ indicator: Code, _ period: Period, _ dimensions: Dimensions, on day: CalendarDate
    ) -> SetTarget? {
        var candidates = self.targets[Cell(indicator: indicator, period: period, dimensions: dimensions)] ?? []
        if candidates.isEmpty, [.yearToDate, .halfYear, .quarter, .month].contains(period.type) {
            for cell in self.cells[indicator] ?? []
            where cell.period.type == .fullYear && period.isWithin(cell.period) && cell.dimensions == dimensions
            {
                candidates += self.targets[cell] ?? []
            }
        }
        // In force for certain before what may only have been set by then.
        let certain = candidates.filter { $0.setOn.map { $0.isOnOrBefore(day) == .yes } ?? true }
        let possible = candidates.filter { $0.setOn.map { $0.isOnOrBefore(day) != .no } ?? true }
        return certain.max(by: self.isOlder) ?? possible.max(by: self.isOlder)
    }

    /// Other targets of the same period and breakdown, older ones first.
    func others(than own: SetTarget) -> [SetTarget] {
        let cell = Cell(indicator: own.indicator, period: own.period, dimensions: own.dimensions)
        return (self.targets[cell] ?? []).filter { $0.target.key != own.target.key }.sorted(by: self.isOlder)
    }

    /// A revision comes after what it revises, a later one after an earlier one, a more believed one after a less believed.
    private func isOlder(_ a: SetTarget, _ b: SetTarget) -> Bool {
        if a.status != b.status { return a.status == .original }
        let (dayA, dayB) = (a.setOn?.latest?.dayNumber ?? .min, b.setOn?.latest?.dayNumber ?? .min)
        if dayA != dayB { return dayA < dayB }
        guard let eventA = a.lastEvent, let eventB = b.lastEvent else { return a.target.key < b.target.key }
        return self.belief([a.target.key, b.target.key]).prefers(eventB, over: eventA, about: nil)
    }
}

/// The belief that holds among rival claims about these things.
public typealias BeliefSource = @Sendable ([EntityKey]) -> Belief
