internal import JSON
internal import Shared

/// Where a figure of an indicator belongs: period, day of a figure to date, breakdown, and version of the definition.
struct SeriesCell: Hashable {
    /// A cell regardless of the version.
    struct Place: Hashable {
        let period: Period
        /// The day of a figure to date.
        let asOf: CoarseDate?
        let dimensions: Dimensions

        init(period: Period, asOf: CoarseDate?, dimensions: Dimensions) {
            self.period = period
            self.asOf = asOf
            self.dimensions = dimensions
        }

        /// A place of a figure that is not one to date.
        init(_ period: Period, _ dimensions: Dimensions = Dimensions()) {
            self.init(period: period, asOf: nil, dimensions: dimensions)
        }
    }

    let place: Place
    let version: Int

    init(_ place: Place, version: Int) {
        self.place = place
        self.version = version
    }

    var period: Period { self.place.period }
    var asOf: CoarseDate? { self.place.asOf }
    var dimensions: Dimensions { self.place.dimensions }

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
