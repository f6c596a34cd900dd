public import Shared

/// The value of an indicator before the cooperation, as one source states it.
public struct StatedBaseline: Sendable {
    public let baseline: Folded<Baseline>
    public let value: Quantity
    public let dimensions: Dimensions
    /// The version of the definition that it follows: the one that it names, else the one in force on its day; nil when
    /// that day is not known.
    public internal(set) var definitionVersion: Int?

    /// Nil without a value or an indicator.
    init?(_ baseline: Folded<Baseline>) {
        guard baseline.indicator != nil, let value = baseline.value else { return nil }
        self.baseline = baseline
        self.value = value
        self.dimensions = (baseline.dimensions ?? Dimensions()).at(baseline.location)
    }

    /// The day, or the time of the period; unknown where neither is stated.
    public var date: CoarseDate { self.baseline.on ?? self.baseline.period?.coarseDate ?? .unknown }
}
