internal import IndicatorMath
internal import Shared

extension IndicatorSeries {
    /// The last row of the whole that has a target and a figure of a whole period; nil where none has.
    var lastCompared: SeriesRow? {
        self.rows.last { $0.row.dimensions.isWhole && !$0.row.isToDate && $0.row.target != nil && $0.row.actual != nil }
    }
}

extension SeriesRow {
    /// The events of target, figure and baselines.
    var comparedEvents: [EventRef] {
        (self.row.actual?.events ?? []) + (self.row.target?.events ?? [])
            + self.progress.flatMap { $0.baseline?.baseline.events ?? [] }
    }
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
