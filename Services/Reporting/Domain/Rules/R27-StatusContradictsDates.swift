internal import Shared

extension FindingRule {
    static let statusContradictsDates = FindingRule(
        .r27, .low,
        Translation(
            "Status bertentangan dengan langkah yang dinyatakan", "Status contradicts the stated steps",
            "상태가 기재된 단계와 맞지 않음")
    ) { context in
        let entities = Dictionary(grouping: context.notApplied) { EntityKey($0.kind, $0.code) }
        return entities.map { key, steps in
            .finding(
                key,
                Translation(
                    "Langkah yang dinyatakan tetapi tidak diterapkan pada status {1}: {0}.",
                    "Stated steps that are not applied to the status of {1}: {0}.",
                    "{1}의 상태에 적용되지 않은 기재 단계: {0}건."
                ).filled(.count(steps.count), .name(context.name(of: key), key.code)),
                [FindingValue(.count, steps.count)], events: steps.flatMap(\.events))
        }
    }
}
