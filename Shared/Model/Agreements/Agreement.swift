/// An instrument by which parties agree to work together, in one version after another.
public enum Agreement: EntityType {
    public enum State: String, Vocabulary {
        case unknown, drafting
        case underReview = "under_review"
        case approved, signed
        case inForce = "in_force"
        case expired, terminated, superseded
    }

    public enum Step: String, Vocabulary {
        case drafted
        case reviewStarted = "review_started"
        case approved
        case formalityRecorded = "formality_recorded"
        case signed
        case enteredIntoForce = "entered_into_force"
        case renewalDecided = "renewal_decided"
        case expired, terminated, superseded
    }

    /// What kind of instrument it is.
    public enum Instrument: String, Vocabulary {
        case loi, mou
        case jointDeclaration = "joint_declaration"
        case jointStatement = "joint_statement"
        case implementingArrangement = "implementing_arrangement"
        case planOfAction = "plan_of_action"
        case amendment
        case `extension`
        case terminationNotice = "termination_notice"
        case projectAgreement = "project_agreement"
        /// Another instrument, which `kind_name` names.
        case other
    }

    /// Formalities that the law requires besides the signing.
    public enum LegalFormality: String, Vocabulary {
        case legislativeApproval = "legislative_approval"
        case fullPowers = "full_powers"
        case deposit
    }

    /// What a party decided about the renewal.
    public enum Decision: String, Vocabulary {
        case renew
        case letExpire = "let_expire"
        case undecided
    }

    public struct Fields: Sendable {
        public let agreement = Field<Code>("agreement", "The code of the agreement.")
        public let kind = Field<Instrument>("kind", "What kind of instrument it is; other where none of these fits.")
        public let kindName = Field<LanguageMap>("kind_name", "What the instrument is called, when its kind is other.")
        public let partnerships = Field<[Code]>(
            "partnerships", to: .partnership, .belongsTo,
            "The codes of the partnerships that the agreement is for, one or more, each once.")
        public let version = Field<Int>.agreementVersion
        public let title = Field<LanguageMap>("title", "The title of the agreement.")
        public let parties = Field<[EntityReference]>(
            "parties", to: [.city, .organisation], .mentions, atLeast: 0,
            "The cities and organisations that signed, each once.")
        public let funders = Field<[EntityReference]>(
            "funders", to: [.city, .organisation], .mentions, atLeast: 0,
            "The cities and organisations that are to fund what is agreed, each once.")
        public let languages = Field<[String]>.languages(
            "languages", "The languages that the agreement is written in, each once.")
        public let on = Field<CoarseDate>.on("When the step was taken.")
        public let by = Field<EntityReference>(
            "by", to: [.city, .organisation, .post], .mentions, "Who took the step.")
        public let reason = Field<Record<Reason<ReasonCode>>>.reason("Why the step was taken.")
        public let reference = Field<String>("reference", "The number of the decision.")
        public let document = Field<Code>.document
        public let formality = Field<LegalFormality>(
            "formality", "Approval by the legislative assembly, full powers to sign, or deposit of the original.")
        public let signed = Field<CoarseDate>("signed", "When the agreement was signed.")
        public let effective = Field<CoarseDate>("effective", "When the agreement came or comes into force.")
        public let expires = Field<CoarseDate>("expires", "The last day or time that the agreement is in force.")
        public let termMonths = Field<Int>(
            "term_months", in: 1...1200,
            "For how many months the agreement is in force, from its entry into force or else its signing.")
        public let componentCount = Field<Int>(
            "component_count", in: 1...1000,
            "How many fields of cooperation the agreement names, when they are not all listed.")
        public let components = Field<[Record<AgreementComponent>]>(
            "components", "The fields of cooperation that the agreement names, each once.")
        public let supersedes = Field<Code>(
            "supersedes", to: .agreement, .mentions, "The code of the agreement that this one replaces.")
        public let change = Field<Record<AgreementChange>>("change", "What this version changes.")
        public let renewal = Field<Record<AgreementRenewal>>("renewal", "How the agreement can be renewed.")
        public let signatories = Field<[Record<Signatory>]>("signatories", "Who signed, each once.")
        public let parent = Field<Code>(
            "parent", to: .agreement, .mentions, "The code of the agreement that this one carries out.")
        public let decision = Field<Decision>("decision", "What was decided.")
        public let scope = Field<LanguageMap>("scope", "What the renewal is to cover.")
        public let supersededBy = Field<Code>(
            "superseded_by", to: .agreement, .mentions, "The code of the agreement that replaces it.")
        public let occurrence = Field<Int>.occurrence
    }
    public static let fields = Fields()
    public static let kind = EntityKind.agreement
    public static let fieldGroups = [Self.fields(\.effective, \.expires, \.termMonths)]

    public static let lifeCycle = LifeCycle(
        of: Self.self, version: 4, Self.transitions,
        withReason: [.terminated: [.signed: .signed], .approved: [.drafted: .drafting]],
        drafts: (of: .signed, steps: [.drafted, .reviewStarted, .approved]))

    private static let transitions: [State: [Step: State]] = [
        .unknown: Self.openTransitions(
            .unknown,
            [
                .drafted: .drafting, .reviewStarted: .underReview, .approved: .approved, .signed: .signed,
                .enteredIntoForce: .inForce,
            ]),
        .drafting: Self.openTransitions(
            .drafting,
            [
                .drafted: .drafting, .reviewStarted: .underReview, .approved: .approved, .signed: .signed,
                .enteredIntoForce: .inForce,
            ]),
        .underReview: Self.openTransitions(
            .underReview,
            [.drafted: .drafting, .approved: .approved, .signed: .signed, .enteredIntoForce: .inForce]),
        .approved: Self.openTransitions(.approved, [.signed: .signed, .enteredIntoForce: .inForce]),
        // A further version is prepared while the current one stays signed.
        .signed: Self.openTransitions(
            .signed,
            [
                .drafted: .signed, .reviewStarted: .signed, .approved: .signed, .signed: .signed,
                .enteredIntoForce: .inForce,
            ]),
        .inForce: Self.openTransitions(
            .inForce,
            [
                .drafted: .inForce, .reviewStarted: .inForce, .approved: .inForce, .signed: .inForce,
                .enteredIntoForce: .inForce,
            ]),
        // Signing a further version renews an expired agreement.
        .expired: [
            .formalityRecorded: .expired, .renewalDecided: .expired, .drafted: .expired, .reviewStarted: .expired,
            .approved: .expired, .signed: .signed, .superseded: .superseded,
        ],
        .terminated: [.superseded: .superseded, .formalityRecorded: .terminated],
        .superseded: [.formalityRecorded: .superseded],
    ]

    /// The transitions out of a state in which the agreement has not ended: it can end in each of three ways;
    /// formalities and decisions about its renewal do not change the state.
    private static func openTransitions(_ state: State, _ transitions: [Step: State]) -> [Step: State] {
        let shared: [Step: State] = [
            .formalityRecorded: state, .renewalDecided: state, .expired: .expired, .terminated: .terminated,
            .superseded: .superseded,
        ]
        return shared.merging(transitions) { _, own in own }
    }
}
