internal import FoundationEssentials
internal import Shared

/// A record of money, or of what stands for it, of whichever kind: the fields that all of them have.
struct FundedThing {
    let entity: FoldedEntity
    /// What it counts as: `transaction type 3`, `budget original`, `requirement`, `offer pending`, `in kind`.
    let heading: String
    let value: ApproximateMoney?
    let shares: [Record<PartnershipShare>]
    let relation: FundingRelation
    /// The day whose exchange rate counts.
    let date: CoarseDate?

    /// Kinds of things that are money, or stand for it.
    static let kinds: Set<EntityKind> = [.fundingRequirement, .offer, .budget, .transaction, .inKindContribution]

    /// Nil for a thing that is no money.
    init?(_ entity: FoldedEntity) {
        self.entity = entity
        if let transaction = entity.of(FinancialTransaction.self) {
            self.heading = "transaction type \(transaction.type ?? "")"
            self.value = transaction.value
            self.shares = transaction.partnerships ?? []
            self.relation = transaction.relation ?? .partOf
            self.date = transaction.valueDate ?? transaction.on
        } else if let budget = entity.of(Budget.self) {
            self.heading = "budget \(budget.type == .revised ? "revised" : "original")"
            self.value = budget.value.map { ApproximateMoney($0) }
            self.shares = budget.partnerships ?? []
            self.relation = budget.relation ?? .partOf
            self.date = budget.start
        } else if let requirement = entity.of(FundingRequirement.self) {
            self.heading = "requirement"
            self.value = requirement.value
            self.shares = requirement.partnerships ?? []
            self.relation = requirement.relation ?? .partOf
            self.date = requirement.on
        } else if let offer = entity.of(Offer.self) {
            self.heading = "offer \(offer.state.rawValue)"
            self.value = offer.value
            self.shares = offer.partnerships ?? []
            self.relation = offer.relation ?? .partOf
            self.date = offer.on
        } else if let contribution = entity.of(InKindContribution.self) {
            self.heading = "in kind"
            self.value = contribution.value
            self.shares = contribution.partnerships ?? []
            self.relation = contribution.relation ?? .partOf
            self.date = contribution.on
        } else {
            return nil
        }
    }

    /// The events that state the believed value.
    var assertedBy: [EventRef] { self.entity.claims(of: Budget.fields.value.name)?.believed.events ?? [] }

    /// The events that state to whom it belongs.
    var sharesAssertedBy: [EventRef] {
        self.entity.claims(of: Budget.fields.partnerships.name)?.believed.events ?? []
    }
}
