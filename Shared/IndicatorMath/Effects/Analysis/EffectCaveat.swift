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

    /// The caveat in English.
    public var sentence: String {
        switch self {
        case .nominalMoney:
            """
            The values are amounts of money in nominal prices, which rise with the price level in any case. A higher \
            mean in a later window is expected without an intervention; compare the deflated values and the trend before.
            """
        case .noComparator:
            """
            No comparator series could be used. Changes that happened everywhere at the same time cannot be separated, \
            so the difference cannot be attributed to the intervention; at most a contribution can be argued.
            """
        case .overlappingEvents:
            """
            Masked days, shocks or a change of leadership overlap a window. The difference between the windows may \
            reflect these events.
            """
        case .definitionBreak:
            """
            The definition of an indicator changes within the series. Values before and after the change may not be \
            comparable.
            """
        case .severalIndicators:
            """
            Several indicators were tested. Some differences are expected by chance alone, so all tested indicators are \
            listed.
            """
        }
    }
}
