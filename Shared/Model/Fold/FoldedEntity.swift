public import JSON

/// A thing as its whole history tells it.
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

    /// A step that was taken, in the order of judgement.
    public struct Applied: Sendable {
        public let name: String
        /// The state that it led to.
        public let state: String
        /// The believed day, as exact as it is known.
        public let date: CoarseDate?
        public let claims: [Claims]
        /// Every event that tells the step, the most believed first.
        public let events: [HistoryEvent]

        /// The step's data put together from the claims that are believed.
        public var members: JSONValue {
            .object(Dictionary(self.claims.map { ($0.field, $0.believed.value) }) { first, _ in first })
        }
    }

    public let key: EntityKey
    public let state: String
    public let steps: [Applied]
    public let notApplied: [NotApplied]
    public let withdrawn: [Withdrawn]

    init(key: EntityKey, state: String, steps: [Applied], notApplied: [NotApplied], withdrawn: [Withdrawn]) {
        self.key = key
        self.state = state
        self.steps = steps
        self.notApplied = notApplied
        self.withdrawn = withdrawn
    }

    /// How many steps were applied.
    public var version: Int { self.steps.count }

    /// The members that later steps left standing, each with its claims: a later step's member hides an earlier one's, but
    /// a draft nothing of what is settled.
    public var claims: [String: Claims] {
        let cycle = LifeCycle.of(self.key.kind)
        var result: [String: Claims] = [:]
        var isSettled = false
        for step in self.steps {
            if isSettled, cycle.drafts?.steps.contains(step.name) == true { continue }
            isSettled = isSettled || step.name == cycle.drafts?.of
            for member in cycle.ended(by: step.name) { result[member] = nil }
            let asides = cycle.asides(of: step.name)
            for claims in step.claims where !asides.contains(claims.field) { result[claims.field] = claims }
        }
        return result
    }

    /// The thing's current members, with the values that are believed.
    public var members: JSONValue { .object(self.claims.mapValues(\.believed.value)) }

    /// The members that steps of this name tell, later ones hiding earlier ones.
    func members(toldBy name: String) -> JSONValue {
        let ended = LifeCycle.of(self.key.kind).ended(by: name)
        var members: [String: JSONValue] = [:]
        for step in self.steps where step.name == name {
            for member in ended { members[member] = nil }
            for claims in step.claims { members[claims.field] = claims.believed.value }
        }
        return .object(members)
    }

    /// Every event whose value is believed somewhere in the current members.
    public var events: [EventRef] { Array(Set(self.claims.values.flatMap(\.believed.events))).sorted() }

    /// Members of which more than one value was told, by step and name. Two documents that show the same are no dispute.
    public var disputed: [Claims] {
        self.steps.flatMap(\.claims).filter { !$0.rivals.isEmpty && !Fold.evidence.contains($0.field) }.sorted {
            ($0.step, $0.field) < ($1.step, $1.field)
        }
    }
}
