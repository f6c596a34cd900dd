internal import Shared

/// The purpose of an amount of money.
protocol MoneyScope {
    var key: EntityKey { get }
    /// Only amounts of one group can contain each other.
    var group: String { get }
    func contains(_ other: Self) -> Bool
}

/// Finds amounts that are parts of others: a part is never added to its whole.
enum PartsOfMoney {
    /// The whole of each part; a whole is not a part of another amount itself.
    static func wholes<Scope: MoneyScope>(of scopes: [Scope]) -> [EntityKey: EntityKey] {
        var result: [EntityKey: EntityKey] = [:]
        for scopes in Dictionary(grouping: scopes, by: \.group).values {
            let sorted = scopes.sorted { $0.key < $1.key }
            func isPart(_ scope: Scope, of whole: Scope) -> Bool { whole.contains(scope) && !scope.contains(whole) }
            let wholes = sorted.filter { scope in !sorted.contains { isPart(scope, of: $0) } }
            for scope in sorted {
                if let whole = wholes.first(where: { isPart(scope, of: $0) }) { result[scope.key] = whole.key }
            }
        }
        return result
    }
}
