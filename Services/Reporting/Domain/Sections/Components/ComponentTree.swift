internal import Shared

/// The fields of cooperation that agreements name, with their parts.
struct ComponentTree {
    struct Component {
        let code: Code
        let name: LanguageMap
        let parent: Code?
        let objective: LanguageMap?
        /// The agreements that name it.
        var agreements: [SignedAgreement]
    }

    private let components: [Code: Component]
    /// Parts by the component that they are a part of, in the order of their codes.
    private let parts: [Code: [Code]]

    init(_ agreements: [SignedAgreement]) {
        var components: [Code: Component] = [:]
        for agreement in agreements {
            for stated in agreement.signing.components ?? [] {
                guard let code = stated.code, let name = stated.name else { continue }
                if components[code] == nil {
                    components[code] = Component(
                        code: code, name: name, parent: stated.parent, objective: stated.objective, agreements: [])
                }
                components[code]?.agreements.append(agreement)
            }
        }
        self.components = components
        var parts: [Code: [Code]] = [:]
        for component in components.values.sorted(by: { $0.code.text < $1.code.text }) {
            if let parent = component.parent { parts[parent, default: []].append(component.code) }
        }
        self.parts = parts
    }

    /// Fields by code, each followed by its parts.
    var all: [Component] {
        let sorted = self.components.keys.sorted { $0.text < $1.text }
        var result: [Component] = []
        var placed: Set<Code> = []
        func place(_ code: Code) {
            // Chains of parts are as long as publishers make them: no recursion.
            var open = [code]
            while let code = open.popLast() {
                guard let component = self.components[code], placed.insert(code).inserted else { continue }
                result.append(component)
                open += (self.parts[code] ?? []).reversed()
            }
        }
        for code in sorted where self.components[code]?.parent.map({ self.components[$0] == nil }) ?? true {
            place(code)
        }
        // Parents that name each other in a circle: each is a field of its own.
        for code in sorted { place(code) }
        return result
    }

    /// What is done in a part counts for what it is a part of, so many levels up; deeper chains are no fields that an
    /// agreement means.
    static let deepest = 16

    /// A field with its parts, and theirs.
    func withParts(_ code: Code) -> Set<Code> {
        var result: Set<Code> = [code]
        var level = [code]
        for _ in 0..<Self.deepest {
            level = level.flatMap { self.parts[$0] ?? [] }.filter { result.insert($0).inserted }
            if level.isEmpty { break }
        }
        return result
    }
}
