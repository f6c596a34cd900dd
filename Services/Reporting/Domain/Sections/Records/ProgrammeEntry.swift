public import Shared

/// A programme by which the partners carry out what they agreed on.
public struct ProgrammeEntry: Codable, Sendable, Hashable {
    public let code: Code
    /// The title of the programme.
    public let title: LanguageMap?
    /// IATI ActivityStatus on the day.
    public let status: String
    /// The agreement that it carries out.
    public let agreement: Code?
    /// The components that it serves.
    @OmittedWhenEmpty public var components: [Code]
    /// When it is to begin.
    public let plannedStart: CoarseDate?
    /// When it is to end.
    public let plannedEnd: CoarseDate?
    /// When it began.
    public let actualStart: CoarseDate?
    /// When it ended.
    public let actualEnd: CoarseDate?
    public let events: [EventRef]
}
