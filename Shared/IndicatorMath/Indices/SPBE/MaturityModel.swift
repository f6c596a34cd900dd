public import FoundationEssentials
public import Shared

/// A version of a maturity index: levels of indicators, weighted over aspects and domains.
public struct MaturityModel: Sendable, Hashable {
    /// A group of indicators with equal weights.
    public struct Aspect: Sendable, Hashable {
        public let code: String
        public let name: Translation
        /// In percent of the index.
        public let weight: Decimal
        /// The numbers of its indicators.
        public let indicators: ClosedRange<Int>

        public init(_ code: String, _ name: Translation, weight: Decimal, indicators: ClosedRange<Int>) {
            self.code = code
            self.name = name
            self.weight = weight
            self.indicators = indicators
        }
    }

    /// A group of aspects.
    public struct Domain: Sendable, Hashable {
        public let code: String
        public let name: Translation
        public let aspects: [Aspect]

        public init(_ code: String, _ name: Translation, aspects: [Aspect]) {
            self.code = code
            self.name = name
            self.aspects = aspects
        }

        /// In percent of the index.
        public var weight: Decimal { self.aspects.reduce(0) { $0 + $1.weight } }
    }

    public let version: IndexVersion
    /// The levels that an indicator can reach.
    public let levels: ClosedRange<Int>
    /// Empty where the structure of this version is not known.
    public let domains: [Domain]

    public init(version: IndexVersion, levels: ClosedRange<Int>, domains: [Domain]) {
        self.version = version
        self.levels = levels
        self.domains = domains
    }

    public var aspects: [Aspect] { self.domains.flatMap(\.aspects) }
}
