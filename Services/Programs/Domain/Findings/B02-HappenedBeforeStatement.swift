internal import Shared

extension Rule {
    static let happenedBeforeStatement = Rule(
        "B02", "A step that has been taken is not dated after the event that states it."
    ) { thing, _ in
        thing.steps.filter { Self.isPastFact($0, of: thing.key.kind) }.flatMap { step in
            step.events.compactMap { event in
                guard let date = event.date, let first = date.earliest, first > event.time.lastDay else { return nil }
                return RuleResult(
                    "\(thing.name) was stated on \(event.time.day) to have taken the step \"\(step.name)\" on \(date), a later day.",
                    [event.ref])
            }
        }
    }

    /// Whether the step states something that has happened and cannot be known in advance. A plan does not, nor does an
    /// end that is fixed beforehand.
    private static func isPastFact(_ step: AppliedStep, of kind: EntityKind) -> Bool {
        switch kind {
        case .activity: Self.isOneOf([Activity.Step.started, .completed, .milestoneReached], step)
        case .agreement:
            Self.isOneOf([Agreement.Step.approved, .formalityRecorded, .signed, .enteredIntoForce], step)
        case .formationStep: Self.isOneOf([FormationStep.Step.completed], step)
        case .programme: step.name != Programme.Step.registered.rawValue
        case .partnership: step.name != Partnership.Step.registered.rawValue
        case .post: step.name != Post.Step.registered.rawValue
        case .participation: Self.isOneOf([Participation.Step.followedUp], step)
        case .offer, .obstacle, .contextEvent, .frameworkRating, .inKindContribution: true
        default: false
        }
    }

    private static func isOneOf<Step: Vocabulary>(_ steps: [Step], _ step: AppliedStep) -> Bool {
        steps.contains { $0.rawValue == step.name }
    }
}
