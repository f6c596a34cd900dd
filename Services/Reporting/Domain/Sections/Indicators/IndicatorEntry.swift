public import IndicatorMath
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

/// One version of a definition.
public struct DefinitionEntry: Codable, Sendable, Hashable {
    public let version: Int
    /// From when figures follow it.
    public let from: CoarseDate?
    public let definition: LanguageMap?
    public let unit: String?
    public let currency: String?
    public let events: [EventRef]
}

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

/// What an indicator contributes to a sum.
public struct SummedPart: Codable, Sendable, Hashable {
    public let indicator: Code
    public let value: Quantity
    /// From the least to the greatest claimed value.
    public let range: Quantity?
    public let events: [EventRef]
}

/// How a figure was derived.
public enum Derivation: String, Vocabulary {
    case sumOf = "sum_of"
    /// By the formula of the indicator.
    case formula
    /// From a survey or an assessment, by its instrument.
    case instrument
}

/// A figure, observed or the sum of the parts' figures.
public struct ActualEntry: Codable, Sendable, Hashable {
    /// Where no rule decides between claims, the range that they span.
    public let value: Quantity
    /// From the least to the greatest claimed value, when claims contradict each other.
    public let range: Quantity?
    /// The figure as printed in the source.
    public let quoted: String?
    public let derived: Bool
    public let derivation: Derivation?
    public let parts: [SummedPart]?
    public let events: [EventRef]
}

/// The target with which a period is compared: the one in force, or the sum of the parts' targets.
public struct TargetEntry: Codable, Sendable, Hashable {
    public let target: Code?
    public let value: Quantity
    /// From the least to the greatest value, when claims contradict each other.
    public let range: Quantity?
    /// The figure as printed in the source.
    public let quoted: String?
    public let status: Target.Status?
    public let setOn: CoarseDate?
    /// Whether it was set after the period had ended.
    @OmittedWhenFalse public var setAfterPeriod: Bool
    /// The kind of period in which it recurs.
    public let every: Target.Recurrence?
    /// The rule by which it is used among rivals.
    public let rule: BeliefRule?
    /// The preference by which it is used.
    public let preference: PreferenceCause?
    /// The event that ranks its publisher, when that decides.
    public let ranking: EventRef?
    /// The version of the definition under which it was set, when it differs from the row's.
    public let definitionVersion: Int?
    public let derived: Bool
    /// The target's own period, when it is a longer one.
    public let period: Period?
    /// Other targets of its period.
    @OmittedWhenEmpty public var earlier: [OtherTarget]
    public let derivation: Derivation?
    public let parts: [SummedPart]?
    public let events: [EventRef]
}

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

/// Actual in percent of the target.
public struct RealisationEntry: Codable, Sendable, Hashable {
    /// To six decimal places, or more where the band requires more.
    public let percent: ExactNumber
    /// As it is printed: with the decimal places that put it in its band, at least one; or as the source prints it.
    public let shown: String
    @OmittedWhenFalse public var approximate: Bool
    /// Nil for a share to date.
    public let band: Band?
    @OmittedWhenFalse public var shareToDate: Bool
    /// Whether Kembar computed it; otherwise the source states it.
    public let computed: Bool
    @OmittedWhenFalse public var fromDerivedTarget: Bool
    @OmittedWhenFalse public var fromDerivedActual: Bool
    public let events: [EventRef]
}

/// Another observation of the same cell.
public struct RivalFigure: Codable, Sendable, Hashable {
    public let observation: Code
    public let value: Quantity?
    public let realisation: Quantity?
    public let quoted: String?
    public let text: LanguageMap?
    public let events: [EventRef]
}

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

/// An observation that does not count, because it is not approved.
public struct UncountedFigure: Codable, Sendable, Hashable {
    public let observation: Code
    public let state: Observation.Approval
    public let events: [EventRef]
}

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

/// The progress from a baseline to the target of a period: (actual − baseline) ÷ (target − baseline) (formula F5).
public struct ProgressEntry: Codable, Sendable, Hashable {
    /// Nil where there is no baseline.
    public let baseline: Code?
    /// 1 means that the target is met; negative means that the indicator moved away from it.
    public let ratio: ExactNumber?
    /// The ratio to two decimal places.
    public let shown: String?
    @OmittedWhenFalse public var approximate: Bool
    /// Why there is no ratio.
    public let notDefined: NotDefined?
    /// Progress ÷ elapsed share of the period (formula F6).
    public let schedule: ComputedEntry
}
