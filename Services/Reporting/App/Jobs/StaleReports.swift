internal import Messaging
internal import Postgres
internal import Shared

/// Determines which reports facts make stale. A transaction records the entities that it touches; a job after its
/// commit finds the partnerships whose reports depend on them, and makes these reports due.
enum StaleReports {
    /// How long to wait for further facts.
    private static let pause: Duration = .milliseconds(200)

    /// Adds rows that belong to this transaction: it never waits for another one that touches the same entities.
    ///
    /// - Parameter things: nil when every report may have changed.
    static func recordTouched(_ things: Set<EntityKey>?, in transaction: Transaction) async throws {
        guard let things else {
            try await transaction.enqueue([FindStaleReports(nil)], own: true)
            return
        }
        let keys = things.sorted()
        guard !keys.isEmpty else { return }
        let noted = try await transaction.rows(
            """
            with noted as (
                insert into touched_thing (noted, kind, code)
                select pg_current_xact_id()::text, kind, code
                from unnest(\(.array(keys.map(\.kind.rawValue)))::text[], \(.array(keys.map(\.code)))::text[]) as thing (kind, code)
                on conflict do nothing
            )
            select pg_current_xact_id()::text
            """
        ) { row in try row.text(0) }
        try await transaction.enqueue(noted.map { FindStaleReports($0) })
    }

    static func find(_ jobs: [FindStaleReports], in transaction: Transaction) async throws {
        guard !jobs.isEmpty else { return }
        let touched = Set(
            try await transaction.rows(
                """
                delete from touched_thing where noted = any (\(.array(jobs.compactMap(\.transaction)))::text[])
                returning kind, code
                """
            ) { row in
                try EntityKind(rawValue: try row.text(0)).map { EntityKey($0, unchecked: try row.text(1)) }
            }.compactMap { $0 })
        if jobs.contains(where: { $0.transaction == nil }) {
            try await GenerateReport.enqueue(among: nil, after: Self.pause, in: transaction)
            try await PartnershipEvaluation.enqueueAll(after: PartnershipEvaluation.pause, in: transaction)
            return
        }
        let partnerships = try await LinkTable.dependents(on: touched, ofKind: .partnership, in: transaction)
            .union(touched.filter { $0.kind == .partnership })
        try await GenerateReport.enqueue(among: partnerships.map(\.code), after: Self.pause, in: transaction)
        try await PartnershipEvaluation.enqueue(partnerships, in: transaction)
    }
}
