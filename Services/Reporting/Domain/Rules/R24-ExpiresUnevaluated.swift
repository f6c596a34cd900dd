internal import Shared

extension FindingRule {
    static let expiresUnevaluated = FindingRule(
        .r24, .high, threshold: .days(180),
        Translation(
            "Segera berakhir tanpa evaluasi", "Expires soon without an evaluation", "평가 없이 곧 만료됨")
    ) { context, days in
        let evaluations = context.facts.all(Assessment.self).filter { context.facts.belonging.contains($0.key) }
        return context.agreements.filter { [.inForce, .undetermined].contains($0.force) }.compactMap { agreement in
            guard let expires = agreement.expires else { return nil }
            let subject = EntityKey(.agreement, agreement.code)
            let due = expires.adding(days: -days.whole)
            switch due.isOnOrBefore(context.asOf) {
            case .no: return .clear(subject)
            case .undetermined:
                return .notAssessable(
                    subject,
                    Translation(
                        "tanggal berakhir ({0}) terlalu kasar", "the day of expiry ({0}) is too coarse",
                        "만료일({0})이 충분히 정확하지 않습니다"
                    ).filled(.date(expires)), events: agreement.events)
            case .yes: break
            }
            guard evaluations.isEmpty else { return .clear(subject) }
            return .finding(
                subject,
                Translation(
                    "Naskah segera berakhir ({0}); belum ada penilaian atau evaluasi yang tercatat.",
                    "The agreement is about to expire ({0}); no assessment or evaluation is on record.",
                    "합의 문서가 곧 만료되며({0}), 기록된 평가가 없습니다."
                ).filled(.date(expires)), since: due, events: agreement.events)
        }
    }
}
