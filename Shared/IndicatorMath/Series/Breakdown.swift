public import FoundationEssentials
public import Shared

/// The figures of one period by one dimension, beside their total. The total is a fact of its own, and cases without a
/// part are shown as "not stated". A difference gives a warning and changes no figure.
public struct Breakdown: Sendable {
    /// One part of the dimension.
    public struct Part: Sendable {
        public let name: String
        public let value: ComputedFigure
        public let events: [EventRef]
    }

    /// What one indicator contributes to the cases without a part.
    public struct NotStated: Sendable {
        public let indicator: Code
        public let value: Decimal
        /// Whether it has no breakdown by the dimension at all; otherwise its parts do not reach its total.
        public let hasNoParts: Bool
    }

    /// A difference between the parts of a complete or partial dimension and their total.
    public struct Difference: Sendable {
        public let indicator: Code
        public let parts: Decimal
        public let total: Decimal

        /// The sentence of the warning.
        public var wording: Translation {
            Translation(
                "{0}: jumlah bagian {1} tidak sama dengan total {2}; total yang dipakai.",
                "{0}: the parts add up to {1}, and the total is {2}; the total counts.",
                "{0}: 부분의 합 {1}이(가) 합계 {2}와(과) 다르며, 합계를 사용합니다."
            ).filled([self.indicator.text, self.parts.description, self.total.description])
        }
    }

    public let period: Period
    public let dimension: String
    /// Nil where the definition does not declare the dimension.
    public let coverage: DimensionCoverage?
    public let total: ComputedFigure
    /// In byte order.
    public let parts: [Part]
    /// The cases without a part, by indicator.
    public let notStated: [NotStated]
    /// By how much the parts and the cases without a part exceed the total; nil for an overlapping dimension, or where
    /// a figure is missing.
    public let excess: Decimal?
    public let differences: [Difference]

    /// All cases without a part.
    public var notStatedTotal: Decimal { self.notStated.reduce(0) { $0 + $1.value } }
}
