internal import Shared

/// What a rule says about one subject.
struct RuleOutcome: Sendable {
    enum Result: Sendable {
        /// The rule fires.
        case finding(Translation, since: CoarseDate?, [FindingValue])
        /// The rule applies, and does not fire.
        case clear
        /// The facts do not decide; the sentence says what is missing.
        case notAssessable(Translation)
    }

    let subject: EntityKey
    let result: Result
    /// The events that it rests on.
    let events: [EventRef]
    /// What distinguishes it from other outcomes of the rule about the same subject, such as a currency.
    var facet: String?

    /// - Parameter since: the day on which the threshold was crossed, as exactly as it is known.
    static func finding(
        _ subject: EntityKey, _ text: Translation, since: CoarseDate? = nil, _ values: [FindingValue] = [],
        events: [EventRef]
    ) -> RuleOutcome {
        RuleOutcome(subject: subject, result: .finding(text, since: since, values), events: Set(events).sorted())
    }

    /// - Parameter facet: what distinguishes it from other outcomes about the same subject.
    func about(_ facet: String?) -> RuleOutcome {
        var outcome = self
        outcome.facet = facet
        return outcome
    }

    static func clear(_ subject: EntityKey) -> RuleOutcome {
        RuleOutcome(subject: subject, result: .clear, events: [])
    }

    /// The outcome until a day has certainly come: clear before it, not assessable where it is too coarse, then nil.
    static func until(
        _ due: CoarseDate, _ asOf: CalendarDate, _ subject: EntityKey, orTooCoarse reason: Translation,
        events: [EventRef]
    ) -> RuleOutcome? {
        switch due.isOnOrBefore(asOf) {
        case .no: .clear(subject)
        case .undetermined: .notAssessable(subject, reason, events: events)
        case .yes: nil
        }
    }

    static func notAssessable(
        _ subject: EntityKey, _ reason: Translation, events: [EventRef] = []
    ) -> RuleOutcome {
        RuleOutcome(subject: subject, result: .notAssessable(reason), events: Set(events).sorted())
    }
}
