internal import Shared

/// The parent of each component, as agreements state it or as the component's own events define it.
struct ComponentParents {
    private let parents: [Code: Code]
    /// The greatest depth that is followed; no agreement means a deeper chain.
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

    /// The components that a component is a part of, directly or through others.
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
