internal import IndicatorMath
internal import Shared
internal import Testing

/// A percentage as a source printed it with its parts.
struct QuotedPercentage: Sendable, CustomTestStringConvertible {
    let name: String
    let part: (digits: String, scale: PrintedScale)
    let whole: (digits: String, scale: PrintedScale)
    let percent: String
    let isFlagged: Bool

    var testDescription: String { self.name }

    /// Bandung's taxes, from `bandung_tax_annual.csv` and `readers.md`; each name has the outlet and the day.
    static let bandung: [QuotedPercentage] = [
        Self("BPHTB, PelitaJabar 2021-06-17", ("215", .billion), ("937", .billion), "30,97", true),
        Self("parking, Republika 2019-08-04", ("26", .billion), ("43", .billion), "62,67", true),
        Self(
            "all taxes, Jabar Ekspres 2019-08-13", ("1.052.944.970.945", .one), ("2.436.311.729.898", .one), "43,22",
            false),
        Self(
            "BPHTB, Jabar Ekspres 2019-08-13", ("273.716.657.477", .one), ("665.000.000.000", .one), "41,16", false),
        Self(
            "PBB, Jabar Ekspres 2019-08-13", ("156.745.537.368", .one), ("630.000.000.000", .one), "24,88", false),
        Self("hotels, Warta Ekonomi 2017-08-08", ("171,826", .billion), ("300", .billion), "57,28", false),
        Self("all taxes, PelitaJabar 2021-06-17", ("548", .billion), ("2,7", .trillion), "20,31", false),
        Self("entertainment, PelitaJabar 2021-06-17", ("5,4", .billion), ("90", .billion), "6,10", true),
        Self("all taxes, Jabar Ekspres 2021-11-16", ("1,340", .trillion), ("1,808", .trillion), "74", false),
        // The unit is wrong in both parts alike, so that the percentage is right.
        Self("restaurants, Republika 2019-08-04", ("213", .million), ("320", .million), "66,77", false),
    ]

    private init(
        _ name: String, _ part: (String, PrintedScale), _ whole: (String, PrintedScale), _ percent: String,
        _ isFlagged: Bool
    ) {
        self.name = name
        self.part = part
        self.whole = whole
        self.percent = percent
        self.isFlagged = isFlagged
    }
}
