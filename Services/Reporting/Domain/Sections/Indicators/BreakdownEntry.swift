internal import IndicatorMath
public import Shared

/// The parts of one dimension beside their total, with the cases that are in no part.
public struct BreakdownEntry: Codable, Sendable, Hashable {
    /// A part with its figure.
    public struct Part: Codable, Sendable, Hashable {
        public let part: String
        public let figure: ComputedEntry
        public let events: [EventRef]
    }

    /// A difference between the parts and their total. It warns, and changes no figure.
    public struct Difference: Codable, Sendable, Hashable {
        public let indicator: Code
        public let parts: ExactNumber
        public let total: ExactNumber
        /// The sentence of the warning.
        public let text: Translation
    }

    public let period: Period
    public let dimension: String
    /// Nil where the definition does not declare the dimension.
    public let coverage: DimensionCoverage?
    public let total: ComputedEntry
    public let parts: [Part]
    /// The cases that are in no part; nil where the total is not known, and for values that have no sum.
    public let notStated: ExactNumber?
    @OmittedWhenEmpty public var differences: [Difference]

    /// - Parameter isAdditive: whether the values of parts can be added.
    init(_ breakdown: Breakdown, isAdditive: Bool, places: Int?) {
        self.period = breakdown.period
        self.dimension = breakdown.dimension
        self.coverage = breakdown.coverage
        self.total = ComputedEntry(breakdown.total, places: places)
        self.parts = breakdown.parts.map {
            Part(part: $0.name, figure: ComputedEntry($0.value, places: places), events: $0.events)
        }
        self.notStated = isAdditive && breakdown.total.number != nil ? breakdown.notStatedTotal : nil
        self.differences = breakdown.differences.map {
            Difference(indicator: $0.indicator, parts: $0.parts, total: $0.total, text: $0.wording)
        }
    }
}
