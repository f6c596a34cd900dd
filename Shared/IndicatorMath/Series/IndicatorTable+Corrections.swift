internal import FoundationEssentials
internal import Shared

extension IndicatorTable {
    /// Corrections of the figures of an indicator, the latest first.
    func corrections(of code: Code, _ indicator: Folded<Indicator>) -> [Correction] {
        let rows = self.rows(of: code)
        let totals = RunningTotal(rows, indicator)?.values
        return self.observations(of: code).flatMap { self.corrections(of: $0, code, rows, totals) }
            .sorted { ($0.event.time, $0.event.ref) > ($1.event.time, $1.event.ref) }
    }

    private func corrections(
        of observation: Folded<Observation>, _ code: Code, _ rows: [IndicatorRow], _ totals: [ComputedFigure?]?
    ) -> [Correction] {
        let steps = observation.steps.filter(\.isWholeObservation)
        // The running totals after the correction that is looked at: those of today, less what came later.
        var after = totals?.map { $0?.number }
        var corrections: [Correction] = []
        for (old, new) in zip(steps, steps.dropFirst()).reversed() {
            guard let event = new.events.first, let period = new.period else { continue }
            var moved = Self.observed(old, new)
            if let current = after {
                let before = zip(rows, current).map { row, total in
                    total.map { $0 - Self.share(of: new, in: row) + Self.share(of: old, in: row) }
                }
                for (row, (was, now)) in zip(rows, zip(before, current)) where was != now {
                    moved.append(
                        .init(
                            kind: .running, period: row.period, before: was.map { .exact($0) },
                            after: now.map { .exact($0) }))
                }
                after = before
            }
            let reason = new[\.reason]
            corrections.append(
                Correction(
                    observation: observation, event: event, reason: reason?.text, code: reason?.code,
                    isAfterLock: self.locks.lock(of: period, code, on: event.time.day) != nil, moved: moved))
        }
        return corrections
    }

    /// The corrected value itself; where the period was corrected, one figure goes and another comes.
    private static func observed(
        _ old: FoldedStep<Observation>, _ new: FoldedStep<Observation>
    ) -> [Correction.Moved] {
        guard let from = old.period, let to = new.period else { return [] }
        if from != to {
            return [
                .init(kind: .observed, period: from, before: old.value, after: nil),
                .init(kind: .observed, period: to, before: nil, after: new.value),
            ]
        }
        return old.value == new.value ? [] : [.init(kind: .observed, period: to, before: old.value, after: new.value)]
    }

    /// What a statement contributes to the running total of a row.
    private static func share(of step: FoldedStep<Observation>, in row: IndicatorRow) -> Decimal {
        guard step[\.state] == .approved, let value = step.value?.point, let period = step.period,
            period.type == row.period.type, let end = period.end, let last = row.period.end, end <= last,
            (step.dimensions ?? Dimensions()).at(step.location) == row.dimensions
        else { return 0 }
        return value
    }
}
