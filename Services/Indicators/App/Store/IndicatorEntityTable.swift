internal import IndicatorMath
internal import Messaging
internal import Postgres
internal import Shared

/// Keeps which entities belong to which indicator, and from which indicators figures are derived.
enum IndicatorEntityTable {
    /// Writes the entities that were folded again.
    static func write(_ folded: [FoldedEntity], in transaction: Transaction) async throws {
        let owned = folded.filter { Self.kinds.contains($0.key.kind) }
        try await Self.replace(owned.map { ($0.key, Self.indicators(of: $0)) }, in: transaction)
        let users = folded.filter { [.indicator, .effectAnalysis].contains($0.key.kind) }
        try await Self.replaceInputs(users.map { ($0.key, Self.inputs(of: $0)) }, in: transaction)
    }

    /// The kinds of entities that state what is derived from what.
    static let users: Set<EntityKind> = [.indicator, .effectAnalysis, .surveyWave, .indexAssessment]

    /// The kinds of entities that belong to indicators; observations have a table of their own.
    private static let kinds: Set<EntityKind> = [
        .target, .baseline, .periodLock, .surveyWave, .indexAssessment, .effectAnalysis,
    ]

    /// The indicators that any step names: an entity that was moved to another indicator still belongs to the history
    /// of the first.
    private static func indicators(of entity: FoldedEntity) -> Set<String> {
        Set(
            entity.steps.flatMap { $0.events.flatMap(\.data.links) }
                .filter { $0.to.kind == .indicator && $0.relation == .belongsTo }.map(\.to.code))
    }

    /// The indicators that any step states as an input.
    private static func inputs(of entity: FoldedEntity) -> Set<String> {
        if let plan = entity.of(EffectAnalysisPlan.self) {
            return Set(plan.steps.flatMap { [$0.indicator, $0.comparator, $0.deflator] }.compactMap { $0?.text })
        }
        guard let indicator = entity.of(Indicator.self) else { return [] }
        var inputs = Set(indicator.steps.flatMap { $0.sumOf ?? [] }.map(\.text))
        for text in indicator.steps.compactMap(\.formula) {
            if let formula = try? Formula(text) { inputs.formUnion(formula.indicators.map(\.text)) }
        }
        if !inputs.isEmpty || indicator.cumulation == .summing { inputs.insert(indicator.code) }
        return inputs
    }

    private static func replace(
        _ entities: [(key: EntityKey, indicators: Set<String>)], in transaction: Transaction
    ) async throws {
        guard !entities.isEmpty else { return }
        let pairs = entities.flatMap { entity in entity.indicators.sorted().map { (entity.key, $0) } }
        try await transaction.run(
            """
            delete from indicator_entity using unnest(
                \(.array(entities.map(\.key.kind.rawValue)))::text[], \(.array(entities.map(\.key.code)))::text[]) as own (kind, code)
            where indicator_entity.kind = own.kind and indicator_entity.code = own.code
            """)
        try await transaction.run(
            """
            insert into indicator_entity (kind, code, indicator)
            select * from unnest(
                \(.array(pairs.map(\.0.kind.rawValue)))::text[], \(.array(pairs.map(\.0.code)))::text[],
                \(.array(pairs.map(\.1)))::text[])
            on conflict do nothing
            """)
    }

    private static func replaceInputs(
        _ users: [(key: EntityKey, inputs: Set<String>)], in transaction: Transaction
    ) async throws {
        guard !users.isEmpty else { return }
        let pairs = users.flatMap { user in user.inputs.sorted().map { (user.key, $0) } }
        try await transaction.run(
            """
            delete from indicator_input using unnest(
                \(.array(users.map(\.key.kind.rawValue)))::text[], \(.array(users.map(\.key.code)))::text[]) as own (kind, code)
            where user_kind = own.kind and user_code = own.code
            """)
        try await transaction.run(
            """
            insert into indicator_input (user_kind, user_code, input)
            select * from unnest(
                \(.array(pairs.map(\.0.kind.rawValue)))::text[], \(.array(pairs.map(\.0.code)))::text[],
                \(.array(pairs.map(\.1)))::text[])
            on conflict do nothing
            """)
    }

    /// The entities that belong to these indicators.
    static func of(_ indicators: [String], in transaction: Transaction) async throws -> Set<EntityKey> {
        let rows = try await transaction.rows(
            "select distinct kind, code from indicator_entity where indicator = any (\(.array(indicators))::text[])"
        ) { row in try Self.key(row) }
        return Set(rows.compactMap { $0 })
    }

    /// How many effect analyses are considered together.
    private static let mostAnalyses = 200

    /// The effect analyses with the indicators that they analyse, by code.
    static func analyses(in transaction: Transaction) async throws -> [(analysis: EntityKey, indicator: EntityKey)] {
        try await transaction.rows(
            """
            select code, indicator from indicator_entity where kind = 'effect_analysis'
            order by code, indicator limit \(Self.mostAnalyses)
            """
        ) { row in
            (
                analysis: EntityKey(.effectAnalysis, unchecked: try row.text(0)),
                indicator: EntityKey(.indicator, unchecked: try row.text(1))
            )
        }
    }

    /// These indicators and all from which their figures are derived, directly or through others.
    static func withInputs(_ indicators: [String], in transaction: Transaction) async throws -> [String] {
        try await transaction.rows(
            """
            with recursive needed (code) as (
                select unnest(\(.array(indicators))::text[]) collate "C"
                union
                select input from needed join indicator_input on user_kind = 'indicator' and user_code = needed.code)
            select code from needed order by code
            """
        ) { row in try row.text(0) }
    }

    /// The indicators and effect analyses whose figures are derived from these indicators, directly or through others.
    static func derived(from indicators: [String], in transaction: Transaction) async throws -> [EntityKey] {
        try await transaction.rows(
            """
            with recursive touched (kind, code) as (
                select user_kind, user_code from indicator_input where input = any (\(.array(indicators))::text[])
                union
                select 'indicator' collate "C", indicator from indicator_entity
                where indicator = any (\(.array(indicators))::text[]) and kind in ('survey_wave', 'index_assessment')
                union
                select user_kind, user_code from touched join indicator_input on touched.kind = 'indicator' and input = touched.code)
            select kind, code from touched order by kind, code
            """
        ) { row in try Self.key(row) }.compactMap { $0 }
    }

    /// Whether figures of the indicator are derived from anything.
    static func isDerived(_ indicator: EntityKey, in transaction: Transaction) async throws -> Bool {
        try await Self.derived(from: [indicator.code], in: transaction).contains(indicator)
    }

    /// Nil for a kind that this version does not know.
    private static func key(_ row: borrowing Row) throws -> EntityKey? {
        try EntityKind(rawValue: try row.text(0)).map { EntityKey($0, unchecked: try row.text(1)) }
    }
}
