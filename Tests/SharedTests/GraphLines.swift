import Shared
import Testing

/// Graphs and keys for tests, each in one line.
extension EntityGraph {
    /// Each line is a link: `activity/a belongs_to partnership/p`.
    static func made(_ lines: String...) throws -> EntityGraph {
        EntityGraph(
            try lines.map { line in
                let parts = line.split(separator: " ").map(String.init)
                let relation = try #require(Relation(rawValue: parts[1]))
                return EntityLink(from: try EntityKey.named(parts[0]), to: try EntityKey.named(parts[2]), relation)
            })
    }

    func belonging(to thing: String, nearest: Bool = true) throws -> [String] {
        self.belonging(to: try EntityKey.named(thing), nearest: nearest).map(\.description).sorted()
    }

    func dependencies(of thing: String) throws -> [String] {
        self.dependencies(of: try EntityKey.named(thing)).map(\.description).sorted()
    }

    func dependents(on things: String..., ofKind kind: EntityKind) throws -> [String] {
        self.dependents(on: Set(try things.map(EntityKey.named)), ofKind: kind).map(\.description).sorted()
    }
}

extension EntityKey {
    /// A key from its description: `activity/a`.
    static func named(_ text: String) throws -> EntityKey {
        let parts = text.split(separator: "/").map(String.init)
        return EntityKey(try #require(EntityKind(rawValue: parts[0])), unchecked: parts[1])
    }
}
