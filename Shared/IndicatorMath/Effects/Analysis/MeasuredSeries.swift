/// The points of one indicator as they were recorded, with what they measure.
public struct MeasuredSeries: Hashable, Sendable {
    /// The code of the indicator, or its title.
    public let name: String
    public let measure: EffectMeasure
    public let points: [EffectPoint]
    public let deflator: EffectDeflator?

    public init(_ name: String, _ measure: EffectMeasure, _ points: [EffectPoint], deflator: EffectDeflator? = nil) {
        self.name = name
        self.measure = measure
        self.points = points
        self.deflator = deflator
    }
}
