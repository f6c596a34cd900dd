internal import FoundationEssentials
internal import Shared

extension BandTable {
    /// The satisfaction index of public services and the converted value of each of its elements, 25 to 100 (formula
    /// F14). The source prints bands with two decimal places (64.99, 65.00): a value is rounded to two first.
    public static let ikm = BandTable(
        unchecked: "ikm", version: 1,
        source: BandSource(
            "PermenPANRB Nomor 14 Tahun 2017 tentang Pedoman Penyusunan Survei Kepuasan Masyarakat", year: 2017,
            readIn: "rennn9/GASPUL_BACKEND, rumus_perhitungan_ikm_lengkap.md"),
        unit: .points, roundedPlaces: 2,
        bands: [
            Entry("d", .from(25, below: 65), Translation("Tidak baik", "Not good", "미흡"), letter: "D"),
            Entry(
                "c", .from(65, below: .scaled(7661, 2)), Translation("Kurang baik", "Less good", "다소 미흡"), letter: "C"),
            Entry(
                "b", .from(.scaled(7661, 2), below: .scaled(8831, 2)), Translation("Baik", "Good", "우수"), letter: "B"),
            Entry(
                "a", .from(.scaled(8831, 2), through: 100), Translation("Sangat baik", "Very good", "매우 우수"),
                letter: "A"),
        ])
}
