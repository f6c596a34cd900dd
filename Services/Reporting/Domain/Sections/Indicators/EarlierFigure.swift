public import Shared

/// The content of an observation before it was corrected, and the reason of the correction.
public struct EarlierFigure: Codable, Sendable, Hashable {
    public let period: Period
    public let asOf: CoarseDate?
    public let value: Quantity?
    public let realisation: Quantity?
    public let quoted: String?
    public let reason: LanguageMap?
    public let reasonCode: Observation.CorrectionReason?
    /// Whether the period was locked when the correction came.
    @OmittedWhenFalse public var afterLock: Bool
    /// The figures that the correction moved.
    @OmittedWhenEmpty public var moved: [MovedFigureEntry]
    public let events: [EventRef]
}
