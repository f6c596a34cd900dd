public import IndicatorMath
public import Shared

/// A reservation that is read with the figures of an analysis.
public struct EffectCaveatEntry: Codable, Sendable, Hashable {
    /// The kind of reservation.
    public let caveat: EffectCaveat
    /// Its sentence.
    public let text: Translation
}
