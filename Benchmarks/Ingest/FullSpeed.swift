internal import Postgres

/// A run at full speed: all records are in the topic beforehand.
struct FullSpeed {
    let contender: Contender
    let events: Int
    /// Rate from the first commit to the last, without the events of the first commit.
    let eventsPerSecond: Double
    let commits: Int
    let cost: ContenderRun.Cost
    /// Digest of the stored rows, by table.
    let rows: [String: String]

    static func measure(
        _ contender: Contender, round: Int, _ servers: BenchmarkServers, _ options: Options
    ) async throws -> FullSpeed {
        try await ContenderRun.with(contender, servers, database: "run_\(round)_\(contender)", .filled, options) {
            run in
            try await run.waitForAnnouncements(Template.announcements + options.events, within: .seconds(60))
            return try await run.cost()
        } after: { connection, cost in
            let (speed, commits) = try await Self.speed(on: connection)
            return FullSpeed(
                contender: contender, events: options.events, eventsPerSecond: speed, commits: commits, cost: cost,
                rows: try await StoredRows.digests(on: connection))
        }
    }

    private static func speed(on connection: PostgresConnection) async throws -> (Double, Int) {
        let rows = try await connection.rows(
            """
            with commits as (
                select pg_xact_commit_timestamp(xmin) as moment, count(*) as events from inbox
                where topic = \(Names.filled.intake) group by 1)
            select (extract(epoch from max(moment) - min(moment)) * 1000000)::bigint, sum(events)::bigint, count(*),
                   (select events from commits order by moment limit 1)
            from commits
            """
        ) { row in (micros: try row.int(0), events: try row.int(1), commits: try row.int(2), first: try row.int(3)) }
        guard let row = rows.first, row.micros > 0 else { throw Problem("everything was stored in one transaction") }
        return (Double(row.events - row.first) * 1e6 / Double(row.micros), row.commits)
    }
}
