internal import Postgres

/// A run at full speed: all records are in the topic beforehand.
struct FullSpeed {
    let contender: Contender
    let events: Int
    /// Rate from the first commit to the last, without the events of the first commit.
    let eventsPerSecond: Double
    /// The same for each tenth of the events, in the order of the commits.
    let tenths: [Double]
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
            let tenths = try await Self.tenths(on: connection)
            return FullSpeed(
                contender: contender, events: options.events, eventsPerSecond: speed, tenths: tenths, commits: commits,
                cost: cost,
                rows: try await StoredRows.digests(on: connection))
        }
    }

    /// From the last commit of a tenth before to the last one of its own.
    private static func tenths(on connection: PostgresConnection) async throws -> [Double] {
        try await connection.rows(
            """
            with commits as (
                select pg_xact_commit_timestamp(xmin) as moment, count(*) as events from inbox
                where topic = \(Names.filled.intake) group by 1),
            stored as (
                select moment, events, sum(events) over (order by moment) - events as before, sum(events) over () as whole
                from commits),
            parts as (
                select floor(before * 10 / whole) as part, max(moment) as moment, sum(events) as events from stored
                group by 1)
            select events::bigint,
                   (extract(epoch from moment - lag(moment) over (order by part)) * 1000000)::bigint
            from parts order by part
            """
        ) { row in (events: try row.int(0), micros: try row.optionalInt(1)) }.compactMap { row in
            row.micros.map { Double(row.events) * 1e6 / Double(max($0, 1)) }
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
