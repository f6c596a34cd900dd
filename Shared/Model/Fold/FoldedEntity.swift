public import JSON

/// An entity as its whole history states it, regardless of its kind; `Folded` reads it by its declared fields.
///
/// A class, because entities are passed on many times and hold many references.
public final class FoldedEntity: Sendable {
    /// A step that had no effect, and why.
    public struct NotApplied: Sendable, Hashable {
        public let event: EventRef
        /// Names the state, the step and the legal steps.
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
    /// For each field the position of the step whose claim about it is current.
    let currentSteps: [String: Int]

    /// - Parameter includesStepOnlyFields: whether fields that are only about a step count too.
    init(
        key: EntityKey, state: String, steps: [AppliedStep], notApplied: [NotApplied], withdrawn: [Withdrawn],
        includesStepOnlyFields: Bool = false
    ) {
        self.key = key
        self.state = state
        self.steps = steps
        self.notApplied = notApplied
        self.withdrawn = withdrawn
        self.currentSteps = Self.currentSteps(
            of: steps, LifeCycle.of(key.kind), includesStepOnlyFields: includesStepOnlyFields)
    }

    /// An entity as only the last step of its history states it.
    public convenience init(_ key: EntityKey, state: String, lastStep event: HistoryEvent) {
        let step = AppliedStep(
            name: event.stepName, state: state, date: event.date, events: [event],
            belief: Belief(preferences: [], ranks: [:]))
        self.init(key: key, state: state, steps: [step], notApplied: [], withdrawn: [])
    }

    /// The number of applied steps.
    public var version: Int { self.steps.count }

    /// A later step's field hides an earlier one's, but a draft is ignored once the deciding step has been applied.
    private static func currentSteps(
        of steps: [AppliedStep], _ cycle: LifeCycle, includesStepOnlyFields: Bool
    ) -> [String: Int] {
        var currentSteps: [String: Int] = [:]
        var isSettled = false
        for (position, step) in steps.enumerated() {
            if isSettled, cycle.drafts?.steps.contains(step.name) == true { continue }
            isSettled = isSettled || step.name == cycle.drafts?.of
            let rule = step.rule
            if rule.replacesAll { currentSteps = [:] }
            for field in rule.clearedFields { currentSteps[field] = nil }
            for field in step.fields where includesStepOnlyFields || !rule.stepOnlyFields.contains(field) {
                currentSteps[field] = position
            }
        }
        return currentSteps
    }

    /// The current claims about a field; nil when there are none.
    public func claims(of field: String) -> AnyClaims? {
        self.currentSteps[field].flatMap { self.steps[$0].claims(of: field) }
    }

    /// Fields that have a current value, in byte order.
    public var fields: [String] { self.currentSteps.keys.sorted(by: ByteOrder.precedes) }

    /// The entity's current members, with the believed values, as the store and the API show them.
    public var members: JSONValue {
        var members: [String: JSONValue] = [:]
        for field in self.currentSteps.keys {
            members[field] = self.claims(of: field).map { JSONValue($0.believed.value) }
        }
        return .object(members)
    }

    /// Every event whose value is believed for a current member.
    public var events: [EventRef] {
        var events: Set<EventRef> = []
        var whole: Set<Int> = []
        for (field, position) in self.currentSteps {
            let step = self.steps[position]
            if step.events.count > 1 {
                events.formUnion(step.claims(of: field)?.believed.events ?? [])
            } else if whole.insert(position).inserted {
                events.insert(step.events[0].ref)
            }
        }
        return events.sorted()
    }

    /// Fields with more than one stated value, by step and name. Two documents that show the same are not a dispute.
    public var disputed: [AnyClaims] {
        self.steps.flatMap(\.disputed).filter { !Self.evidence.contains($0.field) }.sorted {
            ($0.step, $0.field) < ($1.step, $1.field)
        }
    }

    /// Fields about which claims agree while one of them is more exact; by step and name.
    public var refined: [AnyClaims] {
        self.steps.flatMap(\.refined).filter { !Self.evidence.contains($0.field) }.sorted {
            ($0.step, $0.field) < ($1.step, $1.field)
        }
    }

    /// Fields that are evidence of a fact: there may be several side by side.
    private static let evidence: Set<String> = ["document", "quoted"]

    /// The relations between entities that the believed values of all steps state.
    public var links: Set<EntityLink> {
        var links: Set<EntityLink> = []
        for step in self.steps { links.formUnion(step.believedLinks) }
        return links
    }

    /// The relations that current values state: without those that a later step replaced.
    public var currentLinks: Set<StatedLink> {
        var links: Set<StatedLink> = []
        for (field, position) in self.currentSteps {
            let step = self.steps[position]
            let believed = step.believedEvents(about: field)
            for event in step.events where believed?.contains(event.ref) != false {
                links.formUnion(event.data.statedLinks.filter { $0.field == field })
            }
        }
        return links
    }

    /// The relations that all steps of this history state, believed or not.
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

    /// Entities that the events of this step make known.
    public var registered: Set<EntityKey> { Set(self.events.flatMap(\.data.registers)) }
}
