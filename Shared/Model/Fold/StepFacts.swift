internal import JSON

/// The properties on which the judgement of a step depends, besides the state before it.
struct StepFacts: Codable, Sendable, Equatable {
    /// The verb, followed by a space and the value of its variant where it has one.
    var name: String
    let verb: String
    /// The number of this step among those of the verb; nil for a verb without numbers.
    var number: Int?
    /// The stated number; nil when none is stated.
    var statedNumber: Int?
    var hasReason: Bool
    /// The verb of the step that replaces this one; both steps are numbered in the same way.
    let replacedBy: String?

    /// - Parameter events: the events that state the step, the most believed first.
    init(_ name: String, _ events: [HistoryEvent]) {
        let rule = events[0].step
        self.name = name
        self.verb = events[0].data.schema.verb
        self.statedNumber = rule.number(in: events[0].members)
        self.number =
            rule.by.contains(where: \.isNumber) ? events.map { rule.number(in: $0.members) ?? 1 }.max() : nil
        self.hasReason = events.contains { $0.statesReason }
        self.replacedBy = rule.replacedBy
    }
}

extension HistoryEvent {
    private static let reason = Obstacle.fields.reason.name

    /// Whether the event states a reason.
    var statesReason: Bool { self.members[Self.reason] != nil }
}
