internal import FoundationEssentials
internal import Shared

extension BandTable {
    /// The share of a tax in a city's own revenue (PAD), in percent (formula F3). A share above 100 has no band.
    ///
    /// The source prints 10.01–20 and so on: a value above 10 and up to 20. Some reprints call the fourth band "cukup".
    public static let contribution = BandTable(
        unchecked: "contribution", version: 1,
        source: BandSource(
            "Tim Litbang Depdagri – Fisipol UGM, 1991", year: 1991,
            readIn: "text-id.123dok.com, documents 6qm3w6k9y and 6qm6gmj5y, the latter after Halim 2008, p. 233"),
        unit: .percent,
        bands: [
            Entry("very_low", .from(0, through: 10), Translation("Sangat kurang", "Very low", "매우 낮음")),
            Entry("low", .above(10, through: 20), Translation("Kurang", "Low", "낮음")),
            Entry("medium", .above(20, through: 30), Translation("Sedang", "Medium", "보통")),
            Entry("fair", .above(30, through: 40), Translation("Cukup baik", "Fairly good", "대체로 우수")),
            Entry("good", .above(40, through: 50), Translation("Baik", "Good", "우수")),
            Entry("very_good", .above(50, through: 100), Translation("Sangat baik", "Very good", "매우 우수")),
        ])
}
