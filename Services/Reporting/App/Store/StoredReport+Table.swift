internal import JSON
internal import Messaging
internal import Postgres
internal import ReportingDomain
internal import Shared

/// The table `report`.
extension StoredReport {
    static func latest(
        _ partnership: Code, _ day: CalendarDate, in transaction: Transaction
    ) async throws -> Latest? {
        try await transaction.rows(
            """
            select number, content_digest from report
            where partnership = \(partnership.text) and as_of = \(day.description)::date order by number desc limit 1
            """
        ) { row in Latest(number: try row.int(0), digest: try row.text(1)) }.first
    }

    /// The day as of which the last report on a partnership was made.
    static func lastDay(of partnership: Code, in transaction: Transaction) async throws -> CalendarDate? {
        try await transaction.rows(
            """
            select max(as_of)::text from report
            where partnership = \(partnership.text) and published_at is not null and returned_at is null
            """
        ) { row in try row.optionalText(0) }.first?.flatMap { CalendarDate($0) }
    }

    static func keep(_ made: GeneratedReport, in transaction: Transaction) async throws {
        let report = made.document.report
        try await transaction.run(
            """
            insert into report
                (partnership, as_of, number, rule_version, content_digest, facts_digest, events_counted, generated_at, content)
            values (\(report.partnership.text), \(report.asOf.description)::date, \(made.number)::int,
                    \(report.ruleVersion)::int, \(made.document.digest), \(made.history.factsDigest),
                    \(made.history.eventsCounted)::int,
                    timestamptz 'epoch' + \(made.generatedAt.microseconds)::bigint * interval '1 microsecond',
                    \(.bytes(made.document.bytes)))
            """)
        try await Self.keepEvents(
            report.sources.map(\.event), of: report.partnership, report.asOf, made.number, in: transaction)
    }

    /// Which version of a report is looked for.
    enum Sought: Sendable {
        /// The version that is published now.
        case published
        /// The latest version, whether it is published or not.
        case latest
        /// The version with this number.
        case version(Int)
    }

    static func find(
        _ partnership: Code, _ day: CalendarDate, _ sought: Sought, in transaction: Transaction
    ) async throws -> StoredReport? {
        let number: String? = if case .version(let number) = sought { String(number) } else { nil }
        let isPublished = if case .published = sought { true } else { false }
        return try await Self.find(partnership, day, number, isPublished: isPublished, in: transaction)
    }

    private static func find(
        _ partnership: Code, _ day: CalendarDate, _ number: String?, isPublished: Bool, in transaction: Transaction
    ) async throws -> StoredReport? {
        try await transaction.rows(
            """
            select number, rule_version, content_digest, facts_digest, events_counted, generated_at, content,
                   \(trusted: Self.state)
            from report
            where partnership = \(partnership.text) and as_of = \(day.description)::date
              and (\(.optional(number))::int is null or number = \(.optional(number))::int)
              and (not \(.bool(isPublished))::boolean or published_at is not null and returned_at is null)
            order by number desc limit 1
            """
        ) { row in
            StoredReport(
                partnership: partnership, asOf: day, number: try row.int(0), ruleVersion: try row.int(1),
                contentDigest: try row.text(2), factsDigest: try row.text(3), eventsCounted: try row.int(4),
                generatedAt: Instant(microseconds: try row.microseconds(5)),
                state: ReportState(rawValue: try row.text(7)) ?? .generated, bytes: try row.bytes(6))
        }.first
    }

    /// By partnership, with the latest day of each first.
    ///
    /// - Parameter after: the end of the previous page: `Listed.cursor`.
    static func list(
        _ partnership: Code?, after: PageCursor? = nil, limit: Int, in transaction: Transaction
    ) async throws -> [Listed] {
        let (code, day) = (after?.values[0], after?.values[1])
        return try await transaction.rows(
            """
            select partnership, as_of::text, count(*) from report
            where published_at is not null and returned_at is null
              and (\(.optional(partnership?.text))::text is null or partnership = \(.optional(partnership?.text)))
              and (\(.optional(code))::text is null or partnership > \(.optional(code))
                   or partnership = \(.optional(code)) and as_of < \(.optional(day))::date)
            group by report.partnership, report.as_of order by report.partnership, report.as_of desc limit \(limit)::int
            """
        ) { row in Listed(partnership: try row.text(0), asOf: try row.text(1), versions: try row.int(2)) }
    }

    /// The versions of a report, the latest first.
    ///
    /// - Parameter after: only versions before this number.
    static func versions(
        _ partnership: Code, _ day: CalendarDate, after: Int?, limit: Int, in transaction: Transaction
    ) async throws -> [Version] {
        try await transaction.rows(
            """
            select number, generated_at, content_digest, events_counted, \(trusted: Self.state) from report
            where partnership = \(partnership.text) and as_of = \(day.description)::date
              and (\(.optional(after.map(String.init)))::int is null or number < \(.optional(after.map(String.init)))::int)
            order by number desc limit \(limit)::int
            """
        ) { row in
            Version(
                number: try row.int(0), generatedAt: Instant(microseconds: try row.microseconds(1)),
                contentDigest: try row.text(2), eventsCounted: try row.int(3),
                state: ReportState(rawValue: try row.text(4)) ?? .generated)
        }
    }
}
