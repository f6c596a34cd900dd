public import Shared

/// What the indicators service is the source of truth for.
public enum IndicatorsRegistry {
    /// The things it owns, by the word that stands for them in addresses.
    public static let things: [String: EntityKind] = [
        "indicators": .indicator,
        "baselines": .baseline,
        "targets": .target,
        "observations": .observation,
    ]
}
