internal import FoundationEssentials
internal import Shared

extension FindingRule {
    static let largeAsymmetry = FindingRule(
        .r23, .medium, threshold: .times(3),
        Translation("Asimetri besar", "Large asymmetry", "큰 비대칭")
    ) { context, threshold in
        let cities = context.cities
        guard cities.count == 2, let a = cities.first, let b = cities.last else { return [] }
        let subject = context.partnership
        let pairs = ["population", "grdp_per_capita", "own_revenue"].map { ProfilePair($0, a.code, b.code, context) }
        let large = pairs.filter { $0.ratio.map { $0 > threshold } ?? false }
        let unknown = pairs.count { $0.ratio == nil }
        let isCapital =
            a.isNationalCapital != nil && b.isNationalCapital != nil && a.isNationalCapital != b.isNationalCapital
        let isLevel = a.adminLevel != nil && b.adminLevel != nil && a.adminLevel != b.adminLevel
        let events = (a.events ?? []) + (b.events ?? []) + large.flatMap(\.events)
        guard large.count >= 2 || isCapital || isLevel else {
            guard large.count + unknown < 2 else {
                return [
                    .notAssessable(
                        subject,
                        Translation(
                            "angka profil kedua kota untuk tahun dan satuan yang sama tidak cukup",
                            "too few profile figures of both cities for the same year and unit are on record",
                            "두 도시의 같은 연도·단위의 현황 수치가 부족합니다"), events: pairs.flatMap(\.events))
                ]
            }
            return [.clear(subject)]
        }
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
                    .word(pair.name), .number(pair.values.0.description), .number(pair.values.1.description),
                    .name(nil, "\(pair.year)")))
        }
        return [
            .finding(
                subject,
                Translation(
                    "Kedua kota sangat berbeda: {0}. Pernyataan tentang saling melengkapi tidak tercatat.",
                    "The cities differ widely: {0}. No statement of complementarity is on record.",
                    "두 도시의 차이가 큽니다: {0}. 상호보완성에 관한 진술은 기록되어 있지 않습니다."
                ).filled(.list(parts.map { .word($0) })),
                large.compactMap { $0.ratio }.map { FindingValue(.times, $0.rounded(places: 4)) },
                events: events)
        ]
    }
}
