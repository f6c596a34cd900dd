internal import IndicatorMath
internal import Shared

extension FindingRule {
    static let onlyTheTrend = FindingRule(
        .r19, .medium,
        Translation(
            "Kenaikan tidak dapat dibedakan dari tren sebelumnya", "Change not distinguishable from the trend before",
            "변화가 이전 추세와 구별되지 않음")
    ) { context in
        context.effects.compactMap { effect in
            switch effect.verdict {
            case .notDistinguishableFromTrend:
                .finding(
                    effect.plan.key,
                    Translation(
                        "“{0}”: semua titik sesudahnya berada dalam kelanjutan tren sebelum intervensi. Perubahan ini tidak boleh disebut akibat kerja sama.",
                        "“{0}”: every later point lies within the continued trend before the intervention. The change may not be called a result of the cooperation.",
                        "“{0}”: 이후의 모든 시점이 개입 전 추세의 연장 범위 안에 있습니다. 이 변화를 협력의 결과라고 할 수 없습니다."
                    ).filled(.name(effect.title, effect.plan.code)), events: effect.events)
            case .differenceTrendNotTested:
                .notAssessable(effect.plan.key, effect.verdict.wording, events: effect.events)
            case .difference: .clear(effect.plan.key)
            // Without a difference between the windows there is nothing that a trend could explain.
            case .notTestable, .planUnusable, .tooManyPoints, .cannotReach, .noDifference: nil
            }
        }
    }
}
