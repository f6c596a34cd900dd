internal import FoundationEssentials
internal import Shared

extension BandTable {
    /// Realisation in percent of the target (formula F1), for closed periods only: a part of a year is shown as a share
    /// to date, without a band.
    public static let realisation = BandTable(
        unchecked: "realisation", version: 1,
        source: BandSource(
            "Kepmendagri Nomor 690.900-327 Tahun 1996", year: 1996,
            readIn: "text-id.123dok.com, document 6qm3w6k9y"),
        unit: .percent,
        bands: [
            Entry("ineffective", .below(60), Translation("Tidak efektif", "Ineffective", "미흡")),
            Entry("less_effective", .from(60, below: 80), Translation("Kurang efektif", "Less effective", "다소 미흡")),
            Entry(
                "fairly_effective", .from(80, below: 90),
                Translation("Cukup efektif", "Fairly effective", "대체로 효과적")),
            Entry("effective", .from(90, through: 100), Translation("Efektif", "Effective", "효과적")),
            Entry("very_effective", .above(100), Translation("Sangat efektif", "Very effective", "매우 효과적")),
        ])
}
