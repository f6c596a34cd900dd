public import JSON

/// The place of a figure: figures of one indicator, period, type of period, breakdown and, for a year to date, day are
/// claims about one thing.
public struct FigureCell: Hashable, Sendable {
    public let indicator: Code
    public let period: Period
    /// Of a year to date.
    public let asOf: CoarseDate?
    public let dimensions: Dimensions

    public init(_ content: ObservationContent) {
        self.indicator = content.indicator
        self.period = content.period
        self.asOf = content.period.type == .yearToDate ? content.asOf : nil
        self.dimensions = content.dimensions
    }

    public var json: JSONValue {
        .members([
            "period": self.period.json, "as_of": self.asOf.map { .string($0.text) },
            "dimensions": self.dimensions.isWhole ? nil : self.dimensions.json,
        ])
    }
}
