internal import Shared

extension FindingRule {
    static let expiresUnevaluated = FindingRule(
        .r24, .high, threshold: .days(180),
        Translation(
            "Akan segera berakhir, belum ada evaluasi yang tercatat", "Expires soon without an evaluation",
            "평가 없이 곧 만료됨")
    ) { context, days in
        let evaluations = context.facts.all(Assessment.self).filter { context.facts.belonging.contains($0.key) }
        return context.agreements.filter { [.inForce, .undetermined].contains($0.force) }.compactMap { agreement in
            // An agreement that renews itself does not end on the day that it states.
            guard !agreement.renewedBySilence, agreement.renewal?.automatic != true, let expires = agreement.expires
            else { return nil }
            let subject = EntityKey(.agreement, agreement.code)
            let due = expires.adding(days: -days.whole)
            let coarse = Translation(
                "tanggal berakhir ({0}) kurang rinci", "the day of expiry ({0}) is too coarse",
                "만료일({0})이 충분히 정확하지 않습니다"
            ).filled(.date(expires))
            if let early = RuleOutcome.until(
                due, context.asOf, subject, orTooCoarse: coarse, events: agreement.events)
            {
                return early
            }
            let own = evaluations.filter { evaluation in
                (evaluation.components ?? []).allSatisfy(agreement.components.contains)
            }
            let begins = agreement.effective ?? agreement.signed ?? .unknown
            let within = own.map { evaluation in evaluation.end.map { $0.isBefore(begins) } ?? .undetermined }
            if within.contains(.no) { return .clear(subject) }
            guard !within.contains(.undetermined) else {
                return .notAssessable(
                    subject,
                    Translation(
                        "periode penilaian yang tercatat tidak disebutkan atau kurang rinci",
                        "the period of an assessment on record is not stated or too coarse",
                        "기록된 평가의 대상 기간이 명시되지 않았거나 충분히 정확하지 않습니다"),
                    events: agreement.events + own.flatMap(\.events))
            }
            return .finding(
                subject,
                Translation(
                    "Masa berlaku naskah berakhir: {0}. Tidak tercatat penilaian atau evaluasi atas masa dan bidangnya.",
                    "The term of the agreement ends: {0}. No assessment or evaluation of its time and fields is on record.",
                    "합의 문서의 유효 기간 만료: {0}. 해당 기간과 분야에 대한 평가 기록이 없습니다."
                ).filled(.date(expires)), since: due, events: agreement.events)
        }
    }
}
