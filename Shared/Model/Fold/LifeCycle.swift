/// The steps and states of one kind of thing, versioned: how a history is judged.
public protocol LifeCycle: Sendable {
    /// Raised whenever the judgement of any history could change.
    static var version: Int { get }
    /// The state before anything was told.
    static var initial: String { get }

    /// What step an event takes; nil when it is none of this life cycle.
    ///
    /// Events with the same identity tell the same step; where they differ they are rival claims, not two steps.
    static func step(of event: HistoryEvent) -> (identity: String, name: String, rank: Int, date: CoarseDate?)?

    /// The member of the data that dates a step; nil when it has none.
    static func dateField(of step: String) -> String?

    /// The state after the step, or nil when the step is illegal in this state.
    static func next(_ state: String, _ step: String) -> String?

    /// Names of the steps that are legal in a state, for the sentence about an illegal one.
    static func legal(in state: String) -> [String]
}

extension LifeCycle {
    public static func dateField(of step: String) -> String? { nil }
    public static func legal(in state: String) -> [String] { [] }
}
