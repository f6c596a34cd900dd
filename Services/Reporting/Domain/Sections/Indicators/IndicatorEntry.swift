public import Shared

/// An indicator with its periods: target, actual, realisation and band, with rivals and corrections next to the
/// figures. Derived figures are marked as such.
public struct IndicatorEntry: Codable, Sendable, Hashable {
    public let code: Code
    public let title: LanguageMap
    public let definition: LanguageMap?
    public let level: ResultLevel?
    public let measure: Indicator.Measure
    public let unit: String?
    /// ISO 4217.
    public let currency: String?
    /// Whether amounts are in the prices of each period or of one base period.
    public let priceBasis: PriceBasis?
    public let basePeriod: Period?
    public let frequency: Frequency?
    /// Where its values come from.
    public let dataSource: LanguageMap?
    /// Whether a greater value is better; nil where no rule decides.
    public let ascending: Bool?
    /// Indicators whose sum it is.
    @OmittedWhenEmpty public var sumOf: [Code]
    /// Components, partnerships and results that it is about.
    public let about: [EntityReference]
    /// Its definitions, when there are several: figures of different definitions are never compared.
    @OmittedWhenEmpty public var definitions: [DefinitionEntry]
    /// Its values before the cooperation; rivals are listed side by side.
    @OmittedWhenEmpty public var baselines: [BaselineEntry]
    /// Targets that recur, or that are due on a day.
    @OmittedWhenEmpty public var standingTargets: [StandingTargetEntry]
    /// The total to date; nil without a figure.
    public let toDate: ToDateEntry?
    /// Targets for the whole time, with the total to date.
    @OmittedWhenEmpty public var overallTargets: [OverallTargetEntry]
    /// Whether the figures, and the realisation, rose from each period to the next.
    @OmittedWhenEmpty public var trends: [TrendEntry]
    /// For each period and dimension, the parts beside the total.
    @OmittedWhenEmpty public var breakdowns: [BreakdownEntry]
    /// The whole first, then each breakdown; each sorted by period.
    public let rows: [IndicatorRowEntry]
    /// What the rules for quoted figures flagged.
    @OmittedWhenEmpty public var flags: [FlagEntry]
    @OmittedWhenEmpty public var notCounted: [UncountedFigure]
    /// Approved figures that came after their period was locked.
    @OmittedWhenEmpty public var heldBack: [HeldBackFigure]
    public let events: [EventRef]

    /// The unit and the currency of a figure that follows a version of the definition; nil where it is not known which
    /// of several versions that is.
    public func measured(by version: Int?) -> (unit: String?, currency: String?) {
        guard !self.definitions.isEmpty else { return (self.unit, self.currency) }
        let definition = self.definitions.first { $0.version == version }
        return (definition?.unit, definition?.currency)
    }
}
