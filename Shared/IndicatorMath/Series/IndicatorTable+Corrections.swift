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
            self.corrections(of: $0, code, rows, totals, listed: listed)
        }
        return (
            corrections.sorted { ($0.event.time, $0.event.ref) > ($1.event.time, $1.event.ref) },
            max(all.count - Self.mostCorrections, 0)
        )
    }

    private func corrections(
        of observation: Folded<Observation>, _ code: Code, _ rows: [IndicatorRow], _ totals: [ComputedFigure?]?,
        listed: Set<EventRef>
    ) -> [Correction] {
        let statements = CorrectedStatement.all(of: observation)
        // The running totals after the correction that is looked at: those of today, less what came later.
        var after = self.isAlone(observation, rows) ? totals?.map(\.?.quantity) : nil
        var left = statements.count { $0.event.map { listed.contains($0.ref) } ?? false }
        var corrections: [Correction] = []
        for (old, new) in zip(statements, statements.dropFirst()).reversed() where left > 0 {
            guard let event = new.event, let period = new.step.period else { continue }
            var moved = Self.observed(old.step, new.step)
            if let current = after {
                let before = zip(rows, current).map { row, total in
                    total.map { old.adding(to: new.subtracting(from: $0, in: row), in: row) }
                }
                for (row, (was, now)) in zip(rows, zip(before, current))
                where was != now && moved.count < Self.mostMoved {
                    moved.append(.init(kind: .running, period: row.period, before: was, after: now))
                }
                after = before
            }
            guard listed.contains(event.ref) else { continue }
            left -= 1
            let reason = new.step[\.reason]
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

    /// Whether the running totals rest on this observation alone in its period: with rivals, a correction does not move
    /// them by its own difference.
    private func isAlone(_ observation: Folded<Observation>, _ rows: [IndicatorRow]) -> Bool {
        rows.filter { row in row.claims.contains { $0.observation.key == observation.key } }
            .allSatisfy { $0.claims.count == 1 }
            && rows.contains { row in row.claims.contains { $0.observation.key == observation.key } }
    }
}
