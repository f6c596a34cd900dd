public import IndicatorMath
public import Shared

/// An indicator with its periods: target, actual, realisation and band, with rivals and corrections beside the figures,
/// and what is derived labelled so.
public struct IndicatorEntry: Codable, Sendable, Hashable {
    public let code: Code
    public let title: LanguageMap
    public let definition: LanguageMap?
    public let level: ResultLevel?
    public let measure: Indicator.Measure
    public let unit: String?
    /// ISO 4217.
    public let currency: String?
    /// Whether a greater value is better; nil where nothing decides.
    public let ascending: Bool?
    /// Indicators whose sum it is.
    @OmittedWhenEmpty public var sumOf: [Code]
    /// Components, partnerships and results that it speaks for.
    public let about: [Thing]
    /// Its definitions, when there are several: figures of two are never compared.
    @OmittedWhenEmpty public var definitions: [DefinitionEntry]
    /// What it was before the cooperation; rivals stand side by side.
    @OmittedWhenEmpty public var baselines: [BaselineEntry]
    /// Targets that recur, or that are due on a day.
    @OmittedWhenEmpty public var standingTargets: [StandingTargetEntry]
    /// The whole first, then each breakdown, in the order of their periods.
    public let rows: [IndicatorRowEntry]
    @OmittedWhenEmpty public var notCounted: [UncountedFigure]
    public let events: [EventRef]

    /// The unit and the currency of a figure that follows a version of the definition; none where it is not known which of
    /// several that is.
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

/// What an indicator was before the cooperation.
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

/// A target that is for no one period.
public struct StandingTargetEntry: Codable, Sendable, Hashable {
    public let target: Code
    public let value: Quantity
    public let status: Target.Status
    public let dimensions: Dimensions?
    /// The kind of period in which it recurs.
    public let every: Target.Recurrence?
    public let from: CoarseDate?
    public let until: CoarseDate?
    /// So many months after a day.
    public let months: Int?
    public let after: CoarseDate?
    /// The day that they give.
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
    /// Of a year to date.
    public let asOf: CoarseDate?
    public let dimensions: Dimensions?
    /// The version of the definition, when there are several.
    public let definitionVersion: Int?
    /// Why the row does not continue the one before.
    public let seriesBreak: IndicatorRow.SeriesBreak?
    public let target: TargetEntry?
    public let actual: ActualEntry?
    /// As the believed observation states it.
    public let statedRealisation: RealisationEntry?
    public let realisation: RealisationEntry?
    /// Why the figure is not put in percent of its target.
    public let notDefined: TargetComparison.NotDefined?
    /// Whether the target was reached.
    public let targetReached: Truth?
    /// Why the believed observation is used beside others.
    public let rule: BeliefRule?
    /// The preference by which it is used.
    public let preference: PreferenceCause?
    /// The event that ranks its publisher, when that decides.
    public let ranking: EventRef?
    /// What others observed, the more believed first; where nothing decides, all of them.
    @OmittedWhenEmpty public var rivals: [RivalFigure]
    /// The believed observation; nil where nothing decides.
    public let observation: Code?
    /// What the believed observation says in words.
    public let text: LanguageMap?
    /// The event of the believed observation.
    @OmittedWhenEmpty public var events: [EventRef]
    /// What the observation said before it was corrected, the latest first.
    @OmittedWhenEmpty public var earlier: [EarlierFigure]
}

/// What an indicator contributes to a sum.
public struct SummedPart: Codable, Sendable, Hashable {
    public let indicator: Code
    public let value: Quantity
    /// From the least to the greatest value that was claimed.
    public let range: Quantity?
    public let events: [EventRef]
}

/// How a figure was derived.
public enum Derivation: String, Vocabulary { case sumOf = "sum_of" }

/// A figure, observed or the sum of the parts' figures.
public struct ActualEntry: Codable, Sendable, Hashable {
    /// Where nothing decides between claims, the range that they span.
    public let value: Quantity
    /// From the least to the greatest value that was claimed, when claims contradict each other.
    public let range: Quantity?
    /// The figure as printed in the source.
    public let quoted: String?
    public let derived: Bool
    public let derivation: Derivation?
    public let parts: [SummedPart]?
    public let events: [EventRef]
}

/// The target that a period is held against: the one in force, or the sum of the parts' targets.
public struct TargetEntry: Codable, Sendable, Hashable {
    public let target: Code?
    public let value: Quantity
    /// From the least to the greatest value, when claims contradict each other.
    public let range: Quantity?
    /// The figure as printed in the source.
    public let quoted: String?
    public let status: Target.Status?
    public let setOn: CoarseDate?
    /// Whether it was set only after the period had ended.
    @OmittedWhenFalse public var setAfterPeriod: Bool
    /// The kind of period in which it recurs.
    public let every: Target.Recurrence?
    /// Why it is used beside rivals.
    public let rule: BeliefRule?
    /// The preference by which it is used.
    public let preference: PreferenceCause?
    /// The event that ranks its publisher, when that decides.
    public let ranking: EventRef?
    /// The version of the definition under which it was set, when that is another one than the row's.
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
    /// The version of the definition under which it was set, when that is another one than the row's.
    public let definitionVersion: Int?
    public let events: [EventRef]
}

/// Actual in percent of the target.
public struct RealisationEntry: Codable, Sendable, Hashable {
    /// To six decimal places, or more where the band asks for more.
    public let percent: ExactNumber
    /// As it is printed: with as many places as put it in its band, one at least; as the source prints it when it states it.
    public let shown: String
    @OmittedWhenFalse public var approximate: Bool
    /// Nil for a share to date.
    public let band: Band?
    @OmittedWhenFalse public var shareToDate: Bool
    /// Whether Kembar divided; else the source states it.
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

/// What an observation said before it was corrected, and why it was.
public struct EarlierFigure: Codable, Sendable, Hashable {
    public let period: Period
    public let asOf: CoarseDate?
    public let value: Quantity?
    public let realisation: Quantity?
    public let quoted: String?
    public let reason: LanguageMap?
    public let reasonCode: Observation.CorrectionReason?
    public let events: [EventRef]
}

/// An observation that does not count, because it is not approved.
public struct UncountedFigure: Codable, Sendable, Hashable {
    public let observation: Code
    public let state: Observation.Approval
    public let events: [EventRef]
}
