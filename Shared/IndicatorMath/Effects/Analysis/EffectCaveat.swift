public import Shared

/// A reservation that must be shown with the figures. `CaveatRules` attaches it from the input.
public enum EffectCaveat: String, Vocabulary {
    case nominalMoney = "nominal_money"
    case noComparator = "no_comparator"
    case overlappingEvents = "overlapping_events"
    case definitionBreak = "definition_break"
    case severalIndicators = "several_indicators"

    /// The letter of the caveat in the list of the design.
    public var letter: String {
        switch self {
        case .nominalMoney: "a"
        case .noComparator: "b"
        case .overlappingEvents: "c"
        case .definitionBreak: "d"
        case .severalIndicators: "e"
        }
    }
}
