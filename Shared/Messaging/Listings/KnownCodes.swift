public import Postgres
public import Shared

/// The codes that are known here.
public enum KnownCodes {
    /// Every known code of a kind, sorted.
    public static func all(of kind: EntityKind, in transaction: Transaction) async throws -> [String] {
        try await transaction.rows(
            "select code from known_code where kind = \(kind.rawValue) order by code"
        ) { row in try row.text(0) }
    }
}
