public import Shared

/// A target that is not for a single period.
public struct StandingTargetEntry: Codable, Sendable, Hashable {
    public let target: Code
    public let value: Quantity
    public let status: Target.Status
    public let dimensions: Dimensions?
    /// The kind of period in which it recurs.
    public let every: Target.Recurrence?
    public let from: CoarseDate?
    public let until: CoarseDate?
    /// The whole time of a target that is to be reached by its end.
    public let overall: Period?
    /// The number of months after a day.
    public let months: Int?
    public let after: CoarseDate?
    /// The day that `months` and `after` give.
    public let deadline: CoarseDate?
    public let setOn: CoarseDate?
    /// The version of the definition under which it was set, when there are several and it is known.
    public let definitionVersion: Int?
    public let quoted: String?
    public let events: [EventRef]
}
