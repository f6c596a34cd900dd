internal import Shared

extension FindingRule {
    static let targetOrBaselineMissing = FindingRule(
        .r13, .medium,
        Translation(
            "Indikator hasil tanpa target atau nilai awal", "Outcome indicator without target or baseline",
            "목표 또는 기준선이 없는 결과 지표")
    ) { context in
        context.indicators.filter { $0.level == .outcome && $0.measure != .qualitative }.map { indicator in
            let subject = EntityKey(.indicator, indicator.code)
            let hasTarget = !indicator.standingTargets.isEmpty || indicator.rows.contains { $0.target != nil }
            let missing: Translation
            switch (hasTarget, !indicator.baselines.isEmpty) {
            case (true, true): return .clear(subject)
            case (false, true): missing = Translation("target", "target", "목표")
            case (true, false): missing = Translation("nilai awal", "baseline", "기준선")
            case (false, false): missing = Translation("target maupun nilai awal", "target or baseline", "목표 및 기준선")
            }
            return .finding(
                subject,
                Translation(
                    "Indikator hasil “{0}” tidak memiliki {1}.", "The outcome indicator “{0}” has no {1}.",
                    "결과 지표 “{0}”에 {1}이(가) 없습니다."
                ).filled(.name(indicator.title, indicator.code.text), .word(missing)), events: indicator.events)
        }
    }
}
