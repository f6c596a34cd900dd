public import Shared

/// An observation that does not count, because it is not approved.
public struct UncountedFigure: Codable, Sendable, Hashable {
    public let observation: Code
    public let state: Observation.Approval
    public let events: [EventRef]
}
