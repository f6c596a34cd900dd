internal import Shared

extension FindingRule {
    static let declinedForFunding = FindingRule(
        .r12, .medium,
        Translation(
            "Penawaran ditolak karena pendanaan", "Offer declined for lack of funds", "재원 부족으로 제안이 거절됨")
    ) { context in
        context.facts.all(Offer.self).filter { context.facts.belonging.contains($0.key) }.compactMap { offer in
            guard offer.state == .declined, let step = offer.last(.decidedDeclined) else { return nil }
            guard let reasons = step.reasons, !reasons.isEmpty else {
                return .notAssessable(
                    offer.key,
                    Translation(
                        "alasan penolakan tidak disebutkan", "the reason for declining it is not stated",
                        "거절 사유가 명시되지 않았습니다"), events: offer.events)
            }
            guard reasons.contains(.funding) else { return .clear(offer.key) }
            let cost = offer.costToReceiver.flatMap { cost in cost.amount.point.map { ($0, cost.currency) } }
            let text =
                cost == nil
                ? Translation(
                    "Penawaran “{0}” ditolak karena pendanaan. Biayanya bagi penerima tidak disebutkan.",
                    "The offer “{0}” was declined for lack of funds. Its cost to the receiver is not stated.",
                    "제안 “{0}”은(는) 재원 부족으로 거절되었습니다. 수령 측이 부담할 비용은 명시되지 않았습니다.")
                : Translation(
                    "Penawaran “{0}” ditolak karena pendanaan. Biayanya bagi penerima {1}.",
                    "The offer “{0}” was declined for lack of funds. Its cost to the receiver was {1}.",
                    "제안 “{0}”은(는) 재원 부족으로 거절되었습니다. 수령 측이 부담할 비용은 {1}입니다.")
            return .finding(
                offer.key,
                text.filled(.name(offer.what, offer.code), cost.map { .money($0.0, $0.1) } ?? .count(0)),
                since: step.date, cost.map { [FindingValue(.amount, $0.0, currency: $0.1)] } ?? [],
                events: offer.events)
        }
    }
}
