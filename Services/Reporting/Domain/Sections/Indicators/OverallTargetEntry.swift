internal import IndicatorMath
public import Shared

/// A target for the whole time of a cooperation, with the total to date.
public struct OverallTargetEntry: Codable, Sendable, Hashable {
    public let target: Code
    public let value: Quantity
    public let period: Period
    public let dimensions: Dimensions?
    public let total: ComputedEntry
    /// Total ÷ target, or target ÷ total where less is better (formula F4).
    public let achievement: ComputedEntry
    /// The progress from each baseline (formulas F5 and F6).
    @OmittedWhenEmpty public var progress: [ProgressEntry]
    public let events: [EventRef]

    init?(_ overall: OverallTarget, places: Int?) {
        guard let code = Code(overall.target.target.code) else { return nil }
        self.target = code
        self.value = overall.target.value
        self.period = overall.period
        self.dimensions = overall.target.dimensions.isWhole ? nil : overall.target.dimensions
        self.total = ComputedEntry(overall.total, places: places)
        self.achievement = ComputedEntry(overall.achievement, places: 2)
        self.progress = overall.progress.map { ProgressEntry($0) }
        self.events = overall.target.events
    }
}
