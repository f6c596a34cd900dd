public import Shared

/// An agreement: its kind, its dates, its versions, and its standing on the day.
public struct AgreementEntry: Codable, Sendable, Hashable {
    public let code: Code
    public let kind: Agreement.Instrument
    /// The name of the instrument, when its kind is other.
    public let kindName: LanguageMap?
    public let title: LanguageMap?
    public let version: Int
    /// Nil when the signing was never stated, but only that it was in force.
    public let signed: CoarseDate?
    /// The claims about the day of signing, when sources disagree.
    public let signedClaims: DateClaims?
    public let effective: CoarseDate?
    /// The end that it states, or that is computed from its term.
    public let expires: CoarseDate?
    /// Whether the end is computed from a term in months.
    @OmittedWhenFalse public var expiryDerived: Bool
    @OmittedWhenFalse public var expiryUnstated: Bool
    /// Whether it is in force only by automatic renewal, without an objection on record.
    @OmittedWhenFalse public var renewedBySilence: Bool
    public let termMonths: Int?
    public let renewal: RenewalOption?
    public let force: AgreementForce
    /// Every version that was signed, when there are several.
    @OmittedWhenEmpty public var versions: [AgreementVersionEntry]
    /// Steps before the signing, or completed besides it: reviews, approvals, formalities.
    @OmittedWhenEmpty public var formalities: [FormalityEntry]
    @OmittedWhenEmpty public var parties: [EntityReference]
    /// Who is to fund what was agreed.
    @OmittedWhenEmpty public var funders: [EntityReference]
    /// Components that it names.
    public let components: [Code]
    /// How many fields it names, when they are not all listed.
    public let componentCount: Int?
    public let events: [EventRef]
}

/// How an agreement can be renewed.
public struct RenewalOption: Codable, Sendable, Hashable {
    public let automatic: Bool?
    public let termMonths: Int?
    public let times: Int?
}

/// One version of an agreement.
public struct AgreementVersionEntry: Codable, Sendable, Hashable {
    public let version: Int
    public let signed: CoarseDate
    public let effective: CoarseDate?
    public let expires: CoarseDate?
    @OmittedWhenFalse public var expiryDerived: Bool
    /// How it came about.
    public let change: AgreementChange.Manner?
    public let events: [EventRef]
}

/// A step besides the signing of an agreement.
public struct FormalityEntry: Codable, Sendable, Hashable {
    public let step: FormalityStep
    public let version: Int
    public let on: CoarseDate?
    public let by: EntityReference?
    public let events: [EventRef]
}

/// The steps that prepare or complete an agreement.
public enum FormalityStep: String, Vocabulary {
    case drafted
    case reviewStarted = "review_started"
    case approved
    case legislativeApproval = "legislative_approval"
    case fullPowers = "full_powers"
    case deposit
}

/// Whether an agreement is in force on a day.
public enum AgreementForce: String, Vocabulary {
    /// It is being drafted, is under review, or was approved, and was not signed.
    case inPreparation = "in_preparation"
    /// It has ended, as stated or by its dates.
    case terminated, superseded, expired
    case inForce = "in_force"
    case notYet = "not_yet"
    /// A notice, which was given and has no force of its own.
    case given
    /// Its dates are too coarse to decide.
    case undetermined
}

/// The claims about one date.
public struct DateClaims: Codable, Sendable, Hashable {
    /// The step of the life cycle that states it.
    public let step: String
    public let field: String
    public let believed: DateClaim
    /// The rule by which the believed date is used.
    public let rule: BeliefRule
    public let rivals: [DateClaim]
}

/// One date that was stated, and the events that state it.
public struct DateClaim: Codable, Sendable, Hashable {
    public let value: CoarseDate
    public let events: [EventRef]
}
