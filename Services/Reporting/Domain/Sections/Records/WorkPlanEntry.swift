public import Shared

/// A plan of what the partners are to do in a period.
public struct WorkPlanEntry: Codable, Sendable, Hashable {
    public let code: Code
    /// The title of the work plan.
    public let title: LanguageMap?
    /// The agreement that it carries out.
    public let agreement: Code?
    /// The first day that it plans for.
    public let start: CoarseDate?
    /// The last day that it plans for.
    public let end: CoarseDate?
    /// When it was adopted.
    public let adopted: CoarseDate?
    public let events: [EventRef]
}
