internal import FoundationEssentials
internal import Shared

extension FindingRule {
    static let largeAsymmetry = FindingRule(
        .r23, version: 2, .medium, threshold: .times(3),
        Translation("Asimetri besar", "Large asymmetry", "큰 비대칭")
    ) { context, threshold in
        let cities = context.cities
        guard cities.count == 2, let a = cities.first, let b = cities.last else { return [] }
        let subject = context.partnership
        let profile = context.asymmetry
        let pairs = AsymmetryPair.judged.compactMap { measure in profile.pairs.first { $0.measure.text == measure } }
        let large = pairs.filter { $0.ratio > threshold }
        let unknown = AsymmetryPair.judged.count - pairs.count
        let (isCapital, isLevel) = (profile.capitalsDiffer == true, profile.levelsDiffer == true)
        let events = (a.events ?? []) + (b.events ?? []) + large.flatMap(\.events)
        guard large.count >= 2 || isCapital || isLevel else {
            guard large.count + unknown < 2 else {
                return [
                    .notAssessable(
                        subject,
                        Translation(
                            "angka profil kedua kota untuk tahun dan satuan yang sama tidak cukup",
                            "too few profile figures of both cities for the same year and unit are on record",
                            "두 도시의 같은 연도·단위의 현황 수치가 부족합니다"), events: profile.figures.flatMap(\.events))
                ]
            }
            return [.clear(subject)]
        }
        // A statement of complementarity says why unequal cities work together.
        let partnership = context.facts.thing(subject, Partnership.self)
        if partnership?.complementarity != nil { return [.clear(subject)] }
        var parts: [Translation] = []
        if isCapital {
            parts.append(
                Translation(
                    "hanya satu kota adalah ibu kota negara", "only one city is a national capital", "한 도시만 수도임"))
        }
        if isLevel {
            parts.append(
                Translation(
                    "tingkat pemerintahan berbeda", "the cities govern at different administrative levels", "행정 단계가 다름")
            )
        }
        for pair in large {
            parts.append(
                Translation.same("{0}: {1} : {2} ({3})").filled(
                    .word(.profileMeasure(pair.measure) ?? .same(pair.measure.text)),
                    .number(pair.first.description), .number(pair.second.description), .name(nil, "\(pair.year)")))
        }
        return [
            .finding(
                subject,
                Translation(
                    "Kedua kota sangat berbeda: {0}. Pernyataan tentang saling melengkapi tidak tercatat.",
                    "The cities differ widely: {0}. No statement of complementarity is on record.",
                    "두 도시의 차이가 큽니다: {0}. 상호보완성에 관한 진술은 기록되어 있지 않습니다."
                ).filled(.list(parts.map { .word($0) })),
                large.map { FindingValue(.times, $0.ratio.rounded(places: 4)) },
                events: events)
        ]
    }
}
