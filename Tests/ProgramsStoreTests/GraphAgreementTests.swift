internal import Chance
internal import JSON
internal import Messaging
internal import Postgres
internal import Shared
internal import TestSupport
internal import Testing

/// Walking the links in PostgreSQL gives the same result as walking them in memory, for any events: no relation is
/// dropped, and queries in both directions agree.
@Suite(.needsPostgres, .timeLimit(.minutes(15)))
struct GraphAgreementTests {
    // MARK: Walks

    /// How often a comparison had something to compare.
    private struct Tally {
        var belonging = 0
        var nearer = 0
        var dependencies = 0
        var yes = 0
        var no = 0
        var relations: Set<Relation> = []
        var types: Set<EventType> = []
        var fields: Set<String> = []

        /// Both answers must occur often, or the comparison proves little.
        func expectBothAnswers() {
            #expect(self.belonging > 1000)
            #expect(self.nearer > 200)
            #expect(self.dependencies > 2000)
            #expect(self.yes > 1000)
            #expect(self.no > 1000)
            #expect(self.relations == Set(Relation.allCases))
        }
    }

    @Test func whatEventsStateIsWalkedAlikeInTheStoreAndAtHand() async throws {
        var tally = Tally()
        try await TestDatabase.with([MessagingMigrations.relations]) { pool, _ in
            for seed in 1...48 as ClosedRange<UInt64> {
                var any = try AnyEvent(seed, fillsEvery: seed.isMultiple(of: 4))
                // From few links, with which most entities have none, to many.
                let events = try Self.history(&any, count: 4 + Int(seed % 16) * 5)
                tally.types.formUnion(events.map(\.envelope.type))
                tally.fields.formUnion(try events.flatMap { try Self.references(of: $0).map(\.field) })
                let links = Self.stated(by: events)
                try await pool.withTransaction { transaction in
                    try await transaction.run("delete from link")
                    try await LinkTable.add(events.map(\.data), in: transaction)
                    try await Self.compare(seed, links, &tally, in: transaction)
                    try await Self.compareWhatIsCurrent(seed, links, &tally, in: transaction)
                }
            }
        }
        // Every event type and every field with a reference must occur.
        #expect(tally.types == Set(EventCatalogue.entries.map(\.type)))
        #expect(tally.fields == Set(EventCatalogue.schemas.flatMap(Self.fields).map(\.field)))
        tally.expectBothAnswers()
    }

    /// Includes relations that no event type declares today: cycles, and paths through entities of any kind.
    @Test func whateverLinksThereAreAreWalkedAlikeInTheStoreAndAtHand() async throws {
        let kinds: [EntityKind] = [
            .partnership, .city, .agreement, .component, .activity, .indicator, .observation, .obstacle, .contextEvent,
            .organisation, .partnership, .partnership,
        ]
        let things = kinds.enumerated().map { EntityKey($0.element, unchecked: "x\($0.offset)") }
        var tally = Tally()
        try await TestDatabase.with([MessagingMigrations.relations]) { pool, _ in
            for seed in 1...240 as ClosedRange<UInt64> {
                var random = Seeded(seed)
                let links = Set(
                    (0..<(2 + Int(seed % 24))).map { _ in
                        EntityLink(from: random.pick(things), to: random.pick(things), random.pick(Relation.allCases))
                    })
                try await pool.withTransaction { transaction in
                    try await transaction.run("delete from link")
                    try await Self.store(links, in: transaction)
                    try await Self.compare(seed, links, &tally, in: transaction)
                    try await Self.compareWhatIsCurrent(seed, links, &tally, in: transaction)
                }
            }
        }
        tally.expectBothAnswers()
    }

    private static func store(_ links: Set<EntityLink>, in transaction: Transaction) async throws {
        let links = Array(links)
        try await transaction.run(
            """
            insert into link (by_kind, by_code, kind, code, to_kind, to_code, relation)
            select kind, code, kind, code, to_kind, to_code, relation from unnest(
                \(.array(links.map(\.from.kind.rawValue)))::text[], \(.array(links.map(\.from.code)))::text[],
                \(.array(links.map(\.to.kind.rawValue)))::text[], \(.array(links.map(\.to.code)))::text[],
                \(.array(links.map(\.relation.rawValue)))::text[]) as made (kind, code, to_kind, to_code, relation)
            """)
    }

