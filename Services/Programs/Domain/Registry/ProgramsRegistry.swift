public import Shared

/// What the programs registry is the source of truth for.
public enum ProgramsRegistry {
    /// The kinds of entities it owns, by their path segment in URLs.
    public static let things: [String: EntityKind] = [
        "cities": .city,
        "profile-facts": .profileFact,
        "organisations": .organisation,
        "posts": .post,
        "persons": .person,
        "partnerships": .partnership,
        "agreements": .agreement,
        "formation-steps": .formationStep,
        "framework-ratings": .frameworkRating,
        "components": .component,
        "responsibilities": .responsibility,
        "results": .result,
        "programmes": .programme,
        "work-plans": .workPlan,
        "activities": .activity,
        "participations": .participation,
        "funding-requirements": .fundingRequirement,
        "offers": .offer,
        "budgets": .budget,
        "transactions": .transaction,
        "exchange-rates": .exchangeRate,
        "in-kind-contributions": .inKindContribution,
        "obstacles": .obstacle,
        "context-events": .contextEvent,
        "assessments": .assessment,
        "questionnaires": .questionnaire,
        "self-assessments": .selfAssessment,
        "reporting-coverages": .reportingCoverage,
        "documents": .document,
    ]
}
