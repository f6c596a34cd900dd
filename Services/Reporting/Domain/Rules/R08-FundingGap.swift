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
        let stated = context.money.items.filter { $0.heading == .requirement && $0.excluded != .related }
        guard !required.isEmpty else {
            let reason =
                stated.isEmpty
                ? Translation("kebutuhan dana tidak tercatat", "no funding requirement is on record", "소요 재원 기록이 없습니다")
                : Translation(
                    "tidak ada kebutuhan dana yang berupa satu angka pasti",
                    "no funding requirement is one exact number",
                    "확정된 단일 금액의 소요 재원이 없습니다")
            return [.notAssessable(subject, reason, events: stated.flatMap(\.events))]
        }
        let others = FundingGap.otherRequirements(context.money)
        func judged(_ sum: MoneySum) -> RuleOutcome {
            guard let gap = context.gaps.first(where: { $0.currency == sum.currency }) else {
                return .notAssessable(
                    subject,
                    Translation(
                        "jumlah kebutuhan atau komitmen belum dapat diputuskan",
                        "the amount required or committed is undecided", "소요액 또는 약정액이 확정되지 않았습니다"),
                    events: sum.events + Commitments(context.money, sum.currency, context.tree).events)
            }
            let (need, most, events) = (gap.required, gap.committedAtMost, gap.events)
            func percent(_ given: Decimal) -> Decimal { (need - given) * 100 / need }
            if percent(gap.committedAtLeast) <= threshold {
                guard others.allSatisfy({ $0 == sum.currency }) else {
                    return .notAssessable(
                        subject,
                        Translation(
                            "ada kebutuhan dana lain yang tidak dapat dijumlahkan",
                            "there are further requirements that cannot be added", "합산할 수 없는 다른 소요 재원이 있습니다"),
                        events: events)
                }
                return .clear(subject)
            }
            guard percent(most) > threshold, !gap.hasOtherCommitments else {
                return .notAssessable(
                    subject,
                    Translation(
                        "ada komitmen lain yang tidak dapat dijumlahkan: mata uang lain, bukan satu angka pasti, atau mungkin dilaporkan dua kali",
                        "there are commitments that cannot be added: in another currency, not one exact number, or possibly reported twice",
                        "합산할 수 없는 약정이 있습니다: 다른 통화, 확정되지 않은 금액 또는 이중 보고 가능성"), events: events)
            }
            return .finding(
                subject,
                Translation(
                    "Kebutuhan dana {0}; komitmen yang tercatat paling banyak {1}; sekurang-kurangnya {2} belum tercakup.",
                    "Required: {0}; commitments on record, at most: {1}; at least {2} is not covered by them.",
                    "소요 재원은 {0}, 기록된 약정은 최대 {1}이며, 최소 {2}는 약정으로 충당되지 않았습니다."
                ).filled(
                    .money(need, sum.currency), .money(most, sum.currency), .percent(percent(most).fixed(places: 1))),
                [
                    FindingValue(.percent, percent(most).rounded(places: 4)),
                    FindingValue(.amount, need - most, currency: sum.currency),
                ], events: events)
        }
        return required.map { judged($0).about($0.currency) }
    }
}
