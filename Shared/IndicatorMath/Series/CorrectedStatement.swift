internal import FoundationEssentials
internal import Shared

/// A whole statement of an observation, and whether it counted before the next one replaced it.
struct CorrectedStatement {
    let step: FoldedStep<Observation>
    /// Whether it was approved before the next one replaced it: by itself, or by a check.
    private let wasApproved: Bool

    var event: HistoryEvent? { self.step.events.first }

    /// In the order of the life cycle.
    static func all(of observation: Folded<Observation>) -> [CorrectedStatement] {
        var statements: [CorrectedStatement] = []
        var isApproved = false
        for step in observation.steps.reversed() {
            guard step.isWholeObservation else {
                isApproved = isApproved || step.name == .approved
                continue
            }
            statements.append(CorrectedStatement(step: step, wasApproved: isApproved || step[\.state] == .approved))
            isApproved = false
        }
        return statements.reversed()
    }

    /// The running total of a row with this statement.
    func adding(to total: Quantity, in row: IndicatorRow) -> Quantity { self.moving(total, by: 1, in: row) }

    /// The running total of a row without this statement.
    func subtracting(from total: Quantity, in row: IndicatorRow) -> Quantity { self.moving(total, by: -1, in: row) }

    /// A total of which one term was approximate is shown as approximate before it was corrected too.
    private func moving(_ total: Quantity, by factor: Decimal, in row: IndicatorRow) -> Quantity {
        guard self.counts(in: row), let own = self.step.value, let value = own.point, let sum = total.point else {
            return total
        }
        let moved = sum + factor * value
        return total.isExact && own.isExact ? .exact(moved) : .about(moved)
    }

    /// Whether the running total of the row includes the statement.
    private func counts(in row: IndicatorRow) -> Bool {
        guard self.wasApproved, let period = self.step.period, period.type == row.period.type, let end = period.end,
            let last = row.period.end, end <= last
        else { return false }
        return (self.step.dimensions ?? Dimensions()).at(self.step.location) == row.dimensions
    }
}
