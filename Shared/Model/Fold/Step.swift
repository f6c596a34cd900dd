internal import JSON

/// A step of a life cycle, with the properties that decide its position in the history.
public struct Step: Sendable {
    /// The verb, followed by a space and the value of its variant where it has one: `closed resolved`.
    public let name: String
    /// Decides which step comes first when the days do not.
    public let rank: Int
    /// The day it was taken, as exact as it is known; nil when the step has none.
    public let date: CoarseDate?
    /// The time of the believed claim.
    public let time: Instant
    public let ref: EventRef

    public init(name: String, rank: Int, date: CoarseDate?, time: Instant, ref: EventRef) {
        self.name = name
        self.rank = rank
        self.date = date
        self.time = time
        self.ref = ref
    }

    /// The step that these events state, the most believed first.
    init(_ events: [HistoryEvent], _ belief: Belief) {
        let first = events[0]
        let rule = first.step
        func believed(about member: String?) -> HistoryEvent {
            guard events.count > 1, let member, belief.hasPreference(about: member) else { return first }
            return events.min { belief.prefers($0, over: $1, about: member) } ?? first
        }
        // A preference about a single member can move or rename the step, not only change the value that is shown.
        let name = rule.variant.map { believed(about: $0) }?.stepName ?? first.stepName
        self.init(
            name: name, rank: rule.rank(in: first.members), date: Self.date(of: events, name, belief),
            time: first.time, ref: first.ref)
    }

    /// The believed day: the finest of claims that contain each other, or the time that undecided claims span.
    private static func date(of events: [HistoryEvent], _ name: String, _ belief: Belief) -> CoarseDate? {
        guard events.count > 1 else { return events[0].date }
        let members = events[0].step.dates
        guard let member = members.first(where: { member in events.contains { $0.members[member] != nil } }) else {
            return nil
        }
        let claims = AppliedStep.claims(of: member, in: events.filter { $0.members[member] != nil }, name, belief)
        return claims.believed.value.string.flatMap { CoarseDate($0) }
    }

    var firstDay: Int { self.date?.earliest?.dayNumber ?? .min }
    var lastDay: Int { self.date?.latest?.dayNumber ?? .max }

    /// Which of two steps comes first when neither certainly precedes.
    static func precedesByRule(_ a: Step, _ b: Step) -> Bool {
        StepBounds.Place(a).precedesByRule(StepBounds.Place(b))
    }
}
