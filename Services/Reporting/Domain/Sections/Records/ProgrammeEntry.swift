public import Shared

/// A programme by which the partners carry out what they agreed on.
public struct ProgrammeEntry: Codable, Sendable, Hashable {
    public let code: Code
    /// The title of the programme.
    public let title: LanguageMap?
    /// IATI ActivityStatus on the day.
    public let status: String
    /// The partnerships that it serves.
    @OmittedWhenEmpty public var partnerships: [Code]
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
    /// The IATI identifier, as it is stated.
    public let iatiIdentifier: String?
    /// Codes of the IATI lists ActivityScope, CollaborationType, FlowType, FinanceType, AidType and TiedStatus.
    public let scope: String?
    public let collaborationType: String?
    public let flowType: String?
    public let financeType: String?
    public let aidType: String?
    public let tiedStatus: String?
    /// Organisations that take part.
    @OmittedWhenEmpty public var participants: [ParticipantEntry]
    public let events: [EventRef]
}

/// An organisation that takes part in a programme.
public struct ParticipantEntry: Codable, Sendable, Hashable {
    /// Its code; nil where it has none here.
    public let organisation: Code?
    /// The name of an organisation without a code.
    public let name: LanguageMap?
    /// IATI OrganisationRole.
    public let role: String?
}
