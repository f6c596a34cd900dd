internal import JSON

/// The steps and states of one kind of thing, as a table with a version: how a history is judged.
public struct LifeCycle: Sendable {
    /// How an event of one type moves a thing.
    public struct Verb: Sendable {
        let name: String
        /// Which step comes first when the days do not tell; a numbered one comes 1000 later with each number.
        let rank: Int
        /// Members that tell one step of this verb from another. Events in which they are the same tell the same step;
        /// where they differ otherwise they are rival claims.
        let by: [String]
        /// Whether each event is a step of its own.
        let isEach: Bool
        /// Members that date the step, the first that is there.
        let dates: [String]
        /// A member whose value belongs to the step's name: `closed resolved`.
        let variant: String?
        /// Members of earlier steps that stand no longer once this step is taken, whether it tells them anew or not.
        let ends: Set<String>
        /// Members that speak of the step alone, not of the thing from then on.
        let asides: Set<String>
        /// A verb whose steps are numbered as this one's: a step that tells a lower number than one of those that was taken
        /// moves nothing, as it speaks of what has been replaced.
        let replacedBy: String?

        init(
            _ name: String, _ rank: Int, by: [String] = [], isEach: Bool = false, dates: [String] = ["on"],
            variant: String? = nil, ends: Set<String> = [], asides: Set<String> = [], replacedBy: String? = nil
        ) {
            self.name = name
            self.rank = rank
            self.by = by
            self.isEach = isEach
            self.dates = dates
            self.variant = variant
            self.ends = ends
            self.asides = asides
            self.replacedBy = replacedBy
        }
    }

    /// The state before anything was told.
    public static let initial = "unknown"

    public let kind: EntityKind
    /// Raised whenever the judgement of any history could change.
    public let version: Int
    let verbs: [String: Verb]
    /// State, step, next state.
    let moves: [String: [String: String]]
    /// Moves that are legal only when the step tells its reason.
    let withReason: [String: [String: String]]
    /// Steps that prepare what one of them settles: once that was taken, what the others tell of the thing is a draft.
    let drafts: (of: String, steps: Set<String>)?

    init(
        _ kind: EntityKind, version: Int, _ verbs: [Verb], _ moves: [String: [String: String]],
        withReason: [String: [String: String]] = [:], drafts: (of: String, steps: Set<String>)? = nil
    ) {
        self.kind = kind
        self.version = version
        self.verbs = Dictionary(uniqueKeysWithValues: verbs.map { ($0.name, $0) })
        self.moves = moves
        self.withReason = withReason
        self.drafts = drafts
    }

    /// The state after the step, or nil when the step is illegal in this state.
    public func next(_ state: String, _ step: String, hasReason: Bool = false) -> String? {
        self.moves[state]?[step] ?? (hasReason ? self.withReason[state]?[step] : nil)
    }

    /// Names of the steps that are legal in a state, for the sentence about an illegal one.
    public func legal(in state: String) -> [String] {
        ((self.moves[state] ?? [:]).keys.map(\.self)
            + (self.withReason[state] ?? [:]).keys.map { "\($0) with its reason" }).sorted()
    }

    /// Every state that a step leads to.
    public var states: [String] {
        Set((Array(self.moves.values) + Array(self.withReason.values)).flatMap(\.values)).sorted()
    }

    /// Every step by its whole name.
    public var steps: [String] {
        Set((Array(self.moves.values) + Array(self.withReason.values)).flatMap(\.keys)).sorted()
    }

    /// Members that do not stand any more after the step of this name.
    func ended(by step: String) -> Set<String> { self.verb(ofStep: step)?.ends ?? [] }

    /// Members of the step of this name that speak of the step alone.
    func asides(of step: String) -> Set<String> { self.verb(ofStep: step)?.asides ?? [] }

    private func verb(ofStep step: String) -> Verb? { self.verbs[String(step.prefix { $0 != " " })] }

    /// Whether the step that this event tells speaks of what later steps among these have replaced.
    func isReplaced(_ event: HistoryEvent, by applied: [FoldedEntity.Applied]) -> Bool {
        guard let verb = self.verb(of: event), let name = verb.replacedBy, let other = self.verbs[name],
            let number = verb.toldNumber(of: event)
        else { return false }
        return applied.contains { step in
            step.name == name && step.events.contains { (other.toldNumber(of: $0) ?? 1) > number }
        }
    }

    /// The day of the step that this event tells, as exact as it is told.
    public func date(of event: HistoryEvent) -> CoarseDate? { self.verb(of: event)?.date(of: event) }

    /// How this event moves the thing; nil when it does not.
    func verb(of event: HistoryEvent) -> Verb? {
        event.type.nounAndVerb.flatMap { noun, verb in
            noun == self.kind.rawValue || Self.foreignNouns[self.kind] == String(noun) ? self.verbs[String(verb)] : nil
        }
    }

    /// Kinds whose events are named after another noun.
    private static let foreignNouns: [EntityKind: String] = [.frameworkRating: "agreement"]
}

extension LifeCycle.Verb {
    /// What tells this step from others of the verb.
    func identity(of event: HistoryEvent) -> String {
        if self.isEach { return "\(self.name) \(event.ref.source) \(event.ref.id)" }
        return
            ([self.name]
            + self.by.map { member in
                Self.numbers.contains(member)
                    ? String(self.number(of: event)) : event.members[member].map { JSONValue($0).text } ?? ""
            }).joined(separator: " ")
    }

    func rank(of event: HistoryEvent) -> Int {
        // Statuses that are coded by numbers come in their order.
        let code = self.variant.flatMap { event.members[$0]?.string }.flatMap { Int($0) } ?? 0
        return self.rank + min(max(code, 0), 99) + 1000 * (self.number(of: event) - 1)
    }

    /// Members that number the steps of a verb, 1 when they are absent.
    private static let numbers: Set<String> = ["occurrence", "version", "after_months"]

    private func number(of event: HistoryEvent) -> Int { self.toldNumber(of: event) ?? 1 }

    /// Which of the numbered steps of the verb this is; nil when it is not told.
    fileprivate func toldNumber(of event: HistoryEvent) -> Int? {
        guard let member = self.by.first(where: { Self.numbers.contains($0) }),
            let written = event.members[member]?.number
        else { return nil }
        // A number beyond all use must not overflow the rank.
        return min(max(Int(JSONNumber(normalising: written).text) ?? 1, 1), 1_000_000)
    }

    func stepName(of event: HistoryEvent) -> String {
        guard let variant, let value = event.members[variant]?.string else { return self.name }
        return "\(self.name) \(value)"
    }

    func date(of event: HistoryEvent) -> CoarseDate? {
        self.dates.lazy.compactMap { event.members[$0]?.string }.first.flatMap { CoarseDate($0) }
    }

    /// The member of this event that dates the step.
    func dateMember(of event: HistoryEvent) -> String? { self.dates.first { event.members[$0] != nil } }
}
