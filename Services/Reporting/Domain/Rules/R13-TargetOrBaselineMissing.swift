internal import Shared

extension FindingRule {
    static let targetOrBaselineMissing = FindingRule(
        .r13, .medium,
        Translation(
            "Indikator hasil (outcome) tanpa target atau angka dasar (baseline)",
            "Outcome indicator without target or baseline",
            "목표 또는 기초선이 없는 성과 지표")
    ) { context in
        // A target for a later period is one too.
        let targeted = Set(context.facts.all(Target.self).filter { $0.value != nil }.compactMap(\.indicator))
        return context.ownIndicators.filter { context.level(of: $0) == .outcome && $0.measure != .qualitative }.map {
            indicator in
            let subject = EntityKey(.indicator, indicator.code)
            let hasTarget = targeted.contains(indicator.code) || indicator.rows.contains { $0.target != nil }
            let missing: Translation
            switch (hasTarget, !indicator.baselines.isEmpty) {
            case (true, true): return .clear(subject)
            case (false, true): missing = Translation("target", "target", "목표")
            case (true, false): missing = Translation("angka dasar (baseline)", "baseline", "기초선")
            case (false, false):
                missing = Translation("target maupun angka dasar (baseline)", "target or baseline", "목표와 기초선")
            }
            return .finding(
                subject,
                Translation(
                    "Untuk indikator hasil (outcome) “{0}” tidak tercatat {1}.",
                    "No {1} is on record for the outcome indicator “{0}”.",
                    "성과 지표 “{0}”: {1} 기록이 없습니다."
                ).filled(.name(indicator.title, indicator.code.text), .word(missing)), events: indicator.events)
        }
    }
}
