internal import FoundationEssentials
internal import FundingMath
internal import Shared

extension FindingRule {
    static let fundingGap = FindingRule(
        .r08, .high, threshold: .percent(20),
        Translation("Kesenjangan pendanaan", "Funding gap", "재원 부족")
    ) { context, threshold in
        let subject = context.partnership
        let required = context.money.sums.filter { $0.heading == .requirement }
        guard !required.isEmpty else {
            return [
                .notAssessable(
                    subject,
                    Translation(
                        "kebutuhan dana tidak tercatat", "no funding requirement is on record", "소요 재원 기록이 없습니다"))
            ]
        }
        return required.map { sum in
            let committed = Self.committed(context.money.sums, sum.currency)
            guard let need = sum.amount, need > 0, let given = committed.amount else {
                return .notAssessable(
                    subject,
                    Translation(
                        "jumlah kebutuhan atau komitmen belum dapat diputuskan",
                        "the amount required or committed is undecided", "소요액 또는 약정액이 확정되지 않았습니다"),
                    events: sum.events + committed.events)
            }
            let percent = (need - given) * 100 / need
            guard percent > threshold else { return .clear(subject) }
            return .finding(
                subject,
                Translation(
                    "Dari {0} yang dibutuhkan, {1} dijanjikan dengan komitmen; {2} belum tersedia.",
                    "Of {0} required, {1} is committed; {2} is missing.",
                    "소요액 {0} 중 {1}이(가) 약정되었으며, {2}이(가) 부족합니다."
                ).filled(
                    .money(need, sum.currency), .money(given, sum.currency), .percent(percent.fixed(places: 1))),
                [
                    FindingValue(.percent, percent.rounded(places: 4)),
                    FindingValue(.amount, need - given, currency: sum.currency),
                ], events: sum.events + committed.events)
        }
    }

    /// Outgoing commitments; incoming ones are the same money as its receiver reports it, and count where no giver does.
    private static func committed(
        _ sums: [MoneySum], _ currency: String
    ) -> (amount: Decimal?, events: [EventRef]) {
        for type in [TransactionType.outgoingCommitment, .incomingCommitment] {
            if let sum = sums.first(where: { $0.heading == .transaction(type) && $0.currency == currency }) {
                return (sum.amount, sum.events)
            }
        }
        return (0, [])
    }
}
