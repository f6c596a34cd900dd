internal import FoundationEssentials
internal import Shared

extension FindingRule {
    static let fewActiveYears = FindingRule(
        .r06, .medium, threshold: .ratio(50),
        Translation("Sedikit tahun aktif", "Few active years", "활동 연도 비율이 낮음")
    ) { context, threshold in
        let readings = context.activity.activeYears.filter { $0.yearsInForce > 0 }
        guard let recorded = readings.first(where: \.recorded) else { return [] }
        let subject = context.partnership
        let shares = readings.map { reading in
            (
                least: Decimal(reading.activeYears) / Decimal(reading.yearsInForce),
                most: Decimal(reading.possiblyActiveYears) / Decimal(reading.yearsInForce)
            )
        }
        let events =
            context.activity.years.flatMap(\.events) + context.agreements.flatMap(\.events)
            + context.activities.filter { [.done, .inProgress, .undetermined].contains($0.state) }.flatMap(\.events)
        if shares.allSatisfy({ $0.most < threshold }) {
            return [
                .finding(
                    subject,
                    Translation(
                        "Tahun berlaku: {1}; tahun dengan kegiatan yang tercatat: {0} ({2}).",
                        "Years in force: {1}; years with activity on record: {0} ({2}).",
                        "유효 연도 {1}년 중 활동이 기록된 해는 {0}년입니다({2})."
                    ).filled(
                        .count(recorded.activeYears), .count(recorded.yearsInForce), .percent(recorded.percent)),
                    since: Self.crossing(context.activity.years, threshold, context.asOf),
                    [
                        FindingValue(.count, recorded.activeYears), FindingValue(.total, recorded.yearsInForce),
                        FindingValue(.ratio, (shares.first?.least ?? 0).rounded(places: 4)),
                    ], events: events)
            ]
        }
        guard shares.allSatisfy({ $0.least >= threshold }) else {
            let (least, most) = (shares.map(\.least).min() ?? 0, shares.map(\.most).max() ?? 0)
            return [
                .notAssessable(
                    subject,
                    Translation(
                        "tanggal yang ada memungkinkan rasio tahun aktif antara {0} dan {1}",
                        "the dates allow an active-year ratio between {0} and {1}",
                        "날짜의 해석에 따라 활동 연도 비율이 {0}에서 {1} 사이입니다"
                    ).filled(
                        .percent((least * 100).fixed(places: 1)), .percent((most * 100).fixed(places: 1))),
                    events: events)
            ]
        }
        return [.clear(subject)]
    }

    /// The end of the year with which the ratio fell below the threshold for the last time.
    private static func crossing(_ years: [ActiveYear], _ threshold: Decimal, _ asOf: CalendarDate) -> CoarseDate? {
        var (active, counted) = (0, 0)
        var crossed: Int?
        for year in years where [.active, .perhaps].contains(year.state) || TermReading.isOver(year.year, by: asOf) {
            counted += 1
            // Every reading of the dates must give the finding.
            if [.active, .perhaps].contains(year.state) { active += 1 }
            if Decimal(active) / Decimal(counted) >= threshold {
                crossed = nil
            } else if crossed == nil {
                crossed = year.year
            }
        }
        return crossed.flatMap { CalendarDate(year: $0, month: 12, day: 31) }.map { CoarseDate(day: $0) }
    }
}
