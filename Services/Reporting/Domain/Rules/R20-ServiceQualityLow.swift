internal import IndicatorMath
internal import JSON
internal import Shared

extension FindingRule {
    static let serviceQualityLow = FindingRule(
        .r20, .medium,
        Translation(
            "Unsur layanan bermutu C atau D", "Service element of quality C or D", "서비스 요소 등급이 C 또는 D")
    ) { context in
        context.ownSeries.flatMap { series in
            // Each service unit has its own waves; the last one of each is judged.
            Dictionary(grouping: series.rows.map(\.row).filter { !$0.instruments.isEmpty }, by: \.dimensions)
                .sorted { $0.key.json.text < $1.key.json.text }
                .compactMap { dimensions, rows in
                    let names = dimensions.parts.map(\.value).joined(separator: ", ")
                    return Self.judge(series, dimensions, rows)?.about(names.isEmpty ? nil : names)
                }
        }
    }

    private static func judge(
        _ series: IndicatorSeries, _ dimensions: Dimensions, _ rows: [IndicatorRow]
    ) -> RuleOutcome? {
        func surveys(_ row: IndicatorRow) -> [InstrumentResult] {
            row.instruments.filter { $0.entity.kind == .surveyWave }
        }
        let waves = rows.last.map(surveys) ?? []
        guard let wave = waves.first else { return nil }
        let subject = EntityKey(.indicator, series.code)
        guard waves.count == 1, case .survey(let ikm) = wave.detail else {
            let reason =
                waves.count > 1
                ? Translation(
                    "ada beberapa survei untuk periode yang sama", "there are rival surveys for one period",
                    "같은 기간에 상충하는 조사가 있습니다")
                : wave.problem
                    ?? Translation(
                        "instrumen survei tidak dikenal", "the instrument of the survey is not known", "조사 도구를 알 수 없습니다"
                    )
            return .notAssessable(subject, reason, events: waves.flatMap(\.events))
        }
        let unit = Translation.same(dimensions.parts.map(\.value).joined(separator: ", "))
        let low = Self.lowElements(of: ikm)
        guard !low.isEmpty else { return .clear(subject) }
        let names = low.map { element in
            Translation.Slot.word(
                Translation.same("{0} ({1})").filled(
                    .word(element.element.name), .number(element.value.fixed(places: 2))))
        }
        // The first of the unbroken run of surveys with such an element.
        let first = rows.reversed().prefix { row in
            surveys(row).contains { wave in
                if case .survey(let ikm) = wave.detail { !Self.lowElements(of: ikm).isEmpty } else { false }
            }
        }.last
        return .finding(
            subject,
            Translation(
                "Pada survei {0}{2}, unsur berikut bermutu C atau D: {1}.",
                "In the survey of {0}{2}, these elements have quality C or D: {1}.",
                "{0} 조사{2}에서 다음 요소의 등급이 C 또는 D입니다: {1}."
            ).filled(
                .word(wave.period.words), .list(names),
                .word(unit.en.isEmpty ? unit : Translation.same(" ({0})").filled(.word(unit)))),
            since: first?.period.end.map { CoarseDate(day: $0) },
            [FindingValue(.count, low.count), FindingValue(.total, ikm.elements.count)], events: wave.events)
    }

    private static func lowElements(of ikm: IKM) -> [IKM.ElementResult] {
        ikm.elements.filter { ["C", "D"].contains($0.band?.code.uppercased() ?? "") }
    }
}
