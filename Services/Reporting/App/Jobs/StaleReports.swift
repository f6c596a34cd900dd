internal import Messaging
internal import Postgres
internal import Shared

/// Which reports facts make stale. A transaction notes the things that it touches; a job after its commit finds the
/// partnerships whose reports depend on them, and makes these due.
enum StaleReports {
    static let job = "stale"

    /// Begins the key of a job that stands for every report.
    private static let everything = "*"

    /// Milliseconds in which further facts are waited for.
    private static let pause = 200

    /// Rows of this transaction's own: it never waits for another one that touches the same things.
    ///
    /// - Parameter things: nil when every report may have changed.
    static func note(_ things: Set<EntityKey>?, in transaction: Transaction) async throws {
        guard let things else {
            try await transaction.run(
                """
                insert into due (kind, key) values (\(Self.job), \(Self.everything) || pg_current_xact_id())
                on conflict do nothing
                """)
            return
        }
        let keys = things.sorted()
        guard !keys.isEmpty else { return }
        try await transaction.run(
            """
            with noted as (
                insert into touched_thing (noted, kind, code)
                select pg_current_xact_id()::text, kind, code
                from unnest(\(.array(keys.map(\.kind.rawValue)))::text[], \(.array(keys.map(\.code)))::text[]) as thing (kind, code)
                on conflict do nothing
            )
            insert into due (kind, key) values (\(Self.job), pg_current_xact_id()::text) on conflict do nothing
            """)
    }

    /// - Parameter noted: what the rows are named by, a transaction each.
    static func find(
        _ noted: [String], take: @Sendable () async throws -> Bool, in transaction: Transaction
    ) async throws {
        guard try await take() else { return }
        let touched = Set(
            try await transaction.rows(
                "delete from touched_thing where noted = any (\(.array(noted))::text[]) returning kind, code"
            ) { row in
                try EntityKind(rawValue: try row.text(0)).map { EntityKey($0, unchecked: try row.text(1)) }
            }.compactMap { $0 })
        if noted.contains(where: { $0.hasPrefix(Self.everything) }) {
            try await ReportJob.due(among: nil, after: Self.pause, in: transaction)
            return
        }
        // A report that is wanted from now on is made from these facts in any case.
        let isAnyWanted = try await transaction.rows("select exists (select from wanted_report)") { try $0.bool(0) }
        guard isAnyWanted == [true] else { return }
        let partnerships = try await LinkTable.dependents(on: touched, ofKind: .partnership, in: transaction)
        let own = touched.filter { $0.kind == .partnership }
        try await ReportJob.due(among: partnerships.union(own).map(\.code), after: Self.pause, in: transaction)
    }
}
