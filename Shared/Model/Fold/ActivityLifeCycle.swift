/// planned → done | cancelled; done without a plan is legal too.
public enum ActivityLifeCycle: LifeCycle {
    public static let version = 1
    public static let initial = "unknown"

    public static func step(of event: HistoryEvent) -> (identity: String, name: String, rank: Int, date: CoarseDate?)? {
        switch event.data {
        case let data as ActivityPlanned: ("planned", "planned", 10, data.start ?? data.end)
        case let data as ActivityCompleted: ("completed", "completed", 30, data.end)
        case let data as ActivityCancelled: ("cancelled", "cancelled", 40, data.on)
        default: nil
        }
    }

    public static func dateField(of step: String) -> String? {
        ["planned": "start", "completed": "end", "cancelled": "on"][step]
    }

    private static let moves: [String: [String: String]] = [
        "unknown": ["planned": "planned", "completed": "done", "cancelled": "cancelled"],
        "planned": ["completed": "done", "cancelled": "cancelled"],
        "done": [:],
        "cancelled": [:],
    ]

    public static func next(_ state: String, _ step: String) -> String? { Self.moves[state]?[step] }
    public static func legal(in state: String) -> [String] { (Self.moves[state] ?? [:]).keys.sorted() }
}
