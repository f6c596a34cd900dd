internal import FoundationEssentials
internal import Shared

extension BandTable {
    /// The index of electronic government (SPBE), at most 5 (formula F15). The highest band includes 5.0.
    public static let spbe = BandTable(
        unchecked: "spbe", version: 1,
        source: BandSource(
            "PermenPANRB Nomor 59 Tahun 2020 tentang Pemantauan dan Evaluasi SPBE", year: 2020),
        unit: .points,
        bands: [
            Entry("poor", .from(0, below: .scaled(18, 1)), Translation("Kurang", "Poor", "미흡")),
            Entry("fair", .from(.scaled(18, 1), below: .scaled(26, 1)), Translation("Cukup", "Fair", "보통")),
            Entry("good", .from(.scaled(26, 1), below: .scaled(35, 1)), Translation("Baik", "Good", "우수")),
            Entry(
                "very_good", .from(.scaled(35, 1), below: .scaled(42, 1)),
                Translation("Sangat baik", "Very good", "매우 우수")),
            Entry("satisfactory", .from(.scaled(42, 1), through: 5), Translation("Memuaskan", "Satisfactory", "만족")),
        ])
}
