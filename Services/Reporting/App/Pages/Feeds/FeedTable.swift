internal import JSON
internal import Messaging
internal import Postgres
internal import ReportingDomain
internal import Shared

/// What feeds list, the latest first.
enum FeedTable {
    /// How many entries a feed has.
    static let most = 50

    /// A version that was published.
    struct Published: Sendable {
        let partnership: String
        let asOf: String
        let number: Int
        let digest: String
        let at: Instant
    }

    static func reports(_ partnership: Code?, in transaction: Transaction) async throws -> [Published] {
        try await transaction.rows(
            """
            select partnership, as_of::text, number, content_digest, published_at from report
            where published_at is not null and returned_at is null
              and (\(.optional(partnership?.text))::text is null or partnership = \(.optional(partnership?.text)))
            order by published_at desc, partnership, as_of, number limit \(Self.most)::int
            """
        ) { row in
            Published(
                partnership: try row.text(0), asOf: try row.text(1), number: try row.int(2),
                digest: try row.text(3), at: Instant(microseconds: try row.microseconds(4)))
        }
    }

    /// A finding that was raised or cleared, as of a day.
    struct Raised: Sendable {
        let partnership: String
        let number: Int
        let raisedAsOf: CalendarDate
        let clearedAsOf: CalendarDate?
        let finding: FindingEntry
    }

    static func findings(_ partnership: Code?, in transaction: Transaction) async throws -> [Raised] {
        try await transaction.rows(
            """
            select partnership, number, raised_as_of::text, cleared_as_of::text, finding from alert
            where (\(.optional(partnership?.text))::text is null or partnership = \(.optional(partnership?.text)))
            order by coalesce(cleared_as_of, raised_as_of) desc, partnership, rule, subject_kind, subject, facet, number
            limit \(Self.most)::int
            """
        ) { row in
            guard let raised = CalendarDate(try row.text(2)) else { throw AlertTable.CorruptRow.alert }
            return Raised(
                partnership: try row.text(0), number: try row.int(1), raisedAsOf: raised,
                clearedAsOf: try row.optionalText(3).flatMap { CalendarDate($0) },
                finding: try SnakeCaseJSONDecoder().decode(from: try row.bytes(4)))
        }
    }
}
