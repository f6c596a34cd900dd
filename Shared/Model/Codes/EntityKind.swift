/// The kinds of things that events speak of.
public enum EntityKind: String, CaseIterable, Sendable {
    case city, organisation, partnership, agreement, component, activity
    case contextEvent = "context_event"
    case result, indicator, target, observation
    /// An event itself, spoken of by a withdrawal.
    case event
    /// A publisher, spoken of by a rank.
    case source
    /// A report that was asked for.
    case report

    /// Who owns things of this kind; nil for what every owner has.
    public var area: Area? {
        switch self {
        case .city, .organisation, .partnership, .agreement, .component, .activity, .contextEvent, .result: .programs
        case .indicator, .target, .observation: .indicators
        case .report: .reports
        case .event, .source: nil
        }
    }
}
