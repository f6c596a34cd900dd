public import IndicatorMath
public import Shared

/// A planned analysis of an indicator before, during and after the cooperation. It describes a difference, and never
/// names a cause.
public struct EffectEntry: Codable, Sendable, Hashable {
    /// The code of the plan.
    public let effectAnalysis: Code
    /// The title of the plan, else that of the indicator.
    public let title: LanguageMap?
    /// The code of the indicator.
    public let indicator: Code
    /// The unit of its figures.
    public let unit: String?
    /// ISO 4217.
    public let currency: String?
    /// What the analysis can say.
    public let verdict: EffectVerdict
    /// The verdict in words.
    public let text: Translation
    /// The figures of each window; empty where the plan cannot be carried out.
    @OmittedWhenEmpty public var windows: [EffectWindowEntry]
    /// The comparisons of the window before with each later one.
    @OmittedWhenEmpty public var comparisons: [EffectComparison]
    /// What must be read with the figures, by the letters of the method.
    @OmittedWhenEmpty public var caveats: [EffectCaveatEntry]
    /// The events of the plan and of the figures.
    public let events: [EventRef]
}
