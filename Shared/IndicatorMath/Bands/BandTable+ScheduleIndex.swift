internal import FoundationEssentials
internal import Shared

extension BandTable {
    /// Progress relative to the elapsed part of the target period (formula F6): within 15 percent of 1 is on schedule.
    public static let scheduleIndex = BandTable(
        unchecked: "schedule-index", version: 1,
        source: BandSource(
            "Own definition (formula F6), with the margin of 15 percent of TolaData", year: 2022,
            readIn: "https://github.com/mercycorps/toladata"),
        unit: .ratio,
        bands: [
            Entry(
                "behind", .below(.scaled(85, 2)), Translation("Terlambat dari jadwal", "Behind schedule", "일정보다 지연")),
            Entry(
                "on_schedule", .from(.scaled(85, 2), through: .scaled(115, 2)),
                Translation("Sesuai dengan jadwal", "On schedule", "일정대로 추진")),
            Entry(
                "ahead", .above(.scaled(115, 2)), Translation("Mendahului jadwal", "Ahead of schedule", "일정보다 앞섬")),
        ])
}
