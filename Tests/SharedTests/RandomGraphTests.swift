import Chance
import Shared
import Testing

/// Properties of every graph, whatever its links.
struct RandomGraphTests {
    private static let kinds: [EntityKind] = [
        .partnership, .city, .agreement, .component, .activity, .indicator, .observation, .obstacle, .contextEvent,
        .organisation, .post, .partnership,
    ]
    private static let things = Self.kinds.enumerated().map { EntityKey($0.element, unchecked: "x\($0.offset)") }
    private static let partnerships = Self.things.filter { $0.kind == .partnership }

    private static func links(_ random: inout Seeded) -> [EntityLink] {
        (0..<random.below(25)).map { _ in
            EntityLink(from: random.pick(Self.things), to: random.pick(Self.things), random.pick(Relation.allCases))
        }
    }

    /// The two queries, from the report and from the fact, agree.
    @Test func whatAReportDependsOnHasItAsItsDependent() {
        var (yes, no) = (0, 0)
        var relations: Set<Relation> = []
        for seed in 0..<300 as Range<UInt64> {
            var random = Seeded(seed)
            let links = Self.links(&random)
            relations.formUnion(links.map(\.relation))
            let graph = EntityGraph(links)
            for thing in Self.partnerships {
                let dependencies = graph.dependencies(of: thing)
                for other in Self.things {
                    let isDependent = graph.dependents(on: [other], ofKind: .partnership).contains(thing)
                    #expect(dependencies.contains(other) == isDependent, "seed \(seed): \(thing) on \(other)")
                    if isDependent { yes += 1 } else { no += 1 }
                }
            }
        }
        // The graphs must give both answers often, or the comparison proves little.
        #expect(yes > 1000)
        #expect(no > 1000)
        #expect(relations == Set(Relation.allCases))
    }

    /// What several facts affect together is what each of them affects.
    @Test func dependentsOfSeveralThingsAreThoseOfEach() {
        for seed in 0..<300 as Range<UInt64> {
            var random = Seeded(seed &+ 5000)
            let graph = EntityGraph(Self.links(&random))
            let some = Set((0..<3).map { _ in random.pick(Self.things) })
            let each = some.map { graph.dependents(on: [$0], ofKind: .partnership) }
            #expect(
                graph.dependents(on: some, ofKind: .partnership) == each.reduce(into: []) { $0.formUnion($1) },
                "seed \(seed)")
        }
    }

    /// The definition, implemented literally: everything that belongs, directly or not, and what is about any of it.
    @Test func whatBelongsIsTheLeastSetThatIsClosed() {
        var count = 0
        for seed in 0..<300 as Range<UInt64> {
            var random = Seeded(seed &+ 9000)
            let links = Self.links(&random)
            let graph = EntityGraph(links)
            for thing in Self.things {
                var inside: Set<EntityKey> = [thing]
                while true {
                    let more = links.filter { $0.relation == .belongsTo && inside.contains($0.to) }.map(\.from)
                    if inside.isSuperset(of: more) { break }
                    inside.formUnion(more)
                }
                let about = links.filter { $0.relation == .about && inside.contains($0.to) }.map(\.from)
                let all = graph.belonging(to: thing, nearest: false)
                #expect(all == inside.union(about).subtracting([thing]), "seed \(seed): \(thing)")
                #expect(graph.belonging(to: thing).isSubset(of: all), "seed \(seed): \(thing)")
                #expect(graph.dependencies(of: thing).isSuperset(of: all), "seed \(seed): \(thing)")
                count += all.count
            }
        }
        #expect(count > 1000)
    }
}
