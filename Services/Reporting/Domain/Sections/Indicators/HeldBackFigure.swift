public import Shared

/// An approved figure that does not count, because it came after its period was locked.
public struct HeldBackFigure: Codable, Sendable, Hashable {
    public let observation: Code
    public let period: Period
    public let value: Quantity?
    public let lock: Code
    /// The first day of the lock.
    public let since: CalendarDate
    public let reason: LanguageMap?
    /// How the figure can be corrected.
    public let correction: LanguageMap?
    public let events: [EventRef]
}
