/// Things that are told once and then only told again: cities, organisations, partnerships, indicators, targets,
/// context events.
public enum RegistrationLifeCycle: LifeCycle {
    public static let version = 1
    public static let initial = "unknown"

    public static func step(of event: HistoryEvent) -> (identity: String, name: String, rank: Int, date: CoarseDate?)? {
        switch event.data {
        case is CityRegistered, is OrganisationRegistered, is PartnershipRegistered:
            ("registered", "registered", 10, nil)
        case is IndicatorDefined: ("defined", "defined", 10, nil)
        case is TargetSet: ("set", "set", 10, nil)
        case is ContextEventRecorded: ("recorded", "recorded", 10, nil)
        default: nil
        }
    }

    public static func next(_ state: String, _ step: String) -> String? { state == "unknown" ? step : nil }
}
