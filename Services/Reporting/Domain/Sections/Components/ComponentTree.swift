internal import Shared

/// The fields of cooperation that agreements name, with their parts.
struct ComponentTree {
    struct Component {
        let code: Code
        let name: LanguageMap
        let parent: Code?
        let objective: LanguageMap?
        /// The agreements that name it, or that it is stated to belong to.
        var agreements: [SignedAgreement]
        /// The events that state it besides its agreements.
        var events: [EventRef]
    }

    private let components: [Code: Component]
    /// Parts by the component that they are a part of, sorted by code.
    private let parts: [Code: [Code]]

    /// - Parameters:
    ///   - agreements: the agreements that were signed.
    ///   - defined: components that were defined by events of their own.
    init(_ agreements: [SignedAgreement], defined: [Folded<Shared.Component>]) {
        var components: [Code: Component] = [:]
        for agreement in agreements {
            // A field of a former version was agreed too.
            for stated in agreement.versions.reversed().flatMap({ $0.signing.components ?? [] }) {
                guard let code = stated.code, let name = stated.name else { continue }
                if components[code] == nil {
                    components[code] = Component(
                        code: code, name: name, parent: stated.parent, objective: stated.objective, agreements: [],
                        events: [])
                }
                if components[code]?.agreements.contains(where: { $0.agreement.key == agreement.agreement.key })
                    == false
                {
                    components[code]?.agreements.append(agreement)
                }
            }
        }
        Self.add(defined, to: &components, agreements)
        self.components = components
        var parts: [Code: [Code]] = [:]
        for component in components.values.sorted(by: { $0.code.text < $1.code.text }) {
            if let parent = component.parent { parts[parent, default: []].append(component.code) }
        }
        self.parts = parts
    }

    /// Parts count regardless of where they were stated: a component that an event of its own defines belongs to the
    /// agreement that it names, and to those of what it is a part of.
    private static func add(
        _ defined: [Folded<Shared.Component>], to components: inout [Code: Component], _ agreements: [SignedAgreement]
    ) {
        let byCode = Dictionary(
            defined.compactMap { component in Code(component.code).map { ($0, component) } }
        ) { first, _ in first }
        for (code, component) in byCode {
            let named = agreements.filter { component.agreement?.text == $0.agreement.code }
            if let known = components[code] {
                let others = named.filter { other in
                    !known.agreements.contains { $0.agreement.key == other.agreement.key }
                }
                components[code] = Component(
                    code: code, name: known.name, parent: known.parent ?? component.parent,
                    objective: known.objective ?? component.objective, agreements: known.agreements + others,
                    events: component.events)
            } else if !named.isEmpty, let name = component.name {
                components[code] = Component(
                    code: code, name: name, parent: component.parent, objective: component.objective,
                    agreements: named, events: component.events)
            }
        }
        // From components in the tree to their parts, and to theirs; cycles end, because nothing is added twice.
        let children = Dictionary(grouping: byCode.values.filter { $0.parent != nil }) { $0.parent }
        var open = components.keys.sorted { $0.text < $1.text }
        while let code = open.popLast() {
            for part in children[code] ?? [] {
                guard let own = Code(part.code), components[own] == nil, let name = part.name,
                    let whole = components[code]
                else { continue }
                components[own] = Component(
                    code: own, name: name, parent: code, objective: part.objective, agreements: whole.agreements,
                    events: part.events)
                open.append(own)
            }
        }
    }

    /// Fields by code, each followed by its parts.
    var all: [Component] {
        let sorted = self.components.keys.sorted { $0.text < $1.text }
        var result: [Component] = []
        var placed: Set<Code> = []
        func place(_ code: Code) {
            // Chains of parts can have any length, so this does not use recursion.
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
        // Parents that name each other in a cycle: each is a field of its own.
        for code in sorted { place(code) }
        return result
    }

    /// What is done in a part counts for what it is a part of, at most this many levels up; no agreement means a deeper
    /// chain.
    static let deepest = 16

    /// The components that a component is a part of, directly or through others.
    func wholes(of code: Code) -> Set<Code> {
        var result: Set<Code> = []
        var next = self.components[code]?.parent
        for _ in 0..<Self.deepest {
            guard let whole = next, result.insert(whole).inserted else { break }
            next = self.components[whole]?.parent
        }
        return result
    }

    /// A field with its parts, and their parts.
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
