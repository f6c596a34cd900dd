internal import FoundationEssentials

extension BandTable {
    /// The index of electronic government (SPBE), at most 5 (formula F15). The highest band includes 5.0.
    public static let spbe = BandTable(
        unchecked: "spbe", version: 1,
        source: BandSource(
            "Permenpan RB No. 59 Tahun 2020, Pemantauan dan Evaluasi SPBE", year: 2020),
        unit: .points,
        bands: [
            Entry("poor", .from(0, below: .scaled(18, 1)), Wording("Kurang", "Poor", "부족")),
            Entry("fair", .from(.scaled(18, 1), below: .scaled(26, 1)), Wording("Cukup", "Fair", "보통")),
            Entry("good", .from(.scaled(26, 1), below: .scaled(35, 1)), Wording("Baik", "Good", "좋음")),
            Entry(
                "very_good", .from(.scaled(35, 1), below: .scaled(42, 1)),
                Wording("Sangat baik", "Very good", "매우 좋음")),
            Entry("satisfactory", .from(.scaled(42, 1), through: 5), Wording("Memuaskan", "Satisfactory", "만족")),
        ])
}
