public import Shared

/// A caveat, with the events or definition breaks for which it is attached.
public struct AttachedCaveat: Hashable, Sendable, Codable {
    /// A masked or unmasked event that overlaps a window.
    public struct Event: Hashable, Sendable, Codable {
        public let days: DayRange
        public let reason: EffectMask.Reason
        public let name: String
        /// Whether the points of these days are left out.
        public let isMasked: Bool
        /// The windows that it overlaps.
        public let windows: [EffectWindow]
    }

    /// A change of definition between two neighbouring points.
    public struct Break: Hashable, Sendable, Codable {
        /// The name of the series.
        public let series: String
        /// The first period under the new version.
        public let period: Period
        public let fromVersion: Int
        public let toVersion: Int
    }

    public let caveat: EffectCaveat
    public let letter: String
    /// The sentence of the caveat.
    public let text: Translation
    /// Only of overlapping events.
    public let events: [Event]
    /// Only of definition breaks.
    public let breaks: [Break]

    init(_ caveat: EffectCaveat, events: [Event] = [], breaks: [Break] = []) {
        self.caveat = caveat
        self.letter = caveat.letter
        self.text = caveat.wording
        self.events = events
        self.breaks = breaks
    }
}
