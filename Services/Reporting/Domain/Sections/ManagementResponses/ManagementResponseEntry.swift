public import Shared

/// What the office decided about a recommendation, and what became of it.
public struct ManagementResponseEntry: Codable, Sendable, Hashable {
    public let code: Code
    /// The recommendation that it answers.
    public let recommendation: Recommendation
    /// What it is limited to; absent where it is about all subjects of the recommendation.
    @OmittedWhenEmpty public var about: [EntityReference]
    /// Its state on the day.
    public let state: ManagementResponse.State
    /// Whether sources disagree on the recommendation, the decision or the due date, and no rule decides between them.
    @OmittedWhenFalse public var disputed: Bool
    /// When it was decided the last time.
    public let on: CoarseDate?
    /// Why it was decided so.
    public let explanation: LanguageMap?
    /// What is to be done.
    public let action: LanguageMap?
    /// Who is to do it.
    public let owner: EntityReference?
    /// By when it is to be done.
    public let due: CoarseDate?
    /// How often the due date was changed.
    public let rescheduled: Int?
    /// When it was done.
    public let implementedOn: CoarseDate?
    /// What was done.
    public let outcome: LanguageMap?
    public let events: [EventRef]
}

extension ManagementResponseEntry {
    /// The responses of the partnership, by code.
    static func all(_ facts: PartnershipFacts) -> [ManagementResponseEntry] {
        facts.all(ManagementResponse.self).filter { facts.belonging.contains($0.key) }
            .compactMap { ManagementResponseEntry($0) }
    }

    private init?(_ response: Folded<ManagementResponse>) {
        guard let code = Code(response.code), let recommendation = response.recommendation else { return nil }
        let decided = response.last(.givenAccepted, .givenPartlyAccepted, .givenRejected)
        let isUndecided = decided?.claims(\.decision)?.isUndecided == true
        let rescheduled = response.steps.count { $0.name == .rescheduled }
        let isDone = response.state == .implemented
        self.init(
            code: code, recommendation: recommendation, about: response.about ?? [],
            state: isUndecided && response.state != .implemented ? .unknown : response.state,
            disputed: isUndecided || response.claims(\.recommendation)?.isUndecided == true
                || response.claims(\.due)?.isUndecided == true,
            on: decided?.date, explanation: isUndecided ? nil : response.explanation, action: response.action,
            owner: response.claims(\.owner)?.isUndecided == true ? nil : response.owner, due: response.due,
            rescheduled: rescheduled == 0 ? nil : rescheduled,
            implementedOn: isDone ? response.last(.implemented)?.date : nil,
            outcome: isDone ? response.outcome : nil, events: Set(response.steps.flatMap(\.refs)).sorted())
    }

    /// Whether something is still to be done.
    var isOpen: Bool { [.accepted, .partlyAccepted, .inProgress].contains(self.state) }

    /// Whether it answers a recommendation about these subjects.
    func answers(_ recommendation: Recommendation, _ subjects: [EntityKey]) -> Bool {
        self.recommendation == recommendation
            && (self.about.isEmpty || self.about.contains { subjects.contains($0.key) })
    }
}
