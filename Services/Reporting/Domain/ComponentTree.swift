internal import Shared

/// The fields of cooperation that agreements name, with their parts.
struct ComponentTree {
    struct Component {
        let code: Code
        let name: LanguageMap
        let parent: Code?
        let objective: LanguageMap?
        /// The agreements that name it.
        var agreements: [FoldedEntity]
    }

    private let components: [Code: Component]

    init(_ agreements: [FoldedEntity]) {
        var components: [Code: Component] = [:]
        for entity in agreements {
            for told in entity.read(as: AgreementSigned.self, step: "signed")?.components ?? [] {
                if components[told.code] == nil {
                    components[told.code] = Component(
                        code: told.code, name: told.name, parent: told.parent, objective: told.objective, agreements: []
                    )
                }
                components[told.code]?.agreements.append(entity)
            }
        }
        self.components = components
    }

    /// Fields by code, each followed by its parts.
    var all: [Component] {
        let sorted = self.components.values.sorted { $0.code.text < $1.code.text }
        var result: [Component] = []
        var placed: Set<Code> = []
        func place(_ component: Component) {
            guard placed.insert(component.code).inserted else { return }
            result.append(component)
            for part in sorted where part.parent == component.code { place(part) }
        }
        for component in sorted where component.parent.map({ self.components[$0] == nil }) ?? true { place(component) }
        // Parents that name each other in a circle: each is a field of its own.
        for component in sorted { place(component) }
        return result
    }

    /// A field with all its parts, and theirs.
    func withParts(_ code: Code) -> Set<Code> {
        var result: Set<Code> = [code]
        while true {
            let more = self.components.values.filter { $0.parent.map(result.contains) ?? false }.map(\.code)
            let grown = result.union(more)
            if grown == result { return result }
            result = grown
        }
    }
}
