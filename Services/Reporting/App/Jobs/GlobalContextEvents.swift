internal import Messaging
internal import Postgres
internal import Shared

/// Context events that events state to concern every city. They name no entity, so no relation leads from them to a
/// partnership.
enum GlobalContextEvents {
    static func add(_ events: [EventData], in transaction: Transaction) async throws {
        let codes = Set(
            events.filter { $0.entity.kind == .contextEvent && $0[ContextEvent.fields.global] == true }
                .map(\.entity.code))
        guard !codes.isEmpty else { return }
        try await transaction.run(
            """
            insert into global_context_event (code) select unnest(\(.array(codes.sorted()))::text[])
            on conflict do nothing
            """)
    }

    static func all(in transaction: Transaction) async throws -> Set<EntityKey> {
        Set(
            try await transaction.rows("select code from global_context_event") { row in
                EntityKey(.contextEvent, unchecked: try row.text(0))
            })
    }

    static func contains(anyOf keys: Set<EntityKey>, in transaction: Transaction) async throws -> Bool {
        let codes = keys.filter { $0.kind == .contextEvent }.map(\.code)
        guard !codes.isEmpty else { return false }
        return try await transaction.rows(
            "select from global_context_event where code = any (\(.array(codes))::text[]) limit 1"
        ) { _ in true }.isEmpty == false
    }

    static func clear(in transaction: Transaction) async throws {
        try await transaction.run("delete from global_context_event")
    }
}
