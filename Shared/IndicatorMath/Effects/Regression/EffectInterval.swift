/// A 95 % interval, in the unit of its figure.
public struct EffectInterval: Hashable, Sendable, Codable {
    public let lower: EffectNumber
    public let upper: EffectNumber

    /// Nil where a bound is out of range.
    init?(around centre: Double, _ halfWidth: Double) {
        guard let lower = EffectNumber(centre - halfWidth), let upper = EffectNumber(centre + halfWidth) else {
            return nil
        }
        self.lower = lower
        self.upper = upper
    }
}
