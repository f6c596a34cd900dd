public import FoundationEssentials
public import FundingMath
public import Shared

/// The part of a sum of money that one party gives for one component.
public struct FundingPart: Codable, Sendable, Hashable {
    /// The component; absent for money that names none.
    public let component: Code?
    /// Who gives or plans it; absent where that is not stated, or where sources differ on it.
    public let giver: EntityReference?
    /// The kind of money.
    public let heading: MoneyHeading
    /// ISO 4217.
    public let currency: String
    /// The sum; absent where a part of it is undecided.
    public let amount: ExactNumber?
    /// The codes of the records in it.
    public let records: [Code]
    public let events: [EventRef]
}

extension FundingPart {
    private struct Place: Hashable {
        let component: Code?
        let giver: EntityReference?
        let heading: MoneyHeading
        let currency: String

        init?(_ item: FundingItem) {
            guard item.excluded == nil, let currency = item.currency else { return nil }
            let transaction = item.entity.of(FinancialTransaction.self)
            let budget = item.entity.of(Budget.self)
            let inKind = item.entity.of(InKindContribution.self)
            let about = item.entity.of(FundingRequirement.self)?.about
            self.component =
                transaction?.component ?? budget?.component ?? inKind?.component
                ?? (about?.kind == .component ? about?.code : nil)
            let isUndecided = transaction?.claims(\.provider)?.isUndecided == true
            self.giver = isUndecided ? nil : transaction?.provider ?? budget?.by ?? inKind?.by
            self.heading = item.thing.heading
            self.currency = currency
        }

        var order: [String] {
            [
                self.component?.text ?? "", self.giver?.key.description ?? "", self.heading.text, self.currency,
            ]
        }
    }

    /// The parts that the sums are made of, by component, giver, kind and currency; nothing that is in no sum.
    static func all(_ funding: Funding) -> [FundingPart] {
        var groups: [Place: [FundingItem]] = [:]
        for item in funding.items {
            if let place = Place(item) { groups[place, default: []].append(item) }
        }
        return groups.sorted { $0.key.order.lexicographicallyPrecedes($1.key.order) }.map { place, items in
            let known = items.compactMap(\.amount)
            return FundingPart(
                component: place.component, giver: place.giver, heading: place.heading, currency: place.currency,
                amount: known.count == items.count ? known.reduce(0, +).rounded(places: 4) : nil,
                records: items.compactMap { Code($0.key.code) }.sorted { $0.text < $1.text },
                events: Set(items.flatMap(\.entity.events)).sorted())
        }
    }
}
