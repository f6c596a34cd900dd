internal import FoundationEssentials
internal import Shared

extension QuotedFigures {
    /// Flags a percentage that differs from every quotient of numbers that round to the printed part and whole (rule
    /// Q01).
    ///
    /// Nil where the whole may be zero or less, because the check is not possible then.
    public static func percentage(
        _ percent: PrintedFigure, of part: PrintedFigure, in whole: PrintedFigure
    ) -> QuotedFigureFlag? {
        guard whole.least > 0 else { return nil }
        // The quotient is least where a positive part is divided by the greatest whole.
        let leastWhole = part.least < 0 ? whole.least : whole.greatest
        let greatestWhole = part.greatest < 0 ? whole.greatest : whole.least
        // Products are compared, because a division would round.
        guard percent.greatest * leastWhole < part.least * 100 || percent.least * greatestWhole > part.greatest * 100
        else { return nil }
        let places = percent.places + 2
        return QuotedFigureFlag(
            .percentageOfParts,
            [
                part.text, whole.text, percent.text,
                (part.least * 100 / leastWhole).fixed(places: places),
                (part.greatest * 100 / greatestWhole).fixed(places: places),
            ])
    }

    /// Flags a share of a whole that is above 100 percent by its printed digits (rule Q04). Not for growth rates.
    public static func share(_ percent: PrintedFigure) -> QuotedFigureFlag? {
        percent.least > 100 ? QuotedFigureFlag(.shareAboveWhole, [percent.text]) : nil
    }
}
