internal import FoundationEssentials
internal import FundingMath
internal import Shared

/// The commitments in one currency. An outgoing and an incoming commitment can be the same money, as its giver and as its
/// receiver report it: together they are at least the greater of the two, and at most both.
struct Commitments {
    /// Nil where a sum is undecided.
    let least: Decimal?
    let most: Decimal?
    /// Whether there are commitments that no sum in the currency contains.
    let hasOthers: Bool
    let events: [EventRef]

    init(_ money: MoneySection, _ currency: String, _ tree: FieldTree) {
        let headings: [MoneyHeading] = [.transaction(.outgoingCommitment), .transaction(.incomingCommitment)]
        let sums = headings.map { heading in
            money.sums.first { $0.heading == heading && $0.currency == currency }
        }
        let required = money.parts.filter { $0.heading == .requirement && $0.currency == currency }.map(\.component)
        let components = Set(required.compactMap { $0 }.flatMap { tree.parts[$0] ?? [$0] })
        // Money for another component does not cover what is required for this one.
        let elsewhere = headings.map { heading in
            required.contains(nil)
                ? 0
                : money.parts.filter {
                    $0.heading == heading && $0.currency == currency
                        && $0.component.map { !components.contains($0) } ?? false
                }.reduce(Decimal(0)) { $0 + ($1.amount ?? 0) }
        }
        let amounts = zip(sums, elsewhere).map { sum, other in
            sum.map { $0.range == nil ? $0.amount.map { $0 - other } : nil } ?? 0
        }
        if let out = amounts[0], let into = amounts[1] {
            (self.least, self.most) = (max(out, into), out + into)
        } else {
            (self.least, self.most) = (nil, nil)
        }
        let others = money.items.filter { item in
            (headings + [.transaction(nil)]).contains(item.heading)
                && (item.excluded.map(FundingExclusionReason.unsummed.contains) ?? (item.value?.currency != currency))
        }
        self.hasOthers = !others.isEmpty
        self.events = (sums.compactMap { $0?.events } + others.map(\.events)).flatMap { $0 }
    }
}
