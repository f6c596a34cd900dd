public import Shared

/// Folds again the entities about which a publisher has made statements, because its rank has changed. One job folds a
/// limited number of entities, starting after the last one folded.
public struct RefoldPublisher: Job {
    public static let kind = "refold"

    public let source: String
    /// The last entity that was folded; nil at the beginning.
    public let last: EntityKey?

    public init(_ source: String, after last: EntityKey? = nil) {
        self.source = source
        self.last = last
    }

    public init?(subject: String, arguments: [String]) {
        guard arguments.count <= 1 else { return nil }
        self.source = subject
        guard let last = arguments.first else {
            self.last = nil
            return
        }
        guard let key = EntityKey(described: last) else { return nil }
        self.last = key
    }

    public var subject: String { self.source }
    public var arguments: [String] { self.last.map { [$0.description] } ?? [] }
}
