public import Shared

/// Folds the long history of a thing from scratch.
public struct FoldThing: Job {
    public static let kind = "fold"

    public let key: EntityKey

    public init(_ key: EntityKey) { self.key = key }

    public init?(subject: String, arguments: [String]) {
        guard let key = EntityKey(described: subject), arguments.isEmpty else { return nil }
        self.key = key
    }

    public var subject: String { self.key.description }
}
