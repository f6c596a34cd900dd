internal import Postgres
internal import Shared

/// Keeps the derived figures that were announced last, so that a notice states only those that changed.
enum DerivedFigureTable {
    /// What was announced last.
    struct State: Sendable {
        /// 0 before the first announcement.
        let number: Int
        let digest: String?
        /// Value by figure, both canonical JSON.
        let figures: [String: String]
    }

    static func read(_ key: EntityKey, in transaction: Transaction) async throws -> State {
        let state = try await transaction.rows(
            "select number, digest from derived_state where user_kind = \(key.kind.rawValue) and user_code = \(key.code) for update"
        ) { row in (try row.int(0), try row.text(1)) }.first
        let figures = try await transaction.rows(
            "select figure, value from derived_figure where user_kind = \(key.kind.rawValue) and user_code = \(key.code)"
        ) { row in (try row.text(0), try row.text(1)) }
        return State(
            number: state?.0 ?? 0, digest: state?.1, figures: Dictionary(figures) { first, _ in first })
    }

    /// Keeps only the number of the last announcement.
    static func forget(_ key: EntityKey, in transaction: Transaction) async throws {
        try await transaction.run(
            "update derived_state set digest = '' where user_kind = \(key.kind.rawValue) and user_code = \(key.code)")
    }

    static func write(
        _ key: EntityKey, number: Int, digest: String, figures: [String: String], in transaction: Transaction
    ) async throws {
        try await transaction.run(
            """
            insert into derived_state (user_kind, user_code, number, digest)
            values (\(key.kind.rawValue), \(key.code), \(number)::integer, \(digest))
            on conflict (user_kind, user_code) do update set number = excluded.number, digest = excluded.digest
            """)
        let sorted = figures.sorted { $0.key < $1.key }
        try await transaction.run(
            """
            delete from derived_figure where user_kind = \(key.kind.rawValue) and user_code = \(key.code)
                and figure <> all (\(.array(sorted.map(\.key)))::text[])
            """)
        try await transaction.run(
            """
            insert into derived_figure (user_kind, user_code, figure, value)
            select \(key.kind.rawValue), \(key.code), figure, value
            from unnest(\(.array(sorted.map(\.key)))::text[], \(.array(sorted.map(\.value)))::text[]) as own (figure, value)
            on conflict (user_kind, user_code, figure) do update set value = excluded.value
                where derived_figure.value <> excluded.value
            """)
    }
}
