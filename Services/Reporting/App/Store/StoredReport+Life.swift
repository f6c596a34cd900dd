internal import Postgres
internal import ReportingDomain
internal import Shared

extension StoredReport {
    /// What has happened to a version since it was made.
    struct Life: Sendable {
        let number: Int
        /// Digest of the whole report.
        let digest: String
        let isPublished: Bool
        let isReturned: Bool

        /// Whether it may be read by everyone.
        var isOpen: Bool { self.isPublished && !self.isReturned }
    }

    /// The published version, all later ones, and all with one of these digests, by number.
    static func lives(
        _ partnership: Code, _ day: CalendarDate, reviewed digests: [String], in transaction: Transaction
    ) async throws -> [Life] {
        try await transaction.rows(
            """
            select number, content_digest, published_at is not null, returned_at is not null from report
            where partnership = \(partnership.text) and as_of = \(day.description)::date
              and (content_digest = any (\(.array(digests))::text[]) or number >= coalesce((
                select max(number) from report
                where partnership = \(partnership.text) and as_of = \(day.description)::date
                  and published_at is not null and returned_at is null), 0))
            order by number
            """
        ) { row in
            Life(
                number: try row.int(0), digest: try row.text(1), isPublished: try row.bool(2),
                isReturned: try row.bool(3))
        }
    }

    static func publish(
        _ partnership: Code, _ day: CalendarDate, _ number: Int, in transaction: Transaction
    ) async throws {
        try await transaction.run(
            """
            update report set published_at = now(), returned_at = null
            where partnership = \(partnership.text) and as_of = \(day.description)::date and number = \(number)::int
            """)
    }

    static func setReturned(
        _ isReturned: Bool, _ partnership: Code, _ day: CalendarDate, _ number: Int, in transaction: Transaction
    ) async throws {
        try await transaction.run(
            """
            update report set returned_at = case when \(.bool(isReturned))::boolean then now() end
            where partnership = \(partnership.text) and as_of = \(day.description)::date and number = \(number)::int
            """)
    }

    /// The state of a version in a statement that selects from `report`.
    static let state: StaticString = """
        case when returned_at is not null then case when published_at is null then 'returned' else 'retracted' end
             when published_at is null then 'generated'
             when exists (select from report as later
                          where later.partnership = report.partnership and later.as_of = report.as_of
                            and later.number > report.number
                            and later.published_at is not null and later.returned_at is null)
             then 'superseded' else 'published' end
        """
}
