public import Shared

/// What the programs registry is the source of truth for.
public enum ProgramsRegistry {
    /// The things it owns, by the word that stands for them in addresses.
    public static let things: [String: EntityKind] = [
        "cities": .city,
        "organisations": .organisation,
        "partnerships": .partnership,
        "agreements": .agreement,
        "activities": .activity,
        "context-events": .contextEvent,
    ]
}
