public import Shared

/// A target of the same period that is not in force.
public struct OtherTarget: Codable, Sendable, Hashable {
    public let target: Code
    public let value: Quantity
    public let quoted: String?
    public let status: Target.Status
    public let setOn: CoarseDate?
    /// The version of the definition under which it was set, when it differs from the row's.
    public let definitionVersion: Int?
    public let events: [EventRef]
}
