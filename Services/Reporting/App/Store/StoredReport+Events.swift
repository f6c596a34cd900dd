internal import Crypto
internal import JSON
internal import Messaging
internal import Postgres
internal import ReportingDomain
internal import Shared

/// The table `report_event`.
extension StoredReport {
    /// A version of a report that counts an event.
    struct Counting: Sendable {
        let partnership: String
        let asOf: String
        let number: Int
        let generatedAt: Instant

        var cursor: PageCursor {
            PageCursor([self.generatedAt.description, self.partnership, self.asOf, String(self.number)])
        }

        var json: JSONValue {
            .object([
                "partnership": .string(self.partnership), "as_of": .string(self.asOf), "number": .int(self.number),
                "generated_at": .string(self.generatedAt.description),
            ])
        }
    }

    /// The versions that have an event among their sources, the latest first.
    ///
    /// - Parameters:
    ///   - isOpen: leaves out versions that are not published.
    ///   - after: the end of the previous page: `Counting.cursor`.
    static func counting(
        _ event: EventRef, isOpen: Bool = false, after: PageCursor? = nil, limit: Int, in transaction: Transaction
    ) async throws -> [Counting] {
        let values = after?.values
        return try await transaction.rows(
            """
            select partnership, as_of::text, number, generated_at
            from report_event join report using (partnership, as_of)
            where report_event.event = \(Self.key(of: event))::bigint
              and number >= first_number and (last_number is null or number <= last_number)
              and (not \(.bool(isOpen))::boolean or published_at is not null and returned_at is null)
              and (\(.optional(values?[0]))::text is null or generated_at < \(.optional(values?[0]))::timestamptz
                   or generated_at = \(.optional(values?[0]))::timestamptz
                      and (partnership, as_of, -number)
                          > (\(.optional(values?[1])), \(.optional(values?[2]))::date, -\(.optional(values?[3]))::int))
            order by generated_at desc, partnership, as_of, number desc limit \(limit)::int
            """
        ) { row in
            Counting(
                partnership: try row.text(0), asOf: try row.text(1), number: try row.int(2),
                generatedAt: Instant(microseconds: try row.microseconds(3)))
        }
    }

    /// The key of an event in `report_event`: the first eight bytes of a digest, so that a row is small. Two events of
    /// one service have the same key with a probability below one in a billion up to a hundred thousand events.
    private static func key(of event: EventRef) -> Int {
        let digest = Digest(of: event.json.bytes).bytes
        return Int(truncatingIfNeeded: digest.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) })
    }

    /// Records which events the version counts: adds rows for new ones, and ends the rows of those that are gone.
    static func keepEvents(
        _ events: [EventRef], of partnership: Code, _ asOf: CalendarDate, _ number: Int, in transaction: Transaction
    ) async throws {
        let keys = events.map { Self.key(of: $0) }.sorted()
        let day = asOf.description
        try await transaction.run(
            """
            with counted as (select unnest(\(.array(keys))::bigint[]) as event),
            known as (
                select event from report_event
                where partnership = \(partnership.text) and as_of = \(day)::date
                  and last_number is null),
            -- Differences of sets: no statistics of the table can make their plan quadratic.
            gone as (
                update report_event set last_number = \(number - 1)::int
                where partnership = \(partnership.text) and as_of = \(day)::date
                  and last_number is null
                  and event = any (array(select event from known except select event from counted)))
            insert into report_event (event, partnership, as_of, first_number)
            select event, \(partnership.text), \(day)::date, \(number)::int
            from (select event from counted except select event from known) as new
            on conflict do nothing
            """)
    }

    /// Records again which events every kept version counts.
    static func recomputeEvents(in transaction: Transaction) async throws {
        try await transaction.run("delete from report_event")
        let versions = try await transaction.rows(
            "select partnership, as_of::text, number from report order by partnership, as_of, number"
        ) { row in (code: try row.text(0), day: try row.text(1), number: try row.int(2)) }
        // One after the other, so that memory is needed for only one report.
        for (code, day, number) in versions {
            guard let partnership = Code(code), let asOf = CalendarDate(day),
                let stored = try await Self.find(partnership, asOf, .version(number), in: transaction),
                // A version of former rules may have members that this version does not define.
                let content = try? stored.content
            else { continue }
            try await Self.keepEvents(
                content.sources.map(\.event), of: partnership, asOf, number, in: transaction)
        }
    }
}
