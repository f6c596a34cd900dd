public import Shared

/// A job about one entity, whose key is its only parameter.
public protocol ThingJob: Job {
    var key: EntityKey { get }
    init(_ key: EntityKey)
}

extension ThingJob {
    public init?(subject: String, arguments: [String]) {
        guard let key = EntityKey(described: subject), arguments.isEmpty else { return nil }
        self.init(key)
    }

    public var subject: String { self.key.description }
}
