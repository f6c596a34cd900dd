internal import FoundationEssentials
internal import IndicatorMath
internal import Shared

/// How far a figure is on the way from its baselines to its target.
enum ComparedProgress {
    case reached
    /// For each baseline, with the elapsed share of the period taken into account where it is asked for.
    case ratios([Decimal])
    case unknown(Translation)
}

extension IndicatorSeries {
    /// Rows of the whole with a target and a figure of a whole period, in time order.
    var compared: [SeriesRow] {
        self.rows.filter {
            $0.row.dimensions.isWhole && !$0.row.isToDate && $0.row.target != nil && $0.row.actual != nil
        }
    }

    /// Whether there is a target without a figure to compare.
    var isUnreported: Bool { self.rows.contains { $0.row.dimensions.isWhole && $0.row.target != nil } }

    /// - Parameter isScheduled: whether progress is divided by the elapsed share of the period.
    func progress(of row: SeriesRow, isScheduled: Bool) -> ComparedProgress {
        if let reason = row.row.comparison.notDefined,
            [.targetSetLate, .unitInDoubt, .otherDefinition, .undecided].contains(reason)
        {
            return .unknown(reason.wording)
        }
        if row.row.comparison.isReached == .yes { return .reached }
        guard let goal = row.row.target?.value.goal, let direction = IndicatorTable.direction(of: self.indicator) else {
            return .unknown(NotDefined.directionUndecided.wording)
        }
        let figures = row.progress.map { isScheduled ? $0.schedule : $0.progress }
        if let reason = (row.progress.compactMap(\.progress.reason) + figures.compactMap(\.reason)).first {
            return .unknown(reason.wording)
        }
        let isMetAtFirst = row.progress.contains { progress in
            guard let base = progress.baseline?.value.point else { return true }
            return direction == .ascending ? base >= goal : base <= goal
        }
        guard !isMetAtFirst else {
            return .unknown(
                Translation(
                    "angka dasar (baseline) sudah memenuhi target", "the baseline met the target already",
                    "기초선이 이미 목표를 충족했습니다"))
        }
        return .ratios(figures.compactMap(\.number))
    }

    /// The first row of the unbroken run of rows, up to the last one, that fire.
    func first(of rows: [SeriesRow], _ fires: (SeriesRow) -> Bool) -> SeriesRow? {
        rows.reversed().prefix(while: fires).last
    }
}

extension Quantity {
    /// The number that a target asks for; nil for a range.
    fileprivate var goal: Decimal? {
        switch self {
        case .exact(let value), .about(let value), .atLeast(let value), .atMost(let value): value
        case .range: nil
        }
    }
}

extension SeriesRow {
    /// The events of target, figure and baselines.
    var comparedEvents: [EventRef] {
        (self.row.actual?.events ?? []) + (self.row.target?.events ?? [])
            + self.progress.flatMap { $0.baseline?.baseline.events ?? [] }
    }

    /// The end of its period.
    var end: CoarseDate? { self.row.period.end.map { CoarseDate(day: $0) } }
}

extension Translation {
    static let noFigureToCompare = Translation(
        "belum ada angka periode penuh untuk dibandingkan dengan target",
        "there is no figure of a whole period to compare with the target", "목표와 비교할 전체 기간의 값이 없습니다")
    static let rivalBaselines = Translation(
        "angka dasar (baseline) yang berbeda antarsumber memberi hasil yang berbeda",
        "rival baselines give different results", "출처마다 다른 기초선에 따라 결과가 달라집니다")
}

extension Period {
    /// The period as sentences name it: a year, else its first and last day.
    var words: Translation {
        if self.type == .fullYear, let year = self.start?.year {
            return Translation("{0}", "{0}", "{0}년").filled(.word(.same("\(year)")))
        }
        if let date = self.date { return Translation.same("{0}").filled(.date(date)) }
        guard let start = self.start, let end = self.end else { return Translation.same("") }
        return Translation.same("{0} – {1}").filled(.day(start), .day(end))
    }
}
