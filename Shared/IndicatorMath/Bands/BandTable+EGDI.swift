internal import FoundationEssentials
internal import Shared

extension BandTable {
    /// The e-government development index of the United Nations, 0 to 1, of a country (formula F16).
    public static let egdi = BandTable(
        unchecked: "egdi", version: 1,
        source: BandSource(
            "United Nations, UN E-Government Knowledgebase, Methodology", year: 2022,
            readIn: "https://publicadministration.un.org/egovkb and aptika.kominfo.go.id, October 2022"),
        unit: .points,
        bands: [
            Entry("low", .from(0, below: .scaled(25, 2)), Translation("Rendah", "Low", "낮음")),
            Entry("middle", .from(.scaled(25, 2), below: .scaled(50, 2)), Translation("Menengah", "Middle", "중간")),
            Entry("high", .from(.scaled(50, 2), below: .scaled(75, 2)), Translation("Tinggi", "High", "높음")),
            Entry(
                "very_high", .from(.scaled(75, 2), through: 1), Translation("Sangat tinggi", "Very high", "매우 높음")),
        ])
}
