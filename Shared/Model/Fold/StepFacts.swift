internal import JSON

/// What the judgement of a step depends on beside the state before it.
struct StepFacts: Codable, Sendable, Equatable {
    /// The verb, and behind a space the value of its variant.
    var name: String
    let verb: String
    /// Which of the numbered steps of the verb it is; nil for a verb without numbers.
    var number: Int?
    /// The number as it is stated, nil when it is not.
    var statedNumber: Int?
    var hasReason: Bool
    /// A step that is numbered as this one and replaces it.
    let replacedBy: String?

    /// - Parameter events: what states the step, the most believed first.
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

    /// Whether the event says why.
    var statesReason: Bool { self.members[Self.reason] != nil }
}
