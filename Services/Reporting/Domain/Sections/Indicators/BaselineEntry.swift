public import Shared

/// The value of an indicator before the cooperation.
public struct BaselineEntry: Codable, Sendable, Hashable {
    public let baseline: Code
    public let value: Quantity
    public let on: CoarseDate?
    public let period: Period?
    public let dimensions: Dimensions?
    /// The version of the definition that it follows, when there are several and it is known.
    public let definitionVersion: Int?
    /// The figure as printed in the source.
    public let quoted: String?
    public let events: [EventRef]
}
