public import JSON

/// The key of a figure: figures with the same indicator, period, type of period, breakdown and, for a year to date, day
/// are claims about the same value.
public struct FigureCell: Hashable, Sendable {
    public let indicator: Code
    public let period: Period
    /// The day up to which a figure to date counts.
    public let asOf: CoarseDate?
    public let dimensions: Dimensions

    /// Nil when the observation has no period.
    public init?(_ observation: FoldedStep<Observation>) {
        guard let indicator = observation.indicator, let period = observation.period else { return nil }
        self.indicator = indicator
        self.period = period
        self.asOf = period.isToDate ? observation.asOf : nil
        self.dimensions = (observation.dimensions ?? Dimensions()).at(observation.location)
    }

    public var json: JSONValue {
        .members([
            "period": self.period.json, "as_of": self.asOf.map { .string($0.text) },
            "dimensions": self.dimensions.isWhole ? nil : self.dimensions.json,
        ])
    }
}
