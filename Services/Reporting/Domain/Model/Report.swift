public import Shared

/// What a report says of one partnership as of a day: a pure function of the set of facts and the day. It holds no minted
/// id, clock or offset, and lists everything sorted: same facts, same day, same bytes.
///
/// Formats render this model. Its JSON Schema is `docs/schemas/report/1.0.0.json`.
public struct Report: Codable, Sendable, Hashable {
    /// The version of the rules by which it was made.
    public let ruleVersion: Int
    public let partnership: Code
    public let asOf: CalendarDate
    public let profile: ProfileSection
    /// Agreements that were signed by the day, or are known to have been in force, by code.
    public let agreements: [AgreementEntry]
    /// Fields of cooperation by code, each followed by its parts.
    public let components: [ComponentEntry]
    /// Activities by code.
    public let activities: [ActivityEntry]
    /// What was done in the whole partnership.
    public let activity: ActivityRecord
    /// Indicators by code.
    public let indicators: [IndicatorEntry]
    /// Context events in the order of their days.
    public let context: [ContextEntry]
    /// Where sources disagree.
    public let disputed: [DisputeEntry]
    /// Steps that had no effect.
    public let notApplied: [NotAppliedEntry]
    /// Events that were taken back.
    public let withdrawn: [WithdrawnEntry]
    /// What is kept of the partnership and not shown in another section yet.
    public let kept: [KeptEntry]
    /// The events that the report was made from, and what they cite.
    public let sources: [SourceEntry]
}
