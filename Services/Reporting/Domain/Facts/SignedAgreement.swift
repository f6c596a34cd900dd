internal import Shared

/// An agreement with what only its signings state.
struct SignedAgreement: Sendable {
    let agreement: Folded<Agreement>
    let signing: Folded<Agreement>
    let signed: CoarseDate
    /// Every version that was signed, in the order of the folded steps.
    let versions: [AgreementVersion]
    /// Every event whose value is believed for a current member.
    let events: [EventRef]

    /// Nil when no signing was stated.
    ///
    /// - Parameter replacedOn: when an agreement that states that it supersedes this one begins.
    init?(_ agreement: Folded<Agreement>, replacedOn: CoarseDate?) {
        guard let signing = agreement.stated(by: .signed), let signed = signing.signed else { return nil }
        self.agreement = agreement
        self.signing = signing
        self.signed = signed
        self.versions = AgreementVersion.all(of: agreement, replacedOn: replacedOn)
        self.events = agreement.events
    }

    /// A notice of termination has no term of its own.
    var hasTerm: Bool { self.signing.kind != .terminationNotice }

    /// The current version.
    var current: AgreementVersion? { self.versions.last }

    /// When the first version was signed.
    var firstSigned: CoarseDate { self.versions.first?.signed ?? self.signed }
}
