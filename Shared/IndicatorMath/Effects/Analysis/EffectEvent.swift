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
