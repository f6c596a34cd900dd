public import JSON

/// A thing as its whole history states it, whatever its kind; `Folded` reads it by its declared fields.
///
/// A class, as things are handed on many times and hold many references.
public final class FoldedEntity: Sendable {
    /// A step that had no effect, and why.
    public struct NotApplied: Sendable, Hashable {
        public let event: EventRef
        /// Names the state, the step and what would be legal.
        public let sentence: String
    }

    /// An event of the history that was withdrawn.
    public struct Withdrawn: Sendable, Hashable {
        public let event: EventRef
        public let by: EventRef
        public let reason: LanguageMap
    }

    public let key: EntityKey
    public let state: String
    public let steps: [AppliedStep]
    public let notApplied: [NotApplied]
    public let withdrawn: [Withdrawn]
    /// For each field the position of the step whose claim about it stands.
    let standing: [String: Int]

    /// - Parameter keepsAsides: whether fields that speak of a step alone count too.
    init(
        key: EntityKey, state: String, steps: [AppliedStep], notApplied: [NotApplied], withdrawn: [Withdrawn],
        keepsAsides: Bool = false
    ) {
        self.key = key
        self.state = state
        self.steps = steps
        self.notApplied = notApplied
        self.withdrawn = withdrawn
        self.standing = Self.standing(of: steps, LifeCycle.of(key.kind), keepsAsides: keepsAsides)
    }

    /// A thing as the last step of its history alone states it.
    public convenience init(_ key: EntityKey, state: String, lastStep event: HistoryEvent) {
        let step = AppliedStep(
            name: event.stepName, state: state, date: event.date, events: [event],
            belief: Belief(preferences: [], ranks: [:]))
        self.init(key: key, state: state, steps: [step], notApplied: [], withdrawn: [])
    }

    /// How many steps were applied.
    public var version: Int { self.steps.count }

    /// A later step's field hides an earlier one's, but a draft is ignored once the deciding step has been applied.
    private static func standing(
        of steps: [AppliedStep], _ cycle: LifeCycle, keepsAsides: Bool
    ) -> [String: Int] {
        var standing: [String: Int] = [:]
        var isSettled = false
        for (position, step) in steps.enumerated() {
            if isSettled, cycle.drafts?.steps.contains(step.name) == true { continue }
            isSettled = isSettled || step.name == cycle.drafts?.of
            let rule = step.rule
            if rule.replacesAll { standing = [:] }
            for field in rule.ends { standing[field] = nil }
            for field in step.fields where keepsAsides || !rule.asides.contains(field) { standing[field] = position }
        }
        return standing
    }

    /// What stands of a field; nil when nothing does.
    public func claims(of field: String) -> AnyClaims? {
        self.standing[field].flatMap { self.steps[$0].claims(of: field) }
    }

    /// Fields of which something stands, in byte order.
    public var fields: [String] { self.standing.keys.sorted(by: ByteOrder.precedes) }

    /// The thing's current members, with the values that are believed, as the store and the API show them.
    public var members: JSONValue {
        var members: [String: JSONValue] = [:]
        for field in self.standing.keys { members[field] = self.claims(of: field).map { JSONValue($0.believed.value) } }
        return .object(members)
    }

    /// Every event whose value is believed somewhere in the current members.
    public var events: [EventRef] {
        var events: Set<EventRef> = []
        var whole: Set<Int> = []
        for (field, position) in self.standing {
            let step = self.steps[position]
            if step.events.count > 1 {
                events.formUnion(step.claims(of: field)?.believed.events ?? [])
            } else if whole.insert(position).inserted {
                events.insert(step.events[0].ref)
            }
        }
        return events.sorted()
    }

    /// Fields of which more than one value was stated, by step and name. Two documents that show the same are no dispute.
    public var disputed: [AnyClaims] {
        self.steps.flatMap(\.disputed).filter { !Self.evidence.contains($0.field) }.sorted {
            ($0.step, $0.field) < ($1.step, $1.field)
        }
    }

    /// Fields about which claims agree, and one is more exact; by step and name.
    public var refined: [AnyClaims] {
        self.steps.flatMap(\.refined).filter { !Self.evidence.contains($0.field) }.sorted {
            ($0.step, $0.field) < ($1.step, $1.field)
        }
    }

    /// Fields that show a fact: several stand beside each other.
    private static let evidence: Set<String> = ["document", "quoted"]

    /// What the thing is believed to say of which thing relates to which.
    public var links: Set<EntityLink> {
        var links: Set<EntityLink> = []
        for step in self.steps { links.formUnion(step.believedLinks) }
        return links
    }

    /// The same of what stands alone: without what a later step replaced.
    public var standingLinks: Set<StatedLink> {
        var links: Set<StatedLink> = []
        for (field, position) in self.standing {
            let step = self.steps[position]
            let believed = step.believedEvents(about: field)
            for event in step.events where believed?.contains(event.ref) != false {
                links.formUnion(event.data.statedLinks.filter { $0.field == field })
            }
        }
        return links
    }

    /// What every step of this history states of relations, believed or not.
    public static func statedLinks(of history: some Sequence<HistoryEvent>) -> Set<EntityLink> {
        var links: Set<EntityLink> = []
        for event in history where event.data.role == .statement { links.formUnion(event.data.links) }
        return links
    }
}

extension AppliedStep {
    /// The relations that the believed values of this step state.
    var believedLinks: [EntityLink] {
        guard self.events.count > 1 else { return self.events[0].data.links }
        var believed: [String: Set<EventRef>] = [:]
        for field in Set(self.events.flatMap { $0.data.statedLinks.map(\.field) }) {
            believed[field] = self.believedEvents(about: field)
        }
        var links: Set<EntityLink> = []
        for event in self.events {
            for stated in event.data.statedLinks where believed[stated.field]?.contains(event.ref) != false {
                links.insert(stated.link)
            }
        }
        return Array(links)
    }

    /// The events of this step whose value of a field is believed; nil when there is no choice.
    fileprivate func believedEvents(about field: String) -> Set<EventRef>? {
        self.events.count == 1 ? nil : self.claims(of: field).map { Set($0.believed.events) }
    }

    /// Things that the believed values of this step make known.
    public var registered: Set<EntityKey> { Set(self.events.flatMap(\.data.registers)) }
}
