public import IndicatorMath
public import Shared

/// What a rule for quoted figures flagged. A flag changes no figure.
public struct FlagEntry: Codable, Sendable, Hashable {
    public let rule: QuotedFigureRule
    /// What the rule saw, in Indonesian, English and Korean.
    public let text: Translation
    public let period: Period?
    public let events: [EventRef]

    init(_ flag: FigureFlag) {
        self.rule = flag.rule
        self.text = flag.flag.sentence
        self.period = flag.period
        self.events = flag.events
    }
}
