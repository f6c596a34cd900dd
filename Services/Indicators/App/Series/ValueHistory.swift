internal import IndicatorMath
internal import JSON
internal import Shared

/// Every statement about the value of one period.
enum ValueHistory {
    /// A statement: a recording, a correction, or a check.
    struct Statement: Sendable {
        let step: FoldedStep<Observation>
        let event: HistoryEvent
        let observation: String
        /// Whether the value is used now.
        let counts: Bool

        var json: JSONValue {
            let reason = self.step[\.reason]
            return .members([
                "observation": .string(self.observation), "step": self.step.name.map { .string($0.rawValue) },
                "period": self.step.period?.json, "value": self.step.value?.json,
                "state": self.step[\.state].map { .string($0.rawValue) },
                "quoted": self.step.quoted.map { .string($0) },
                "reason": reason.map {
                    .members(["text": $0.text?.json, "code": $0.code.map { .string($0.rawValue) }])
                },
                "event": self.event.ref.json, "time": .string(self.event.time.description),
                "counts_now": .bool(self.counts),
            ])
        }
    }

    /// The latest first.
    static func statements(
        of code: Code, _ table: IndicatorTable, where isMeant: (FoldedStep<Observation>) -> Bool
    ) -> [Statement] {
        let rows = table.rows(of: code)
        let used = Set(
            rows.flatMap { row in row.rule == .undecided ? row.claims : Array(row.claims.prefix(1)) }.map(\.event.ref))
        return table.observations(of: code).flatMap { observation -> [Statement] in
            guard observation.steps.contains(where: isMeant) else { return [] }
            return observation.steps.flatMap { step in
                step.events.map { event in
                    Statement(
                        step: step, event: event, observation: observation.code, counts: used.contains(event.ref))
                }
            }
        }.sorted { ($0.event.time, $0.event.ref) > ($1.event.time, $1.event.ref) }
    }
}
