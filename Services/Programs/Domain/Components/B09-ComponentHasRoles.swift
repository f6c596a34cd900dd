internal import Shared

extension Rule {
    static let componentHasRoles = Rule(
        "B09", Component.self, "A component has somebody accountable and somebody who implements it."
    ) { thing, graph in
        let borne = graph.all(Responsibility.self, referringTo: thing.key).filter { responsibility in
            // A responsibility assigned to a vacant post does not count.
            let post = graph.thing(responsibility.post, Post.self)
            let isVacant = post?.last(.vacated) != nil && post?.state == .vacant
            return responsibility.state == .assigned && !isVacant
        }
        let roles = Set(borne.compactMap(\.role))
        switch (roles.contains(.accountable), roles.contains(.implementing)) {
        case (true, true): return []
        case (false, true): return [RuleResult("Nobody is accountable for \(thing.name).")]
        case (true, false): return [RuleResult("Nobody implements \(thing.name).")]
        case (false, false): return [RuleResult("Nobody is accountable for \(thing.name), and nobody implements it.")]
        }
    }
}
