/// An observation takes the state that it was recorded or last corrected with; each correction is a step of its own.
public enum ObservationLifeCycle: LifeCycle {
    public static let version = 1
    public static let initial = "unknown"

    public static func step(of event: HistoryEvent) -> (identity: String, name: String, rank: Int, date: CoarseDate?)? {
        switch event.data {
        case is ObservationRecorded: ("recorded", "recorded", 10, nil)
        case is ObservationCorrected: ("corrected \(event.ref.source) \(event.ref.id)", "corrected", 20, nil)
        default: nil
        }
    }

    public static func next(_ state: String, _ step: String) -> String? {
        switch (state, step) {
        case ("unknown", "recorded"): "recorded"
        case ("recorded", "corrected"), ("corrected", "corrected"): "corrected"
        default: nil
        }
    }

    public static func legal(in state: String) -> [String] { state == "unknown" ? ["recorded"] : ["corrected"] }
}
