internal import Shared

extension FindingRule {
    static let statusContradictsDates = FindingRule(
        .r27, .low,
        Translation(
            "Status bertentangan dengan langkah yang dinyatakan", "Status contradicts the stated steps",
            "상태가 진술된 단계와 모순됨")
    ) { context in
        let entities = Dictionary(grouping: context.notApplied) { EntityKey($0.kind, $0.code) }
        return entities.map { key, steps in
            .finding(
                key,
                Translation(
                    "{0} langkah yang dinyatakan tidak sesuai dengan status {1} dan tidak dipakai.",
                    "{0} stated steps do not fit the status of {1} and are not used.",
                    "진술된 단계 {0}건이 {1}의 상태와 맞지 않아 사용되지 않습니다."
                ).filled(.count(steps.count), .name(context.name(of: key), key.code)),
                [FindingValue(.count, steps.count)], events: steps.flatMap(\.events))
        }
    }
}
