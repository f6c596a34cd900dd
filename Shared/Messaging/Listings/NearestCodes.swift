public import Postgres
public import Shared

/// Known codes that are similar to an unknown one.
public enum NearestCodes {
    /// The known codes of the kind that the publisher may have meant, nearest first.
    public static func to(_ key: EntityKey, in transaction: Transaction) async throws -> [String] {
        guard key.kind != .event, key.kind != .source else { return [] }
        let length = key.code.utf8.count
        // If there are many codes, those with the same beginning or end are preferred.
        let codes = try await transaction.rows(
            """
            select code from known_code
            where kind = \(key.kind.rawValue) and length(code) between \(length / 2)::int and \(length * 2)::int
            order by (left(code, 2) = left(\(key.code), 2) or right(code, 2) = right(\(key.code), 2)) desc,
                     abs(length(code) - \(length)::int), code
            limit 2000
            """
        ) { row in try row.text(0) }
        return EditDistance.nearest(to: key.code, in: codes)
    }

    /// Whether the code is known here.
    public static func isKnown(_ key: EntityKey, in transaction: Transaction) async throws -> Bool {
        try await PostgresWaitingStore(transaction: transaction).known(among: [key]).contains(key)
    }

    /// The keys that an event needs, that are not known, and that no arriving event makes known.
    ///
    /// - Parameter arriving: events that were accepted before and have not arrived yet.
    public static func missing(
        for event: Event, arriving: [Event], in transaction: Transaction
    ) async throws -> [EntityKey] {
        let coming = Set(arriving.flatMap(\.data.registers) + arriving.map { EntityKey.event($0.ref) })
        let needed = event.data.needs.subtracting(coming)
        return needed.subtracting(try await PostgresWaitingStore(transaction: transaction).known(among: needed))
            .sorted()
    }
}
