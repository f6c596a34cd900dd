internal import IndicatorMath
public import Shared

/// An observation as a claim about a cell, with the properties that decide between rival claims.
public struct Figure: Sendable {
    public let observation: String
    public let cell: FigureCell
    public let state: Observation.Approval?
    public let value: Quantity?
    /// Percent of the target, as the source states it.
    public let realisation: Quantity?
    /// Rank of the publisher; nil when it has none.
    public let rank: Int?
    /// The position of the kind of evidence that it cites; 0 is the strongest.
    public let evidence: Int
    public let time: Instant
    /// The day on which the claim got its state.
    public let decided: CalendarDate
    public let isCorrection: Bool
    /// The event that states it.
    public let event: EventRef

    /// Nil when the observation has no step that counts.
    public init?(_ observation: Folded<Observation>, ranks: [String: Int]) {
        guard let figure = ObservedFigure(observation) else { return nil }
        self.observation = observation.code
        self.cell = figure.cell
        self.state = figure.approval
        self.value = figure.step.value
        self.realisation = figure.step.realisation
        self.rank = ranks[figure.event.ref.source]
        self.evidence = figure.event.evidence
        self.time = figure.event.time
        self.decided = figure.decidedBy.time.day
        self.isCorrection = figure.isCorrection
        self.event = figure.event.ref
    }
}