    /// Two partnerships, and events of any type.
    private static func history(_ any: inout AnyEvent, count: Int) throws -> [Event] {
        var random = any.generator
        let registered = EventCatalogue.entries.filter { $0.schema.kind == .partnership && $0.schema.isRegistering }
        return try registered.flatMap { [try any.event($0), try any.event($0)] }
            + (0..<count).map { _ in try any.event(random.pick(EventCatalogue.entries)) }
    }

    private static func stated(by events: [Event]) -> Set<EntityLink> {
        FoldedEntity.statedLinks(of: events.map { HistoryEvent($0) })
    }

    /// All linked entities, and a partnership without links.
    private static func things(_ links: Set<EntityLink>) -> [EntityKey] {
        Set(links.flatMap { [$0.from, $0.to] }).union([EntityKey(.partnership, unchecked: "alone")]).sorted()
    }

    /// Compares by every link that was ever stated.
    private static func compare(
        _ seed: UInt64, _ links: Set<EntityLink>, _ tally: inout Tally, in transaction: Transaction
    ) async throws {
        let graph = EntityGraph(links)
        tally.relations.formUnion(links.map(\.relation))
        let things = Self.things(links)
        var dependencies: [EntityKey: Set<EntityKey>] = [:]
        for thing in things {
            let belonging = try await LinkTable.belonging(to: thing, in: transaction)
            #expect(belonging == graph.belonging(to: thing), "seed \(seed): what belongs to \(thing)")
            #expect(!belonging.contains(thing), "seed \(seed): \(thing) belongs to itself")
            let needed = try await LinkTable.dependencies(of: thing, in: transaction)
            #expect(needed == graph.dependencies(of: thing), "seed \(seed): what \(thing) depends on")
            #expect(needed.contains(thing), "seed \(seed): \(thing) depends on itself")
            dependencies[thing] = needed
            tally.belonging += belonging.count
            tally.dependencies += needed.count - 1
        }
        let partnerships = things.filter { $0.kind == .partnership }
        for thing in things {
            let dependents = try await LinkTable.dependents(on: [thing], ofKind: .partnership, in: transaction)
            #expect(
                dependents == graph.dependents(on: [thing], ofKind: .partnership),
                "seed \(seed): what depends on \(thing)")
            for partnership in partnerships {
                let isNeeded = dependencies[partnership]?.contains(thing) == true
                #expect(isNeeded == dependents.contains(partnership), "seed \(seed): \(partnership) and \(thing)")
                if isNeeded { tally.yes += 1 } else { tally.no += 1 }
            }
        }
        // What several facts affect together.
        var random = Seeded(seed &+ 7000)
        let some = Set((0..<3).map { _ in random.pick(things) })
        let together = try await LinkTable.dependents(on: some, ofKind: .partnership, in: transaction)
        #expect(together == graph.dependents(on: some, ofKind: .partnership), "seed \(seed): what depends on \(some)")
    }

    /// Compares after some of the links have ceased to be current.
    private static func compareWhatIsCurrent(
        _ seed: UInt64, _ links: Set<EntityLink>, _ tally: inout Tally, in transaction: Transaction
    ) async throws {
        var random = Seeded(seed &+ 9000)
        let sorted = links.sorted { ($0.from, $0.to, $0.relation.rawValue) < ($1.from, $1.to, $1.relation.rawValue) }
        let former = sorted.filter { _ in random.chance(1, in: 4) }
        try await transaction.run(
            """
            update link set is_current = false
            from unnest(
                \(.array(former.map(\.from.kind.rawValue)))::text[], \(.array(former.map(\.from.code)))::text[],
                \(.array(former.map(\.to.kind.rawValue)))::text[], \(.array(former.map(\.to.code)))::text[],
                \(.array(former.map(\.relation.rawValue)))::text[]) as former (kind, code, to_kind, to_code, relation)
            where link.kind = former.kind and link.code = former.code and link.to_kind = former.to_kind
              and link.to_code = former.to_code and link.relation = former.relation
            """)
        let current = EntityGraph(links.subtracting(former))
        let whole = EntityGraph(links)
        for thing in Self.things(links) {
            let belonging = try await LinkTable.belonging(to: thing, in: transaction)
            #expect(belonging == current.belonging(to: thing), "seed \(seed): what belongs to \(thing) now")
            let ever = try await LinkTable.belonging(to: thing, all: true, in: transaction)
            #expect(
                ever == whole.belonging(to: thing, nearest: false), "seed \(seed): what may have belonged to \(thing)")
            #expect(belonging.isSubset(of: ever), "seed \(seed): \(thing)")
            tally.nearer += ever.count - belonging.count
            // The dependencies of a report follow links that are not current too.
            let needed = try await LinkTable.dependencies(of: thing, in: transaction)
            #expect(needed == whole.dependencies(of: thing), "seed \(seed): what \(thing) depends on")
        }
    }

    // MARK: Fields

    /// A reference in an event's data according to its schema, found without the model.
    private struct Reference: Hashable {
        /// Event type, and the names of the members that lead to the field.
        let field: String
        let link: EntityLink

        /// A field may refer to entities of several kinds.
        var place: Place { Place(field: self.field, kind: self.link.to.kind) }
    }

    private struct Place: Hashable {
        let field: String
        let kind: EntityKind
    }

    /// Fields with references, each with every kind that it may refer to; for a field that registers an entity, the
    /// kind of entity within which it is registered.
    private static func fields(of schema: EventSchema) -> [Place] {
        func places(_ type: FieldType, _ path: String) -> [Place] {
            switch type {
            case .definition: [Place(field: path, kind: schema.kind)]
            case .reference(let kind, _): [Place(field: path, kind: kind)]
            case .entity(let kinds, _): kinds.map { Place(field: path, kind: $0) }
            case .list(let element, _): places(element, path)
            case .object(let object): object.members.flatMap { places($0.type, "\(path).\($0.name)") }
            default: []
            }
        }
        return schema.members.flatMap { places($0.type, "\(schema.name) \($0.name)") }
    }

    private static func references(of event: Event) throws -> [Reference] {
        var found: [Reference] = []
        func key(_ kind: EntityKind, _ json: JSONValue) -> EntityKey { EntityKey(kind, unchecked: json.string ?? "") }
        func walk(_ type: FieldType, _ json: JSONValue, _ path: String, _ subject: EntityKey) {
            switch type {
            case .definition(let kind):
                let link = EntityLink(from: key(kind, json), to: event.data.entity, .belongsTo)
                found.append(Reference(field: path, link: link))
            case .reference(let kind, let relation):
                let link = EntityLink(from: subject, to: key(kind, json), relation)
                found.append(Reference(field: path, link: link))
            case .entity(_, let relation):
                guard let kind = json["kind"]?.string.flatMap({ EntityKind(rawValue: $0) }), let code = json["code"]
                else { return }
                let link = EntityLink(from: subject, to: key(kind, code), relation)
                found.append(Reference(field: path, link: link))
            case .list(let element, _): for one in json.elements { walk(element, one, path, subject) }
            case .object(let object):
                var subject = subject
                for member in object.members {
                    if case .definition(let kind) = member.type, let code = json[member.name] {
                        subject = key(kind, code)
                    }
                }
                for member in object.members {
                    if let value = json[member.name] { walk(member.type, value, "\(path).\(member.name)", subject) }
                }
            default: break
            }
        }
        let (data, schema) = (JSONValue(event.data.members), event.data.schema)
        for member in schema.members {
            guard let value = data[member.name] else { continue }
            walk(member.type, value, "\(schema.name) \(member.name)", event.data.entity)
        }
        return found
    }

    /// Every field of every event type that refers to an entity of any kind is a link, the event waits for the entity,
    /// and the link is stored with its relation.
    @Test func everyReferenceOfEveryEventTypeIsALinkAndNoneIsDropped() async throws {
        var any = try AnyEvent(1, fillsEvery: true)
        var events: [Event] = []
        var expected: Set<String> = []
        for entry in EventCatalogue.entries {
            var missing = Set(Self.fields(of: entry.schema))
            for _ in 0..<500 where !missing.isEmpty {
                let event = try any.event(entry)
                let references = try Self.references(of: event)
                #expect(event.data.links.count == references.count, "\(entry.type)")
                #expect(Set(event.data.links) == Set(references.map(\.link)), "\(entry.type)")
                let waitsFor = Set(event.data.refersTo + event.data.registers + [event.data.entity])
                if event.data.role != .notice {
                    #expect(waitsFor.isSuperset(of: references.map(\.link.to)), "\(entry.type)")
                }
                if event.data.role == .statement {
                    expected.formUnion(references.map { Self.row(by: event.data.entity, $0.link) })
                }
                missing.subtract(references.map(\.place))
                events.append(event)
            }
            #expect(missing.isEmpty, "\(entry.type): no event was made that fills \(missing)")
        }
        #expect(expected.count > 400)
        let (stated, wanted) = (events.map(\.data), expected)
        try await TestDatabase.with([MessagingMigrations.relations]) { pool, _ in
            let stored = try await pool.withTransaction { transaction in
                try await LinkTable.add(stated, in: transaction)
                // Adding the same events again changes nothing.
                try await LinkTable.add(stated, in: transaction)
                return try await transaction.rows(
                    """
                    select concat_ws(' ', by_kind || '/' || by_code, kind || '/' || code, relation,
                                     to_kind || '/' || to_code) from link where is_current
                    """
                ) { row in try row.text(0) }
            }
            #expect(Set(stored).symmetricDifference(wanted) == [])
            #expect(stored.count == wanted.count)
        }
    }

    private static func row(by key: EntityKey, _ link: EntityLink) -> String {
        "\(key) \(link.from) \(link.relation.rawValue) \(link.to)"
    }

    // MARK: The registry

    /// The current links of a registry are those that its entities are believed to have; it also keeps all stated ones.
    @Test(arguments: 1...3 as ClosedRange<UInt64>)
    func aRegistryKeepsTheLinksThatItsThingsAreBelievedToSay(_ seed: UInt64) async throws {
        try await RegistryBench.with { bench in
            try await bench.store(RandomHistory(seed, steps: 80).events)
            try await bench.pool.withTransaction { transaction in
                let keys = try await transaction.rows("select kind, code from entity") { row in
                    EntityKey(try #require(EntityKind(rawValue: try row.text(0))), unchecked: try row.text(1))
                }
                let histories = try await History.of(Set(keys), in: transaction)
                let ranks = try await History.ranks(in: .programs, transaction)
                var (current, ever): (Set<String>, Set<String>) = ([], [])
                var links: Set<EntityLink> = []
                for key in keys {
                    let believed = Fold.fold(key, histories[key] ?? [], ranks: ranks).links
                    links.formUnion(believed)
                    current.formUnion(believed.map { Self.row(by: key, $0) })
                    let stated = FoldedEntity.statedLinks(of: histories[key] ?? [])
                    ever.formUnion(stated.map { Self.row(by: key, $0) })
                }
                let rows = try await transaction.rows(
                    """
                    select concat_ws(' ', by_kind || '/' || by_code, kind || '/' || code, relation,
                                     to_kind || '/' || to_code), is_current from link
                    """
                ) { row in (text: try row.text(0), isCurrent: try row.bool(1)) }
                #expect(Set(rows.filter(\.isCurrent).map(\.text)).symmetricDifference(current) == [])
                #expect(Set(rows.map(\.text)).symmetricDifference(ever.union(current)) == [])
                #expect(rows.count == ever.union(current).count)
                #expect(current.isStrictSubset(of: ever), "the history must hold what is not believed")
                let graph = EntityGraph(links)
                for key in keys {
                    let belonging = try await LinkTable.belonging(to: key, in: transaction)
                    #expect(belonging == graph.belonging(to: key), "what belongs to \(key)")
                }
            }
        }
    }
}
