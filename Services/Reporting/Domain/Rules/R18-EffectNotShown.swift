internal import IndicatorMath
internal import Shared

extension FindingRule {
    static let effectNotShown = FindingRule(
        .r18, .medium,
        Translation("Dampak tidak terbukti", "Effect not shown", "효과가 입증되지 않음")
    ) { context in
        context.effects.map { effect in
            switch effect.verdict {
            case .notTestable, .planUnusable, .tooManyPoints, .cannotReach, .noDifference:
                .finding(
                    effect.plan.key,
                    Translation(
                        "“{0}”: {1} Perubahan angka ini tidak boleh disebut akibat kerja sama.",
                        "“{0}”: {1} A change of this figure may not be called a result of the cooperation.",
                        "“{0}”: {1} 이 수치의 변화를 협력의 결과라고 할 수 없습니다."
                    ).filled(.name(effect.title, effect.plan.code), .word(effect.verdict.wording)),
                    events: effect.events)
            case .notDistinguishableFromTrend, .differenceTrendNotTested, .difference: .clear(effect.plan.key)
            }
        }
    }
}
