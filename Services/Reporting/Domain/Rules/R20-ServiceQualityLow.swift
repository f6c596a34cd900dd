internal import IndicatorMath
internal import Shared

extension FindingRule {
    static let serviceQualityLow = FindingRule(
        .r20, .medium,
        Translation(
            "Unsur layanan bermutu C atau D", "Service element of quality C or D", "서비스 요소 등급이 C 또는 D")
    ) { context in
        context.series.compactMap { series in
            let waves = series.rows.flatMap(\.row.instruments).compactMap { result -> (InstrumentResult, IKM?)? in
                switch result.detail {
                case .survey(let ikm): (result, ikm)
                case .none where result.entity.kind == .surveyWave: (result, nil)
                case .none, .maturity: nil
                }
            }
            guard let (wave, ikm) = waves.last else { return nil }
            let subject = EntityKey(.indicator, series.code)
            guard let ikm else {
                return .notAssessable(
                    subject,
                    wave.problem
                        ?? Translation(
                            "nilai per unsur tidak disebutkan", "the values of the elements are not stated",
                            "요소별 값이 명시되지 않았습니다"), events: wave.events)
            }
            let low = ikm.elements.filter { ["C", "D"].contains($0.band?.code.uppercased() ?? "") }
            guard !low.isEmpty else { return .clear(subject) }
            let names = low.map { element in
                Translation.Slot.word(
                    Translation.same("{0} ({1})").filled(
                        .word(element.element.name), .number(element.value.fixed(places: 2))))
            }
            return .finding(
                subject,
                Translation(
                    "Pada survei {0}, unsur berikut bermutu C atau D: {1}.",
                    "In the survey of {0}, these elements have quality C or D: {1}.",
                    "{0} 조사에서 다음 요소의 등급이 C 또는 D입니다: {1}."
                ).filled(.word(wave.period.words), .list(names)),
                since: wave.period.end.map { CoarseDate(day: $0) },
                [FindingValue(.count, low.count), FindingValue(.total, ikm.elements.count)], events: wave.events)
        }
    }
}
