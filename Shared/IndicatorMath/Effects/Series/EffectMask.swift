internal import JSON
public import Shared

/// Days that an analysis leaves out, with the reason. A point is masked when its period includes one of them.
public struct EffectMask: Hashable, Sendable, Codable {
    public typealias Reason = AnalysisMask.MaskReason

    public let days: DayRange
    public let reason: Reason
    /// The name of the event, as readers see it.
    public let name: String

    public init(_ days: DayRange, _ reason: Reason, name: String) {
        self.days = days
        self.reason = reason
        self.name = name
    }

    static func precedes(_ a: EffectMask, _ b: EffectMask) -> Bool {
        if a.days != b.days { return DayRange.precedes(a.days, b.days) }
        if a.reason != b.reason { return ByteOrder.precedes(a.reason.rawValue, b.reason.rawValue) }
        return ByteOrder.precedes(a.name, b.name)
    }
}
