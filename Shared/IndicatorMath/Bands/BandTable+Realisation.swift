internal import FoundationEssentials

extension BandTable {
    /// Realisation in percent of the target (formula F1), for closed periods only: a part of a year is shown as a share
    /// to date, without a band.
    public static let realisation = BandTable(
        unchecked: "realisation", version: 1,
        source: BandSource(
            "Kepmendagri No. 690.900-327 Tahun 1996", year: 1996,
            readIn: "text-id.123dok.com, document 6qm3w6k9y"),
        unit: .percent,
        bands: [
            Entry("ineffective", .below(60), Wording("Tidak efektif", "Ineffective", "효과 없음")),
            Entry("less_effective", .from(60, below: 80), Wording("Kurang efektif", "Less effective", "효과 부족")),
            Entry(
                "fairly_effective", .from(80, below: 90),
                Wording("Cukup efektif", "Fairly effective", "어느 정도 효과적")),
            Entry("effective", .from(90, through: 100), Wording("Efektif", "Effective", "효과적")),
            Entry("very_effective", .above(100), Wording("Sangat efektif", "Very effective", "매우 효과적")),
        ])
}
