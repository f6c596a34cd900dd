public import FoundationEssentials
public import Shared

/// How many of the activities that are due by their plan were done (formula F9). Cancelled ones are not due.
public struct WorkPlanRate: Codable, Sendable, Hashable {
    /// Activities due by their plan, as far as is known.
    public let due: Int
    /// Those of them that are recorded as done.
    public let done: Int
    /// In percent, to one decimal place; absent where dates are too coarse, or nothing is due.
    public let percent: ExactNumber?
    public let events: [EventRef]
}
