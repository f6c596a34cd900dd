internal import FoundationEssentials

extension QuotedFigures {
    /// Flags parts that exceed their total by more than the rounding of the digits can explain: each part that does so
    /// alone (rule Q05), else all together (rule Q06).
    ///
    /// - Parameter areOverlapping: whether a case can be counted in two parts. The sum of such parts is not checked.
    public static func parts(
        _ parts: [PrintedFigure], of total: PrintedFigure, areOverlapping: Bool
    ) -> [QuotedFigureFlag] {
        // A part below zero, such as a refund, can make another part greater than the total.
        guard parts.allSatisfy({ $0.least >= 0 || $0.value.isZero }) else {
            return areOverlapping ? [] : Self.together(parts, of: total)
        }
        let alone = parts.filter { $0.least > total.greatest }
            .map { QuotedFigureFlag(.partAboveTotal, [$0.text, total.text]) }
        return alone.isEmpty && !areOverlapping ? Self.together(parts, of: total) : alone
    }

    private static func together(_ parts: [PrintedFigure], of total: PrintedFigure) -> [QuotedFigureFlag] {
        let least = parts.reduce(Decimal(0)) { $0 + $1.least }
        guard !parts.isEmpty, least > total.greatest else { return [] }
        return [QuotedFigureFlag(.partsAboveTotal, [least.description, total.text])]
    }
}
