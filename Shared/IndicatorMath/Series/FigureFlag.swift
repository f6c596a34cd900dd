public import Shared

/// What a rule for quoted figures flagged, with the events of the figures.
public struct FigureFlag: Sendable, Hashable {
    public let flag: QuotedFigureFlag
    public let period: Period?
    public let events: [EventRef]

    public var rule: QuotedFigureRule { self.flag.rule }
}
