internal import IndicatorMath
internal import Messaging
internal import Postgres
internal import ServiceRuntime
internal import Shared

/// Reads what `IndicatorMath` needs to derive the rows of one indicator: the indicator and its parts, their targets,
/// and the observations that decide what is believed.
struct SeriesReader: Sendable {
    private let reader = EntityReader(area: .indicators)
    let figures: FigureTable

    /// Targets and figures of an indicator that is measured in percent; empty for any other indicator.
    func percentages(of code: Code, asOf: CalendarDate, in transaction: Transaction) async throws -> [Quantity] {
        let key = EntityKey(.indicator, code)
        let read = try await self.reader.read([key], from: .now, in: transaction)[key]?.entity.of(Indicator.self)
        guard let indicator = read, indicator.measure == .percentage else { return [] }
        let rows = try await self.rows(of: code, asOf: asOf, in: transaction) ?? []
        return rows.flatMap { [$0.target?.value, $0.actual?.value] }.compactMap { $0 }
    }

    /// Nil when no event is known about the indicator.
    func rows(of code: Code, asOf: CalendarDate, in transaction: Transaction) async throws -> [IndicatorRow]? {
        let key = EntityKey(.indicator, code)
        guard
            let indicator = try await self.reader.read([key], from: .now, in: transaction)[key]?.entity.of(
                Indicator.self)
        else { return nil }
        let codes = [code] + (indicator.sumOf ?? [])
        var keys = Set(codes.map { EntityKey(.indicator, $0) })
        keys.formUnion(try await TargetTable.of(codes.map(\.text), in: transaction))
        keys.formUnion(try await self.figures.decidingObservations(of: codes.map(\.text), in: transaction))
        let read = try await self.reader.read(keys, from: .now, in: transaction)
        let things = read.keys.sorted().compactMap { read[$0]?.entity }
        let ranks = try await History.ranks(in: .indicators, transaction)
        let withdrawn = Withdrawals.effective(in: read.values.flatMap(\.history))
        let preferences = read.mapValues { thing in
            thing.history.filter { $0.data.role == .preference && $0.isAdmitted && withdrawn[$0.ref] == nil }
        }
        let table = IndicatorTable(
            things.compactMap { $0.of() }, targets: things.compactMap { $0.of() },
            observations: things.compactMap { $0.of() }, asOf: asOf,
            belief: { keys in
                Belief(preferences: keys.flatMap { preferences[$0] ?? [] }, ranks: ranks)
            })
        return table.rows(of: code)
    }
}
