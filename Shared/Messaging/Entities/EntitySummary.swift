public import JSON
public import Postgres
public import Shared

/// What is stored about an entity: the result of folding its history as of now.
public struct EntitySummary: Sendable {
    public let state: String
    public let version: Int
    public let members: JSONValue

    /// Nil when no event about the entity has been folded.
    public static func of(_ key: EntityKey, in transaction: Transaction) async throws -> Self? {
        try await transaction.rows(
            "select state, version, members from entity where kind = \(key.kind.rawValue) and code = \(key.code)"
        ) { row in
            Self(
                state: try row.text(0), version: try row.int(1),
                members: JSONValue(try JSONDocument(try row.text(2)).root))
        }.first
    }
}
