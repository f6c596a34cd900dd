public import Shared

/// An agreement: what it is, its dates, and its standing on the day.
public struct AgreementEntry: Codable, Sendable, Hashable {
    public let code: Code
    public let kind: Agreement.Instrument
    public let title: LanguageMap?
    public let version: Int
    /// Nil when the signing was never stated, and only that it was in force.
    public let signed: CoarseDate?
    /// What sources state of the day of signing, when they disagree.
    public let signedClaims: DateClaims?
    public let effective: CoarseDate?
    public let expires: CoarseDate?
    public let force: AgreementForce
    @OmittedWhenFalse public var expiryUnstated: Bool
    /// Components that it names.
    public let components: [Code]
    public let events: [EventRef]
}

/// Whether an agreement is in force on a day.
public enum AgreementForce: String, Vocabulary {
    /// As was stated of its end.
    case terminated, superseded, expired
    case inForce = "in_force"
    case notYet = "not_yet"
    /// Its dates are too coarse to tell.
    case undetermined
}

/// What sources state of one date.
public struct DateClaims: Codable, Sendable, Hashable {
    /// Which step of the life cycle states it.
    public let step: String
    public let field: String
    public let believed: DateClaim
    public let rivals: [DateClaim]
}

/// One date that was stated, and by which events.
public struct DateClaim: Codable, Sendable, Hashable {
    public let value: CoarseDate
    public let events: [EventRef]
}
