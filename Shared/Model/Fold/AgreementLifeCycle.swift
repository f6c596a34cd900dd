/// Each version of an agreement is signed once. Expiry and force are read from its dates, as of a day.
public enum AgreementLifeCycle: LifeCycle {
    public static let version = 1
    public static let initial = "unknown"

    public static func step(of event: HistoryEvent) -> (identity: String, name: String, rank: Int, date: CoarseDate?)? {
        guard let data = event.data as? AgreementSigned else { return nil }
        return ("signed version \(data.version)", "signed", 10 + data.version, data.signed)
    }

    public static func dateField(of step: String) -> String? { "signed" }

    public static func next(_ state: String, _ step: String) -> String? {
        ["unknown", "signed"].contains(state) && step == "signed" ? "signed" : nil
    }

    public static func legal(in state: String) -> [String] { ["signed"] }
}
