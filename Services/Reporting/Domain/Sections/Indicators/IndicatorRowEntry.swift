public import IndicatorMath
public import Shared

/// One period of an indicator.
public struct IndicatorRowEntry: Codable, Sendable, Hashable {
    public let period: Period
    /// The day of a year to date.
    public let asOf: CoarseDate?
    public let dimensions: Dimensions?
    /// The version of the definition, when there are several.
    public let definitionVersion: Int?
    /// Why the row does not continue the one before.
    public let seriesBreak: IndicatorRow.SeriesBreak?
    public let target: TargetEntry?
    public let actual: ActualEntry?
    /// The realisation as the believed observation states it.
    public let statedRealisation: RealisationEntry?
    public let realisation: RealisationEntry?
    /// Why the figure is not given in percent of its target.
    public let notDefined: NotDefined?
    /// Growth from the period before (formula F2), in percent; absent without an actual figure.
    public let growth: ComputedEntry?
    /// The sum of all increments to the period; nil unless the indicator is summing.
    public let running: ComputedEntry?
    /// The formula with the numbers of the period; nil without a formula.
    public let workedExample: String?
    /// Why the formula has no value for the period.
    public let formulaNotDefined: NotDefined?
    /// The progress from each baseline to the target; absent without a target or an actual figure.
    @OmittedWhenEmpty public var progress: [ProgressEntry]
    /// Whether the target was reached.
    public let targetReached: Truth?
    /// The rule by which the believed observation is used among others.
    public let rule: BeliefRule?
    /// The preference by which it is used.
    public let preference: PreferenceCause?
    /// The event that ranks its publisher, when that decides.
    public let ranking: EventRef?
    /// Other observations, the more believed first; where no rule decides, all of them.
    @OmittedWhenEmpty public var rivals: [RivalFigure]
    /// The believed observation; nil where no rule decides.
    public let observation: Code?
    /// The text of the believed observation.
    public let text: LanguageMap?
    /// The event of the believed observation.
    @OmittedWhenEmpty public var events: [EventRef]
    /// The content of the observation before it was corrected, the latest first.
    @OmittedWhenEmpty public var earlier: [EarlierFigure]
}
