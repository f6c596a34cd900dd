/// The states of one kind of entity and the steps that lead from one to another, as a table with a version: the rules
/// by which a history is judged.
///
/// `StepRule`, next to each event's schema, states which step an event is and when it was taken.
public struct LifeCycle: Sendable {
    /// The state before anything was stated.
    public static let initial = "unknown"

    public let kind: EntityKind
    /// Raised whenever the judgement of any history could change.
    public let version: Int
    /// State, step, next state.
    private let transitions: [String: [String: String]]
    /// Transitions that are legal only when the step states its reason.
    private let withReason: [String: [String: String]]
    /// Draft steps are ignored once the deciding step has been applied.
    let drafts: (of: String, steps: Set<String>)?

    /// - Parameters:
    ///   - moves: for each state the steps that are legal in it, with the state that each leads to.
    ///   - withReason: the same for steps that are legal only when they state their reason.
    ///   - drafts: the deciding step, and the steps that only prepare it.
    public init<Entity: EntityType>(
        of _: Entity.Type, version: Int, _ transitions: [Entity.State: [Entity.Step: Entity.State]],
        withReason: [Entity.State: [Entity.Step: Entity.State]] = [:],
        drafts: (of: Entity.Step, steps: [Entity.Step])? = nil
    ) {
        self.kind = Entity.kind
        self.version = version
        self.transitions = Self.names(transitions)
        self.withReason = Self.names(withReason)
        self.drafts = drafts.map { ($0.of.rawValue, Set($0.steps.map(\.rawValue))) }
    }

    private static func names<State: Vocabulary, Step: Vocabulary>(
        _ transitions: [State: [Step: State]]
    ) -> [String: [String: String]] {
        var names: [String: [String: String]] = [:]
        for (state, steps) in transitions {
            for (step, next) in steps { names[state.rawValue, default: [:]][step.rawValue] = next.rawValue }
        }
        return names
    }

    /// The state after the step, or nil when the step is illegal in this state.
    public func next(_ state: String, _ step: String, hasReason: Bool = false) -> String? {
        self.transitions[state]?[step] ?? (hasReason ? self.withReason[state]?[step] : nil)
    }

    /// Names of the steps that are legal in a state, for the sentence about an illegal one.
    public func legal(in state: String) -> [String] {
        ((self.transitions[state] ?? [:]).keys.map(\.self)
            + (self.withReason[state] ?? [:]).keys.map { "\($0) with its reason" }).sorted()
    }

    /// Every state that a step leads to.
    public var states: [String] {
        Set((Array(self.transitions.values) + Array(self.withReason.values)).flatMap(\.values)).sorted()
    }

    /// Every step by its full name.
    public var steps: [String] {
        Set((Array(self.transitions.values) + Array(self.withReason.values)).flatMap(\.keys)).sorted()
    }

    /// The rule by which events of a verb change such an entity; nil for an unknown verb.
    func rule(of verb: String) -> AnyStepRule? { self.kind.type.events.first { $0.verb == verb }?.step }

    /// The life cycle of a kind; every kind has one.
    public static func of(_ kind: EntityKind) -> LifeCycle { kind.type.lifeCycle }
}
