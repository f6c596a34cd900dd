internal import Shared

/// An agreement with what its signings alone state.
struct SignedAgreement: Sendable {
    let agreement: Folded<Agreement>
    let signing: Folded<Agreement>
    let signed: CoarseDate
    /// Every event whose value is believed somewhere.
    let events: [EventRef]

    /// Nil when no signing was stated.
    init?(_ agreement: Folded<Agreement>) {
        guard let signing = agreement.stated(by: .signed), let signed = signing.signed else { return nil }
        self.agreement = agreement
        self.signing = signing
        self.signed = signed
        self.events = agreement.events
    }

    /// A notice of termination has no term of its own.
    var hasTerm: Bool { self.signing.kind != .terminationNotice }
}
