internal import FundingMath
internal import Shared

extension FindingRule {
    static let commitmentNotPaid = FindingRule(
        .r09, .medium, threshold: .months(6),
        Translation("Komitmen tanpa pencairan", "Commitment without disbursement", "집행되지 않은 약정")
    ) { context, months in
        let payments = context.transactions([.disbursement, .expenditure])
        return context.transactions([.outgoingCommitment, .incomingCommitment]).compactMap { commitment in
            guard let on = commitment.on else {
                return .notAssessable(
                    commitment.key,
                    Translation(
                        "hari komitmen tidak diketahui", "the day of the commitment is not known", "약정일을 알 수 없습니다"),
                    events: commitment.events)
            }
            let due = on.adding(months: months.whole)
            if due.isOnOrBefore(context.asOf) == .no { return .clear(commitment.key) }
            let links = payments.map { $0.isPayment(of: commitment) }
            if links.contains(.yes) { return .clear(commitment.key) }
            guard !links.contains(.undetermined) else {
                return .notAssessable(
                    commitment.key,
                    Translation(
                        "ada pembayaran yang tercatat tanpa menyebut komitmennya",
                        "payments are on record that may belong to it, without a link to it",
                        "이 약정에 속할 수 있으나 연결이 명시되지 않은 지급 기록이 있습니다"), events: commitment.events)
            }
            guard due.isOnOrBefore(context.asOf) == .yes else {
                return .notAssessable(
                    commitment.key,
                    Translation(
                        "hari komitmen ({0}) kurang rinci", "the day of the commitment ({0}) is too coarse",
                        "약정일({0})이 충분히 정확하지 않습니다"
                    ).filled(.date(on)), events: commitment.events)
            }
            let amount = commitment.value.flatMap { value in value.amount.point.map { ($0, value.currency) } }
            return .finding(
                commitment.key,
                Translation(
                    "Komitmen {0} ({1}) belum disusul pembayaran yang tercatat setelah {2}.",
                    "The commitment of {0} ({1}) has no payment on record after it; {2} have passed.",
                    "{0}의 약정({1}) 이후 {2}이 지나도록 기록된 지급이 없습니다."
                ).filled(
                    amount.map { .money($0.0, $0.1) } ?? .name(nil, commitment.code), .date(on),
                    .word(.months(months.whole))),
                since: due, amount.map { [FindingValue(.amount, $0.0, currency: $0.1)] } ?? [],
                events: commitment.events)
        }
    }
}

extension Folded<FinancialTransaction> {
    /// Whether it pays a commitment: it names the same offer, budget, activity, programme or field, or has the same giver
    /// and receiver. Undetermined where it names too little to tell.
    fileprivate func isPayment(of commitment: Folded<FinancialTransaction>) -> Truth {
        if let on = self.on, let promised = commitment.on, on.isBefore(promised) == .yes { return .no }
        func shares(_ path: KeyPath<FinancialTransaction.Fields, Field<Code>>) -> Bool {
            self[path].map { $0 == commitment[path] } ?? false
        }
        if shares(\.offer) || shares(\.budget) || shares(\.activity) || shares(\.programme) || shares(\.component) {
            return .yes
        }
        switch (self.provider, self.receiver, commitment.provider, commitment.receiver) {
        case (let giver?, let taker?, let promiser?, let promised?):
            return giver == promiser && taker == promised ? .yes : .no
        case (let giver?, _, let promiser?, _) where giver != promiser: return .no
        default: return .undetermined
        }
    }
}
