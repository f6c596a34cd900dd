public import IndicatorMath
public import Shared

/// Actual in percent of the target.
public struct RealisationEntry: Codable, Sendable, Hashable {
    /// To six decimal places, or more where the band requires more.
    public let percent: ExactNumber
    /// As it is printed: with the decimal places that put it in its band, at least one; or as the source prints it.
    public let shown: String
    @OmittedWhenFalse public var approximate: Bool
    /// Nil for a share to date.
    public let band: Band?
    @OmittedWhenFalse public var shareToDate: Bool
    /// Whether Kembar computed it; otherwise the source states it.
    public let computed: Bool
    @OmittedWhenFalse public var fromDerivedTarget: Bool
    @OmittedWhenFalse public var fromDerivedActual: Bool
    public let events: [EventRef]
}
