internal import IndicatorMath
internal import JSON
internal import Postgres
internal import ServiceRuntime
internal import Shared

/// Advises on faults that only the indicators service can detect: an indicator that no report will show, and
/// percentages that were written once as `30` and once as `0.3`.
struct IndicatorAdvice: Sendable {
    let pool: PostgresPool
    let series: SeriesReader
    let now: @Sendable () -> Instant

    func of(_ event: Event) async throws -> [Advice] {
        let data = event.data
        switch data.entity.kind {
        case .indicator: return self.speaksForNothing(data)
        case .observation, .target, .baseline: return try await self.isFraction(data)
        default: return []
        }
    }

    private func speaksForNothing(_ data: EventData) -> [Advice] {
        guard data[Indicator.fields.about]?.isEmpty != false else { return [] }
        return [
            Advice(
                "speaks_for_nothing", .warning,
                "Indicator \(data.entity.code) has no `about`: no report shows it, unless it is a part of a sum. State in `about` the components, partnerships or results that it measures."
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
}
