public import FoundationEssentials
public import IndicatorMath
internal import Shared

/// The figures of an indicator in one window.
public struct EffectWindowEntry: Codable, Sendable, Hashable {
    /// The window.
    public let window: EffectWindow
    /// The number of points.
    public let points: Int
    /// Absent without points.
    public let mean: ExactNumber?
    /// Absent without points.
    public let median: ExactNumber?
    /// Absent without points.
    public let minimum: ExactNumber?
    /// Absent without points.
    public let maximum: ExactNumber?
}
