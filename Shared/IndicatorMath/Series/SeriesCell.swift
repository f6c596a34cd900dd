internal import JSON
internal import Shared

/// Where a figure of an indicator belongs: period, day of a year to date, breakdown, and version of the definition.
struct SeriesCell: Hashable {
    let period: Period
    let asOf: CoarseDate?
    let dimensions: Dimensions
    let version: Int

    /// A cell regardless of the version.
    struct Place: Hashable {
        let period: Period
        let asOf: CoarseDate?
        let dimensions: Dimensions
    }

    var place: Place { Place(period: self.period, asOf: self.asOf, dimensions: self.dimensions) }

    var order: RowOrder {
        RowOrder(
            series: self.dimensions.isWhole ? "" : self.dimensions.json.text,
            numbers: [
                self.period.start?.dayNumber ?? .min, self.period.end?.dayNumber ?? .max, self.period.isYear ? 1 : 0,
                self.asOf?.latest?.dayNumber ?? .max, self.version,
            ],
            text: "\(self.period.json.text) \(self.asOf?.text ?? "")")
    }

    /// Why figures of the two cells do not form one series; nil where they do.
    func seriesBreak(after other: SeriesCell) -> IndicatorRow.SeriesBreak? {
        if other.dimensions != self.dimensions { return .dimensions }
        return other.version != self.version ? .definition : nil
    }
}
