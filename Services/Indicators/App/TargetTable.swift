internal import Messaging
internal import Postgres
internal import Shared

/// Keeps which targets were set for which indicator.
enum TargetTable {
    static func write(_ folded: [FoldedEntity], in transaction: Transaction) async throws {
        let targets = folded.compactMap { $0.of(Target.self) }
        guard !targets.isEmpty else { return }
        let gone = targets.filter { $0.indicator == nil }.map(\.code)
        let set = targets.filter { $0.indicator != nil }
        try await transaction.run("delete from indicator_target where target = any (\(.array(gone))::text[])")
        try await transaction.run(
            """
            insert into indicator_target (target, indicator)
            select * from unnest(\(.array(set.map(\.code)))::text[], \(.array(set.map { $0.indicator?.text ?? "" }))::text[])
            on conflict (target) do update set indicator = excluded.indicator
            """)
    }

    static func of(_ indicators: [String], in transaction: Transaction) async throws -> Set<EntityKey> {
        Set(
            try await transaction.rows(
                "select target from indicator_target where indicator = any (\(.array(indicators))::text[])"
            ) { row in EntityKey(.target, unchecked: try row.text(0)) })
    }
}
