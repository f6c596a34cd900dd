internal import FoundationEssentials
internal import IndicatorMath
internal import Shared

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
}
