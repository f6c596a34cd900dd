internal import FoundationEssentials
internal import Shared

extension QuotedFigures {
    /// Flags two sources for the same figure that differ by a factor of 100, 10³, 10⁶ or 10⁹, within 10 percent (rule
    /// Q02, own definition).
    public static func unitSlip(_ a: PrintedFigure, _ b: PrintedFigure) -> QuotedFigureFlag? {
        Self.slip(a, b, sentence: nil)
    }

    /// The same for one figure as its source prints it, and the value that was read from it.
    public static func unitSlip(printed: PrintedFigure, read: PrintedFigure) -> QuotedFigureFlag? {
        Self.slip(
            printed, read,
            sentence: Translation(
                "Angka tercetak {0} dan nilai yang dibaca darinya, {1}, berbeda sekitar {2} kali lipat: satuan mungkin keliru.",
                "The printed figure {0} and the value read from it, {1}, differ by a factor of about {2}: a unit may be wrong.",
                "인쇄된 수치({0})와 판독값({1})의 차이가 약 {2}배입니다. 단위가 잘못되었을 수 있습니다."))
    }

    private static func slip(
        _ a: PrintedFigure, _ b: PrintedFigure, sentence: Translation?
    ) -> QuotedFigureFlag? {
        guard let ratio = Self.ratio(a.value, b.value) else { return nil }
        let factor = [100, 1000, 1_000_000, 1_000_000_000].first { factor in
            ratio * 10 >= Decimal(factor) * 9 && ratio * 10 <= Decimal(factor) * 11
        }
        return factor.map { QuotedFigureFlag(.unitSlip, [a.text, b.text, "\($0)"], sentence: sentence) }
    }

    /// Flags the figures of a series that differ from the median of its other periods by a factor of 10³, 10⁶ or 10⁹,
    /// within a factor of 3 (rule Q07, own definition). At least two other periods are needed.
    ///
    /// - Parameter series: periods as they are printed, with their figures.
    public static func unitsOutOfSeries(_ series: [(period: String, figure: PrintedFigure)]) -> [QuotedFigureFlag] {
        // The values in order, so that the median of the others is found without sorting again.
        let order = series.indices.sorted { series[$0].figure.value < series[$1].figure.value }
        let places = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($0.element, $0.offset) })
        guard series.count >= 3 else { return [] }
        return series.indices.compactMap { position in
            let middle = (series.count - 1) / 2
            let median = order[(places[position] ?? 0) <= middle ? middle + 1 : middle]
            guard let ratio = Self.ratio(series[position].figure.value, series[median].figure.value) else { return nil }
            let factor = [1000, 1_000_000, 1_000_000_000].first { factor in
                ratio * 3 >= Decimal(factor) && ratio <= Decimal(factor) * 3
            }
            return factor.map {
                QuotedFigureFlag(
                    .unitOutOfSeries, [series[position].figure.text, series[position].period, "\($0)"])
            }
        }
    }

    /// The greater divided by the smaller; nil where one is zero or their signs differ.
    private static func ratio(_ a: Decimal, _ b: Decimal) -> Decimal? {
        guard !a.isZero, !b.isZero, (a < 0) == (b < 0) else { return nil }
        return max(abs(a), abs(b)) / min(abs(a), abs(b))
    }
}
