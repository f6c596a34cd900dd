public import FoundationEssentials
public import IndicatorMath
internal import Shared

/// The window before, compared with a later one.
public struct EffectComparison: Codable, Sendable, Hashable {
    /// The later window.
    public let later: EffectWindow
    /// The mean of the later window less that of the window before.
    public let difference: ExactNumber?
    /// The difference in percent of the mean before.
    public let percentChange: ExactNumber?
    /// The two-sided p of the exact Mann–Whitney test; absent where it is not defined.
    public let p: ExactNumber?
    /// The smallest p that so many points can give.
    public let smallestP: ExactNumber?
}
