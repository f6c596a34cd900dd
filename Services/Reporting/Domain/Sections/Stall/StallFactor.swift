public import Shared

/// A circumstance that may explain a stop.
public struct StallFactor: Codable, Sendable, Hashable {
    /// What kind of circumstance it is.
    public let kind: StallFactorKind
    /// The context event, obstacle or declined offer; absent for a standing condition.
    public let subject: EntityReference?
    /// The title of that subject.
    public let title: LanguageMap?
    /// When it began, compared with the stop.
    public let timing: FactorTiming
    /// When it began; absent for a standing condition, and where no date is stated.
    public let from: CoarseDate?
    /// Days from the last substantive event to its beginning; negative when it began before.
    public let daysAfterStop: DayCount?
    /// What the facts show of a standing condition at the time of the stop.
    public let condition: Translation?
    /// What is on record about it, by kind and code.
    @OmittedWhenEmpty public var records: [FactorRecord]
    /// The number of publishers that state these records; without records, of those that state the subject.
    public let sources: Int
    /// The first activities in other fields that went on under the same circumstance.
    @OmittedWhenEmpty public var counterEvidence: [CounterEvidence]
    /// How many more there are.
    public let counterEvidenceOmitted: Int?
    /// The events of the circumstance, and of what the condition rests on.
    public let events: [EventRef]
}
