internal import FundingMath
internal import Shared

extension FindingRule {
    static let declinedForFunding = FindingRule(
        .r12, .medium,
        Translation(
            "Penawaran ditolak karena alasan pendanaan", "Offer declined for reasons of funding", "재원 사유로 제안이 거절됨")
    ) { context in
        context.facts.all(Offer.self).filter { context.facts.funding.isOwn($0.key) }.compactMap { offer in
            guard offer.state == .declined, let step = offer.last(.decidedDeclined) else { return nil }
            guard step.claims(\.reasons)?.isUndecided != true, step.claims(\.decision)?.isUndecided != true else {
                return .notAssessable(
                    offer.key,
                    Translation(
                        "keputusan atau alasannya belum dapat diputuskan di antara sumber",
                        "claims about the decision or its reasons are undecided", "결정 또는 그 사유에 관한 주장이 확정되지 않았습니다"),
                    events: offer.events)
            }
            guard let reasons = step.reasons, !reasons.isEmpty else {
                return .notAssessable(
                    offer.key,
                    Translation(
                        "alasan penolakan tidak disebutkan", "the reason for declining it is not stated",
                        "거절 사유가 명시되지 않았습니다"), events: offer.events)
            }
            guard reasons.contains(.funding) else { return .clear(offer.key) }
            let cost = offer.costToReceiver.flatMap { cost in cost.amount.exact.map { ($0, cost.currency) } }
            let text =
                cost == nil
                ? Translation(
                    "Penawaran “{0}” ditolak; pendanaan termasuk alasan yang disebutkan. Biayanya bagi penerima tidak disebutkan sebagai satu angka.",
                    "The offer “{0}” was declined; funding is among the stated reasons. Its cost to the receiver is not stated as one figure.",
                    "제안 “{0}”: 거절되었으며, 재원이 사유로 명시되었습니다. 수령 측 부담 비용은 단일 금액으로 명시되지 않았습니다.")
                : Translation(
                    "Penawaran “{0}” ditolak; pendanaan termasuk alasan yang disebutkan. Biaya bagi penerima menurut sumber: {1}.",
                    "The offer “{0}” was declined; funding is among the stated reasons. Stated cost to the receiver: {1}.",
                    "제안 “{0}”: 거절되었으며, 재원이 사유로 명시되었습니다. 명시된 수령 측 부담 비용: {1}.")
            return .finding(
                offer.key,
                text.filled(.name(offer.what, offer.code), cost.map { .money($0.0, $0.1) } ?? .count(0)),
                since: step.date, cost.map { [FindingValue(.amount, $0.0, currency: $0.1)] } ?? [],
                events: offer.events)
        }
    }
}
