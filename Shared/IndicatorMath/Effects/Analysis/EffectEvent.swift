internal import JSON
public import Shared

/// An event that may have moved the series as well. Its points are used; a mask leaves them out.
public struct EffectEvent: Hashable, Sendable, Codable {
    public typealias Kind = AnalysisMask.MaskReason

    public let days: DayRange
    public let kind: Kind
    /// The name of the event, as readers see it.
    public let name: String

    public init(_ days: DayRange, _ kind: Kind, name: String) {
        self.days = days
        self.kind = kind
        self.name = name
    }

    static func precedes(_ a: EffectEvent, _ b: EffectEvent) -> Bool {
        if a.days != b.days { return DayRange.precedes(a.days, b.days) }
        if a.kind != b.kind { return ByteOrder.precedes(a.kind.rawValue, b.kind.rawValue) }
        return ByteOrder.precedes(a.name, b.name)
    }
}

extension EffectEvent {
    /// A context event; nil when its days are not known. A change of leadership is one moment, another event that has
    /// not ended lasts.
    public init?(_ event: Folded<ContextEvent>) {
        guard let kind = event.kind, let first = event.from?.earliest else { return nil }
        let last =
            event.to?.latest ?? (kind == .leadershipChange ? first : CalendarDate(year: 9999, month: 12, day: 31))
        guard let last, let days = DayRange(first, last) else { return nil }
        let reason: Kind =
            switch kind {
            case .leadershipChange: .leadershipChange
            case .pandemic, .disaster: .shock
            case .reorganisation, .priorityShift, .budgetCut, .nationalRegulation, .diplomatic, .concurrentIntervention:
                .other
            }
        self.init(days, reason, name: event.title?.text(in: ["en"]) ?? event.code)
    }
}
