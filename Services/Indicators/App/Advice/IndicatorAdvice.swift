internal import IndicatorMath
internal import JSON
internal import Postgres
internal import ServiceRuntime
internal import Shared

/// Advises on faults that only the indicators service can detect: an indicator that no report will show, a refused
/// formula, another meaning under the same version of a definition, a locked period, and percentages that were written once as `30` and once as `0.3`.
struct IndicatorAdvice: Sendable {
    let pool: PostgresPool
    let series: SeriesReader
    let now: @Sendable () -> Instant

    func of(_ event: Event) async throws -> [Advice] {
        let data = event.data
        switch data.entity.kind {
        case .indicator:
            return self.speaksForNothing(data) + (try await self.isRedefined(event))
                + (try await self.refusedFormula(data))
        case .observation: return try await self.isFraction(data) + self.isLocked(event)
        case .target, .baseline: return try await self.isFraction(data)
        default: return []
        }
    }

    private func speaksForNothing(_ data: EventData) -> [Advice] {
        guard data[Indicator.fields.about] == nil else { return [] }
        return [
            Advice(
                "speaks_for_nothing", .warning,
                "Indicator \(data.entity.code) has no `about`: no report shows it, unless it is a part of a sum. State in `about` the components, partnerships or results that it measures, or an empty list for an indicator of the context."
            )
        ]
    }

    /// The same version of a definition, with another meaning.
    private func isRedefined(_ event: Event) async throws -> [Advice] {
        let data = event.data
        guard let code = data[Indicator.fields.indicator] else { return [] }
        let version = data[Indicator.fields.version] ?? 1
        let known = try await self.pool.withTransaction { try await self.series.definition(of: code, in: $0) }
        guard let old = known.first(where: { $0.number == version })?.step, old.refs != [event.envelope.ref] else {
            return []
        }
        let changed = ChangedDefinition.members(from: old, to: data)
        guard !changed.isEmpty else { return [] }
        let next = (known.map(\.number).max() ?? version) + 1
        return [
            Advice(
                "definition_changed", .warning,
                "Version \(version) of indicator \(code) is known with another \(changed.joined(separator: ", ")): figures of both definitions would form one series. State \"version\": \(next), with \"from\" and \"change\", or send the definition as it was."
            )
        ]
    }

    private func isFraction(_ data: EventData) async throws -> [Advice] {
        guard let code = data[Observation.fields.indicator], let value = data[Observation.fields.value] else {
            return []
        }
        let read = try await self.pool.withTransaction { transaction in
            try await self.series.percentages(of: code, asOf: self.now().day, in: transaction)
        }
        guard let other = read.first(where: { FractionCheck.isInDoubt(value, $0) }) else { return [] }
        return [
            Advice(
                "unit_in_doubt", .warning,
                "\(data.entity.kind.rawValue) \(data.entity.code) states \(value.json.text), and another figure of indicator \(code) is \(other.json.text): they differ by a factor near 100. State percentages in one way, 30 for 30 percent."
            )
        ]
    }

    private func refusedFormula(_ data: EventData) async throws -> [Advice] {
        guard data[Indicator.fields.formula] != nil else { return [] }
        do throws(FormulaProblem) {
            guard let defined = try FormulaIndicator(data), let formula = defined.formula else { return [] }
            let inputs: [FormulaIndicator]
            do {
                inputs = try await self.pool.withTransaction {
                    try await self.series.definitions(of: formula.indicators, in: $0)
                }
            } catch { return [] }
            _ = try FormulaCatalogue(inputs.filter { $0.code != defined.code }).adding(defined)
        } catch {
            return [
                Advice(
                    "formula_refused", .warning,
                    "The formula of indicator \(data.entity.code) gives no values: \(error.description). Define the indicator again with a corrected formula, or define the indicators that it names."
                )
            ]
        }
        return []
    }

    private func isLocked(_ event: Event) async throws -> [Advice] {
        let fields = Observation.fields
        let isCorrection = event.data.schema.verb == Observation.Step.corrected.rawValue
        guard !isCorrection, let code = event.data[fields.indicator], let period = event.data[fields.period] else {
            return []
        }
        let locks = try await self.pool.withTransaction { try await self.series.locks(of: code, in: $0) }
        guard let lock = locks.lock(of: period, code, on: event.envelope.time.day) else { return [] }
        let reason = lock.step[\.reason]?.text?.text(in: ["en"]) ?? ""
        let by = lock.step.by.map { " by \($0.kind.rawValue) \($0.code)" } ?? ""
        let how =
            lock.step.correction?.text(in: ["en"])
            ?? "send observation.corrected with a reason"
        return [
            Advice(
                "period_locked", .warning,
                "Observation \(event.data.entity.code) does not count: its period has been locked since \(lock.from)\(by) (\(lock.lock.code): \(reason)). To correct a figure: \(how)."
            )
        ]
    }
}
