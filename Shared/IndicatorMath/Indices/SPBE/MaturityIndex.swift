public import FoundationEssentials
public import Shared

/// A maturity index with the values of its aspects and domains (formula F15).
public struct MaturityIndex: Sendable, Hashable {
    /// The value of an aspect or of a domain.
    public struct Part: Sendable, Hashable {
        public let code: String
        public let name: Translation
        /// In percent of the index.
        public let weight: Decimal
        /// The weighted mean of the levels in it.
        public let value: Decimal
    }

    public let version: IndexVersion
    public let aspects: [Part]
    public let domains: [Part]
    /// The sum of weight × level, not rounded.
    public let value: Decimal
    public let band: BandTable.Entry?

    /// From the levels of the indicators, by their numbers.
    public init(_ model: MaturityModel, levels: [Int: Int]) throws(MaturityProblem) {
        let numbers = Set(model.aspects.flatMap { Array($0.indicators) })
        guard !numbers.isEmpty else { throw .structureUnknown }
        if let unknown = levels.keys.filter({ !numbers.contains($0) }).min() { throw .unknown("I\(unknown)") }
        for number in numbers.sorted() {
            guard let level = levels[number] else { throw .missing("I\(number)") }
            guard model.levels.contains(level) else {
                throw .outOfScale("I\(number)", value: Decimal(level), levels: model.levels)
            }
        }
        self.init(model) { aspect in
            let sum = aspect.indicators.reduce(0) { $0 + (levels[$1] ?? 0) }
            return (Decimal(sum), Decimal(aspect.indicators.count))
        }
    }

    /// From the values of the aspects, by their codes, for an evaluation that publishes only these.
    public init(_ model: MaturityModel, aspects: [String: Decimal]) throws(MaturityProblem) {
        guard !model.aspects.isEmpty else { throw .structureUnknown }
        let codes = Set(model.aspects.map(\.code))
        if let unknown = aspects.keys.filter({ !codes.contains($0) }).min() { throw .unknown(unknown) }
        for aspect in model.aspects {
            guard let value = aspects[aspect.code] else { throw .missing(aspect.code) }
            guard value >= Decimal(model.levels.lowerBound), value <= Decimal(model.levels.upperBound) else {
                throw .outOfScale(aspect.code, value: value, levels: model.levels)
            }
        }
        self.init(model) { (aspects[$0.code] ?? 0, 1) }
    }

    /// - Parameter ratio: the value of an aspect as a numerator and a denominator, so that the division comes last.
    private init(_ model: MaturityModel, ratio: (MaturityModel.Aspect) -> (Decimal, Decimal)) {
        func weighted(_ aspect: MaturityModel.Aspect) -> Decimal {
            let (numerator, denominator) = ratio(aspect)
            return aspect.weight * numerator / denominator
        }
        self.version = model.version
        self.aspects = model.aspects.map { aspect in
            let (numerator, denominator) = ratio(aspect)
            return Part(
                code: aspect.code, name: aspect.name, weight: aspect.weight,
                value: (numerator / denominator).settled)
        }
        self.domains = model.domains.map { domain in
            let sum = domain.aspects.reduce(Decimal(0)) { $0 + weighted($1) }
            return Part(
                code: domain.code, name: domain.name, weight: domain.weight,
                value: domain.weight.isZero ? 0 : (sum / domain.weight).settled)
        }
        let weights = model.domains.reduce(Decimal(0)) { $0 + $1.weight }
        let total = model.aspects.reduce(Decimal(0)) { $0 + weighted($1) }
        self.value = weights.isZero ? 0 : (total / weights).settled
        self.band = model.version.table?.band(of: self.value)
    }

    /// The index as outputs print it.
    public func displayed(places: Int = 2) -> DisplayedFigure {
        DisplayedFigure(self.value, places: places, table: self.version.table)
    }
}
