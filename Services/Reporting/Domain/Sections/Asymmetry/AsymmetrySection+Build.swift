internal import FoundationEssentials
internal import Shared

extension AsymmetrySection {
    init(_ cities: [CityEntry], _ facts: PartnershipFacts) {
        let own = Set(cities.map(\.code))
        // A figure of a later year is not part of the report.
        let stated = facts.all(ProfileFact.self).filter {
            ($0.city.map(own.contains) ?? false) && ($0.year ?? 0) <= facts.asOf.year
        }
        let (first, second) = (cities.first, cities.count == 2 ? cities.last : nil)
        func differ<Value: Equatable>(_ one: Value?, _ other: Value?) -> Bool? {
            guard let one, let other else { return nil }
            return one != other
        }
        self.init(
            capitalsDiffer: differ(first?.isNationalCapital, second?.isNationalCapital),
            levelsDiffer: differ(first?.adminLevel, second?.adminLevel),
            pairs: first.flatMap { first in second.map { AsymmetryPair.all(first.code, $0.code, stated) } } ?? [],
            figures: stated.compactMap { ProfileFigure($0) })
    }
}

extension ProfileFigure {
    fileprivate init?(_ fact: Folded<ProfileFact>) {
        guard let city = fact.city, let measure = fact.measure, let year = fact.year else { return nil }
        self.init(
            city: city, measure: measure, year: year, edition: fact.edition, value: fact.value, unit: fact.unit,
            currency: fact.currency, quoted: fact.quoted, events: fact.events)
    }
}

extension AsymmetryPair {
    /// The measures by which the rule R23 judges.
    static let judged = ["population", "grdp_per_capita", "own_revenue"]

    /// The greater of two positive figures by the smaller.
    var ratio: Decimal { max(self.first, self.second) / min(self.first, self.second) }

    /// Quantities of which a ratio means something; every other measure is an index.
    private static let quantities: Set<String> = ["population", "own_revenue", "grdp", "grdp_per_capita", "area"]

    /// By measure: the latest year and edition in which both cities have one exact, undisputed figure in one unit.
    fileprivate static func all(_ a: Code, _ b: Code, _ facts: [Folded<ProfileFact>]) -> [AsymmetryPair] {
        let usable = facts.filter { $0.claims(\.value)?.isUndecided != true }
        return Dictionary(grouping: usable) { $0.measure?.text ?? "" }.sorted { $0.key < $1.key }.compactMap {
            measure, facts in
            func key(_ fact: Folded<ProfileFact>) -> [String?] {
                [fact.year.map(String.init), fact.edition?.text, fact.unit, fact.currency]
            }
            let others = Dictionary(facts.filter { $0.city == b }.map { (key($0), $0) }) { first, _ in first }
            let pairs = facts.filter { $0.city == a }.compactMap { one in
                others[key(one)].flatMap { AsymmetryPair(one, $0, isQuantity: Self.quantities.contains(measure)) }
            }
            return pairs.max { ($0.year, $0.edition?.text ?? "") < ($1.year, $1.edition?.text ?? "") }
        }
    }

    private init?(_ one: Folded<ProfileFact>, _ other: Folded<ProfileFact>, isQuantity: Bool) {
        guard let measure = one.measure, let year = one.year, let first = one.value?.point,
            let second = other.value?.point, !isQuantity || (first > 0 && second > 0)
        else { return nil }
        self.init(
            measure: measure, year: year, edition: one.edition, first: first, second: second, unit: one.unit,
            currency: one.currency, logRatio: isQuantity ? (first / second).logarithm : nil,
            difference: isQuantity ? nil : first - second,
            events: Set(one.events + other.events).sorted())
    }
}
