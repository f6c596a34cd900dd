internal import FoundationEssentials

extension BandTable {
    /// The satisfaction index of public services and the converted value of each of its elements, 25 to 100 (formula
    /// F14). The source prints bands with two decimal places (64.99, 65.00): a value is rounded to two first.
    public static let ikm = BandTable(
        unchecked: "ikm", version: 1,
        source: BandSource(
            "Permenpan RB No. 14 Tahun 2017, Pedoman Penyusunan Survei Kepuasan Masyarakat", year: 2017,
            readIn: "rennn9/GASPUL_BACKEND, rumus_perhitungan_ikm_lengkap.md"),
        unit: .points, roundedPlaces: 2,
        bands: [
            Entry("d", .from(25, below: 65), Wording("Tidak baik", "Not good", "나쁨"), letter: "D"),
            Entry("c", .from(65, below: .scaled(7661, 2)), Wording("Kurang baik", "Less good", "미흡"), letter: "C"),
            Entry(
                "b", .from(.scaled(7661, 2), below: .scaled(8831, 2)), Wording("Baik", "Good", "좋음"), letter: "B"),
            Entry(
                "a", .from(.scaled(8831, 2), through: 100), Wording("Sangat baik", "Very good", "매우 좋음"),
                letter: "A"),
        ])
}
