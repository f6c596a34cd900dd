public import Shared

/// What the indicators service is the source of truth for.
public enum IndicatorsRegistry {
    /// The kinds of entities it owns, by their path segment in URLs.
    public static let things: [String: EntityKind] = [
        "indicators": .indicator,
        "baselines": .baseline,
        "targets": .target,
        "observations": .observation,
        "period-locks": .periodLock,
        "survey-waves": .surveyWave,
        "index-assessments": .indexAssessment,
        "effect-analyses": .effectAnalysis,
    ]
}
