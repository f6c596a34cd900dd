internal import FoundationEssentials
internal import Shared

extension IndicatorTable {
    /// How many corrections are listed, the latest first.
    private static let mostCorrections = 200

    /// How many figures that one correction moved are listed.
    private static let mostMoved = 100

    /// Corrections of the figures of an indicator, the latest first, and how many earlier ones are not listed.
    func corrections(of code: Code, _ indicator: Folded<Indicator>) -> (listed: [Correction], omitted: Int) {
        let rows = self.rows(of: code)
        let totals = RunningTotal(rows, indicator)?.values
        let all = self.observations(of: code).flatMap { observation in
            let steps = observation.steps.filter(\.isWholeObservation)
            return steps.dropFirst().compactMap(\.events.first).map { (observation: observation, event: $0) }
        }.sorted { ($0.event.time, $0.event.ref) > ($1.event.time, $1.event.ref) }
        let listed = Set(all.prefix(Self.mostCorrections).map(\.event.ref))
        let observations = Set(all.prefix(Self.mostCorrections).map(\.observation.key))
        let corrections = self.observations(of: code).filter { observations.contains($0.key) }.flatMap {
            self.corrections(of: $0, code, rows, totals)
        }
        return (
            corrections.filter { listed.contains($0.event.ref) }
                .sorted { ($0.event.time, $0.event.ref) > ($1.event.time, $1.event.ref) },
            max(all.count - Self.mostCorrections, 0)
        )
    }

    private func corrections(
        of observation: Folded<Observation>, _ code: Code, _ rows: [IndicatorRow], _ totals: [ComputedFigure?]?
    ) -> [Correction] {
        let steps = observation.steps.filter(\.isWholeObservation)
        // The running totals after the correction that is looked at: those of today, less what came later.
        var after = self.isAlone(observation, rows) ? totals?.map { $0?.number } : nil
        var corrections: [Correction] = []
        for (old, new) in zip(steps, steps.dropFirst()).reversed() {
            guard let event = new.events.first, let period = new.period else { continue }
            var moved = Self.observed(old, new)
            if let current = after {
                let before = zip(rows, current).map { row, total in
                    total.map {
                        $0 - Self.share(of: new, observation, in: row) + Self.share(of: old, observation, in: row)
                    }
                }
                for (row, (was, now)) in zip(rows, zip(before, current))
                where was != now && moved.count < Self.mostMoved {
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
    private static func share(
        of step: FoldedStep<Observation>, _ observation: Folded<Observation>, in row: IndicatorRow
    ) -> Decimal {
        guard Self.wasApproved(step, observation), let value = step.value?.point, let period = step.period,
            period.type == row.period.type, let end = period.end, let last = row.period.end, end <= last,
            (step.dimensions ?? Dimensions()).at(step.location) == row.dimensions
        else { return 0 }
        return value
    }

    /// Whether a statement was approved before the next one replaced it: by itself, or by a check.
    private static func wasApproved(_ step: FoldedStep<Observation>, _ observation: Folded<Observation>) -> Bool {
        if step[\.state] == .approved { return true }
        let steps = observation.steps
        guard let position = steps.firstIndex(where: { $0.refs == step.refs }) else { return false }
        return steps[(position + 1)...].prefix { !$0.isWholeObservation }.contains { $0.name == .approved }
    }

    /// Whether the running totals rest on this observation alone in its period: with rivals, a correction does not move
    /// them by its own difference.
    private func isAlone(_ observation: Folded<Observation>, _ rows: [IndicatorRow]) -> Bool {
        rows.filter { row in row.claims.contains { $0.observation.key == observation.key } }
            .allSatisfy { $0.claims.count == 1 }
            && rows.contains { row in row.claims.contains { $0.observation.key == observation.key } }
    }
}
