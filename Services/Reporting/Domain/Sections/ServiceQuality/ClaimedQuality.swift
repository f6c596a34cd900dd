public import Shared

/// A statement about a service in words, without a figure. It is a claim, not a measurement.
public struct ClaimedQuality: Codable, Sendable, Hashable {
    public let observation: Code
    public let period: Period
    public let text: LanguageMap
    public let events: [EventRef]
}
