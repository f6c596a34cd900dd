internal import Shared

/// Which components are fields of cooperation, and which are parts of others.
struct FieldTree: Sendable {
    /// Components that are a part of no other one here.
    let fields: [ComponentEntry]
    /// For each part the components that it is a part of, directly or through others.
    let wholes: [Code: Set<Code>]
    /// For each component itself and its parts.
    let parts: [Code: Set<Code>]

    init(_ components: [ComponentEntry]) {
        let codes = Set(components.map(\.code))
        let parents = Dictionary(components.map { ($0.code, $0.parent) }) { first, _ in first }
        var wholes: [Code: Set<Code>] = [:]
        var parts = Dictionary(components.map { ($0.code, Set([$0.code])) }) { first, _ in first }
        for component in components {
            var above: Set<Code> = []
            var next = component.parent
            while let code = next, above.count < ComponentTree.deepest, above.insert(code).inserted {
                parts[code, default: [code]].insert(component.code)
                next = parents[code] ?? nil
            }
            if !above.isEmpty { wholes[component.code] = above }
        }
        // Parents that name each other in a cycle: each is a field of its own.
        self.fields = components.filter { component in
            component.parent.map { !codes.contains($0) } ?? true
                || (wholes[component.code] ?? []).contains(component.code)
        }
        self.wholes = wholes
        self.parts = parts
    }
}
