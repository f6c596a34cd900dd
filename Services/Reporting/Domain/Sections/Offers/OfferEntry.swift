internal import FundingMath
public import Shared

/// Something that was offered to the cooperation, and what became of it.
public struct OfferEntry: Codable, Sendable, Hashable {
    public let code: Code
    /// What was offered.
    public let what: LanguageMap?
    /// Who offered it.
    public let by: EntityReference?
    /// Who offered it, when it was nobody that has a code.
    public let byName: LanguageMap?
    /// To whom it was offered.
    public let to: EntityReference?
    /// What it is worth.
    public let value: ApproximateMoney?
    /// What it would cost the receiver.
    public let costToReceiver: ApproximateMoney?
    /// When it was offered.
    public let on: CoarseDate?
    /// The components that it is for.
    @OmittedWhenEmpty public var components: [Code]
    /// Whether it is only related to the cooperation.
    @OmittedWhenFalse public var related: Bool
    /// Whether sources disagree on the decision, and no rule decides between them.
    @OmittedWhenFalse public var disputed: Bool
    /// Nil while it is not decided, or disputed.
    public let decision: Offer.Decision?
    /// Who decided it.
    public let decidedBy: EntityReference?
    /// When it was decided.
    public let decidedOn: CoarseDate?
    /// The reasons of the decision.
    @OmittedWhenEmpty public var reasons: [ReasonCode]
    /// The reasons in words.
    public let explanation: LanguageMap?
    /// Whether it was delivered.
    public let delivery: Offer.Delivery?
    /// When it was delivered.
    public let deliveredOn: CoarseDate?
    public let events: [EventRef]
}

extension OfferEntry {
    /// The offers of the partnership, by code.
    static func all(_ facts: PartnershipFacts) -> [OfferEntry] {
        let items = Set(facts.funding.items.map(\.key))
        return facts.all(Offer.self).filter { items.contains($0.key) }.compactMap { offer in
            OfferEntry(offer, isOwn: facts.funding.isOwn(offer.key))
        }
    }

    private init?(_ offer: Folded<Offer>, isOwn: Bool) {
        guard let code = Code(offer.code) else { return nil }
        let decided = offer.last(.decidedAccepted, .decidedDeclined, .decidedLapsed)
        let isUndecided = decided?.claims(\.decision)?.isUndecided == true
        let decision: Offer.Decision? =
            switch isUndecided ? .pending : offer.state {
            case .accepted: .accepted
            case .declined: .declined
            case .lapsed: .lapsed
            case .pending, .unknown: nil
            }
        self.init(
            code: code, what: offer.what, by: offer.by, byName: offer.byName, to: offer.to, value: offer.value,
            costToReceiver: offer.costToReceiver, on: offer.last(.made)?.date, components: offer.components ?? [],
            related: !isOwn, disputed: isUndecided, decision: decision, decidedBy: isUndecided ? nil : offer.decidedBy,
            decidedOn: decision == nil ? nil : decided?.date,
            reasons: isUndecided || offer.claims(\.reasons)?.isUndecided == true ? [] : offer.reasons ?? [],
            explanation: isUndecided ? nil : offer.explanation, delivery: offer.delivery,
            deliveredOn: offer.deliveredOn,
            events: offer.events)
    }
}
