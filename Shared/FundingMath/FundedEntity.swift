internal import FoundationEssentials
public import Shared

/// A record of money or of its equivalent, of any kind: the fields that all these kinds have.
public struct FundedEntity: Sendable {
    public let entity: FoldedEntity
    public let heading: MoneyHeading
    public let value: ApproximateMoney?
    public let shares: [Record<PartnershipShare>]
    public let relation: FundingRelation
    /// The day whose exchange rate is used.
    public let date: CoarseDate?

    /// The field that states how much it is.
    public static let valueField = Budget.fields.value.name

    /// The giver and the receiver, or the owner of a budget; nil where not stated.
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

    /// Kinds of entities that are money or its equivalent.
    public static let kinds: Set<EntityKind> = [
        .fundingRequirement, .offer, .budget, .transaction, .inKindContribution,
    ]

    /// Nil for an entity that is not money.
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
            // Undecided claims give a budget a range, as they may give other money.
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

    /// Whether no rule decides between claims about the type of the money, or about its relation to the partnership.
    var isTypeUndecided: Bool {
        [Budget.fields.type.name, Budget.fields.relation.name].contains {
            self.entity.claims(of: $0)?.isUndecided ?? false
        }
    }

    /// The events that state the believed value.
    public var assertedBy: [EventRef] { self.entity.claims(of: Self.valueField)?.believed.events ?? [] }

    /// The events that state the partnerships to which it belongs.
    public var sharesAssertedBy: [EventRef] {
        self.entity.claims(of: Budget.fields.partnerships.name)?.believed.events ?? []
    }
}
