public import Shared

/// Folds the long history of an entity from scratch.
public struct FoldThing: ThingJob {
    public static let kind = "fold"

    public let key: EntityKey

    public init(_ key: EntityKey) { self.key = key }
}
