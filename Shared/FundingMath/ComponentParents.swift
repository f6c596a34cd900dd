internal import Shared

/// What each component is a part of, as agreements name it or as it was defined by itself.
struct ComponentParents {
    private let parents: [Code: Code]
    /// Deeper chains are no fields that an agreement means.
    private static let deepest = 16

    init(in graph: FoldedGraph) {
        var parents: [Code: Code] = [:]
        for agreement in graph.all(Agreement.self) {
            for component in agreement.components ?? [] {
                if let code = component.code, let parent = component.parent { parents[code] = parent }
            }
        }
        for component in graph.all(Component.self) {
            if let code = Code(component.code), parents[code] == nil, let parent = component.parent {
                parents[code] = parent
            }
        }
        self.parents = parents
    }

    /// What a component is a part of, and what that is a part of.
    func wholes(of code: Code) -> Set<Code> {
        var result: Set<Code> = []
        var next = self.parents[code]
        for _ in 0..<Self.deepest {
            guard let whole = next, result.insert(whole).inserted else { break }
            next = self.parents[whole]
        }
        return result
    }
}
