internal import FoundationEssentials

extension QuotedFigures {
    /// Flags each step at which a cumulative series falls by more than the rounding of its digits can explain (rule
    /// Q03).
    ///
    /// - Parameter series: periods as they are printed, with their figures, in time order.
    public static func fallingCumulation(
        _ series: [(period: String, figure: PrintedFigure)]
    ) -> [QuotedFigureFlag] {
        zip(series, series.dropFirst()).filter { $0.figure.least > $1.figure.greatest }.map { before, after in
            QuotedFigureFlag(
                .fallingCumulation,
                [before.figure.text, before.period, after.figure.text, after.period])
        }
    }
}
