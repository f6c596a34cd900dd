internal import FoundationEssentials
public import Shared

/// A record of money, or of what stands for it, of whichever kind: the fields that all of them have.
public struct FundedThing: Sendable {
    public let entity: FoldedEntity
    public let heading: MoneyHeading
    public let value: ApproximateMoney?
    public let shares: [Record<PartnershipShare>]
    public let relation: FundingRelation
    /// The day whose exchange rate counts.
    public let date: CoarseDate?

    /// The field that states how much it is.
    public static let valueField = Budget.fields.value.name

    /// Who gave it and who received it; nil where nobody says.
    var parties: [EntityKey?] {
        if let transaction = self.entity.of(FinancialTransaction.self) {
            return [transaction.provider?.key, transaction.receiver?.key]
        }
        if let budget = self.entity.of(Budget.self) { return [budget.by?.key] }
        if let contribution = self.entity.of(InKindContribution.self) {
            return [contribution.by?.key, contribution.to?.key]
        }
        return []
    }

    /// Kinds of things that are money, or stand for it.
    public static let kinds: Set<EntityKind> = [
        .fundingRequirement, .offer, .budget, .transaction, .inKindContribution,
    ]

    /// Nil for a thing that is no money.
    public init?(_ entity: FoldedEntity) {
        self.entity = entity
        if let transaction = entity.of(FinancialTransaction.self) {
            let isUndecided = transaction.claims(\.type)?.isUndecided ?? false
            self.heading = .transaction(isUndecided ? nil : TransactionType(transaction))
            self.value = transaction.value
            self.shares = transaction.partnerships ?? []
            self.relation = transaction.relation ?? .partOf
            self.date = transaction.valueDate ?? transaction.on
        } else if let budget = entity.of(Budget.self) {
            let isUndecided = budget.claims(\.type)?.isUndecided ?? false
            self.heading = .budget(isUndecided ? nil : budget.type == .revised ? .revised : .original)
            // Between undecided claims a budget is a range, as other money may be.
            self.value = entity.claims(of: Self.valueField).flatMap {
                try? ApproximateMoney(json: $0.believed.value, at: Self.valueField)
            }
            self.shares = budget.partnerships ?? []
            self.relation = budget.relation ?? .partOf
            self.date = budget.start
        } else if let requirement = entity.of(FundingRequirement.self) {
            self.heading = .requirement
            self.value = requirement.value
            self.shares = requirement.partnerships ?? []
            self.relation = requirement.relation ?? .partOf
            self.date = requirement.on
        } else if let offer = entity.of(Offer.self) {
            self.heading = .offer(offer.state)
            self.value = offer.value
            self.shares = offer.partnerships ?? []
            self.relation = offer.relation ?? .partOf
            self.date = offer.on
        } else if let contribution = entity.of(InKindContribution.self) {
            self.heading = .inKind
            self.value = contribution.value
            self.shares = contribution.partnerships ?? []
            self.relation = contribution.relation ?? .partOf
            self.date = contribution.on
        } else {
            return nil
        }
    }

    /// Whether nothing decides between claims about what kind of money it is, or whether it is of the partnership.
    var isTypeUndecided: Bool {
        [Budget.fields.type.name, Budget.fields.relation.name].contains {
            self.entity.claims(of: $0)?.isUndecided ?? false
        }
    }

    /// The events that state the believed value.
    public var assertedBy: [EventRef] { self.entity.claims(of: Self.valueField)?.believed.events ?? [] }

    /// The events that state to whom it belongs.
    public var sharesAssertedBy: [EventRef] {
        self.entity.claims(of: Budget.fields.partnerships.name)?.believed.events ?? []
    }
}
