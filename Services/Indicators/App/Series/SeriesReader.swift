internal import IndicatorMath
internal import Messaging
internal import Postgres
internal import ServiceRuntime
internal import Shared

/// Reads what `IndicatorMath` needs to derive the series of indicators: the indicators and all from which they are
/// derived, with their targets, baselines, locks, surveys and assessments, and the observations that decide what is
/// believed.
struct SeriesReader: Sendable {
    private let reader = EntityReader(area: .indicators)
    let figures: FigureTable

    /// Targets and figures of an indicator that is measured in percent; empty for any other indicator.
    func percentages(of code: Code, asOf: CalendarDate, in transaction: Transaction) async throws -> [Quantity] {
        let key = EntityKey(.indicator, code)
        let read = try await self.reader.read([key], from: .now, in: transaction)[key]?.entity.of(Indicator.self)
        guard let indicator = read, indicator.measure == .percentage else { return [] }
        let rows = try await self.table(of: [code], from: .now, today: asOf, in: transaction).rows(of: code)
        return rows.flatMap { [$0.target?.value, $0.actual?.value] }.compactMap { $0 }
    }

    /// The figures of these indicators and of all from which they are derived.
    ///
    /// - Parameter today: the as-of date where none is asked for.
    func table(
        of codes: [Code], from asOf: AsOf, today: CalendarDate, in transaction: Transaction
    ) async throws -> IndicatorTable {
        let needed = try await IndicatorEntityTable.withInputs(codes.map(\.text), in: transaction)
        let owned = try await IndicatorEntityTable.of(needed, in: transaction)
        // A definition of a later day does not hold yet.
        let day = AsOf(day: asOf.day ?? today, knownAt: asOf.knownAt)
        var read = try await self.reader.read(owned.filter { $0.kind == .periodLock }, from: day, in: transaction)
        let locks = read.values.compactMap { $0.entity.of(PeriodLock.self) }
        var keys = Set(needed.map { EntityKey(.indicator, unchecked: $0) })
        keys.formUnion(owned.filter { ![.effectAnalysis, .periodLock].contains($0.kind) })
        keys.formUnion(
            try await self.figures.decidingObservations(
                of: needed, PeriodLocks(locks), all: !asOf.isNow, in: transaction))
        read.merge(try await self.reader.read(keys, from: day, in: transaction)) { lock, _ in lock }
        let entities = read.keys.sorted().compactMap { read[$0]?.entity }
        let ranks = try await History.ranks(in: .indicators, knownAt: asOf.knownAt, transaction)
        let withdrawn = Withdrawals.effective(in: read.values.flatMap(\.history))
        let preferences = read.mapValues { thing in
            thing.history.filter { $0.data.role == .preference && $0.isAdmitted && withdrawn[$0.ref] == nil }
        }
        return IndicatorTable(
            entities.compactMap { $0.of() }, baselines: entities.compactMap { $0.of() },
            targets: entities.compactMap { $0.of() }, observations: entities.compactMap { $0.of() },
            locks: locks, surveys: entities.compactMap { $0.of() },
            assessments: entities.compactMap { $0.of() }, asOf: asOf.day ?? today,
            belief: { keys in Belief(preferences: keys.flatMap { preferences[$0] ?? [] }, ranks: ranks) })
    }

    /// An effect analysis as it was planned; nil when no event is known about it.
    func plan(
        _ code: Code, from asOf: AsOf, in transaction: Transaction
    ) async throws -> Folded<EffectAnalysisPlan>? {
        let key = EntityKey(.effectAnalysis, code)
        return try await self.reader.read([key], from: asOf, in: transaction)[key]?.entity.of()
    }

    /// These entities as of a time.
    func entities(
        _ keys: Set<EntityKey>, from asOf: AsOf, in transaction: Transaction
    ) async throws -> [EntityKey: FoldedEntity] {
        try await self.reader.read(keys, from: asOf, in: transaction).mapValues(\.entity)
    }

    /// The definitions of these indicators and of all from which they are derived, for the check of a formula.
    func definitions(of codes: [Code], in transaction: Transaction) async throws -> [FormulaIndicator] {
        let needed = try await IndicatorEntityTable.withInputs(codes.map(\.text), in: transaction)
        let read = try await self.reader.read(
            Set(needed.map { EntityKey(.indicator, unchecked: $0) }), from: .now, in: transaction)
        return read.values.compactMap { $0.entity.of(Indicator.self) }.compactMap { indicator in
            indicator.indicator.flatMap { try? FormulaIndicator($0, indicator, frequency: { nil }) }
        }
    }

    /// The versions of the definition of an indicator; empty for an unknown one.
    func definition(of code: Code, in transaction: Transaction) async throws -> [DefinitionVersions.Version] {
        let key = EntityKey(.indicator, code)
        let read = try await self.reader.read([key], from: .now, in: transaction)[key]?.entity.of(Indicator.self)
        return read.map { DefinitionVersions($0).all } ?? []
    }

    /// The locks of the periods of an indicator.
    func locks(of code: Code, in transaction: Transaction) async throws -> PeriodLocks {
        let keys = try await IndicatorEntityTable.of([code.text], in: transaction).filter { $0.kind == .periodLock }
        let read = try await self.reader.read(keys, from: .now, in: transaction)
        return PeriodLocks(read.values.compactMap { $0.entity.of() })
    }
}
