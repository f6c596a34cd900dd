/// The kinds of things that events speak of.
public enum EntityKind: String, CaseIterable, Sendable {
    case city, organisation, post, person, partnership, agreement, component, responsibility, result
    case profileFact = "profile_fact"
    case formationStep = "formation_step"
    case frameworkRating = "framework_rating"
    case programme
    case workPlan = "work_plan"
    case activity, participation
    case fundingRequirement = "funding_requirement"
    case offer, budget, transaction
    case exchangeRate = "exchange_rate"
    case inKindContribution = "in_kind_contribution"
    case obstacle
    case contextEvent = "context_event"
    case assessment
    case reportingCoverage = "reporting_coverage"
    case document
    case indicator, target, observation
    /// An event itself, spoken of by a withdrawal.
    case event
    /// A publisher, spoken of by a rank.
    case source
    /// A report that was asked for.
    case report

    /// Who owns things of this kind; nil for what every owner has.
    public var area: Area? {
        switch self {
        case .indicator, .target, .observation: .indicators
        case .report: .reports
        case .event, .source: nil
        default: .programs
        }
    }
}
