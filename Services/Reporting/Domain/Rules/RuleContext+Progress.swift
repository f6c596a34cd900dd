internal import FoundationEssentials
internal import IndicatorMath
internal import Shared

extension RuleContext {
    /// Judges the last whole period of each indicator that has a target and a figure. It fires only if the progress from
    /// every baseline does.
    ///
    /// - Parameters:
    ///   - isScheduled: whether progress is divided by the elapsed share of the period.
    ///   - text: the sentence about a row, with the most favourable ratio.
    func judgeProgress(
        isScheduled: Bool, where fires: (Decimal) -> Bool, _ text: (IndicatorSeries, SeriesRow, Decimal) -> Translation
    ) -> [RuleOutcome] {
        self.ownSeries.compactMap { series in
            let subject = EntityKey(.indicator, series.code)
            let rows = series.compared
            guard let last = rows.last else {
                return series.isUnreported
                    ? .notAssessable(subject, .noFigureToCompare, events: series.indicator.events) : nil
            }
            func ratios(_ row: SeriesRow) -> [Decimal]? {
                guard case .ratios(let ratios) = series.progress(of: row, isScheduled: isScheduled) else { return nil }
                return ratios
            }
            switch series.progress(of: last, isScheduled: isScheduled) {
            case .reached: return .clear(subject)
            case .unknown(let reason): return .notAssessable(subject, reason, events: last.comparedEvents)
            case .ratios(let all):
                if !all.contains(where: fires) { return .clear(subject) }
                guard all.allSatisfy(fires), let best = all.max() else {
                    return .notAssessable(subject, .rivalBaselines, events: last.comparedEvents)
                }
                // The first of the unbroken run of rows that fire.
                let first = rows.reversed().prefix { ratios($0)?.allSatisfy(fires) ?? false }.last
                return .finding(
                    subject, text(series, last, best), since: first?.row.period.end.map { CoarseDate(day: $0) },
                    [FindingValue(.ratio, best.rounded(places: 4))], events: last.comparedEvents)
            }
        }
    }
}

extension Translation {
    fileprivate static let noFigureToCompare = Translation(
        "belum ada angka periode penuh untuk dibandingkan dengan target",
        "there is no figure of a whole period to compare with the target", "목표와 비교할 전체 기간의 값이 없습니다")
    static let rivalBaselines = Translation(
        "angka dasar (baseline) yang berbeda antarsumber memberi hasil yang berbeda",
        "rival baselines give different results", "출처마다 다른 기초선에 따라 결과가 달라집니다")
}
