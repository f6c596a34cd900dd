internal import FoundationEssentials
internal import Shared

/// One measure of two cities in the latest year in which both are known in one unit (formula F13).
struct ProfilePair {
    let name: Translation
    let year: Int
    let values: (Decimal, Decimal)
    /// The greater by the smaller; nil without comparable figures.
    let ratio: Decimal?
    let events: [EventRef]

    init(_ measure: String, _ a: Code, _ b: Code, _ context: RuleContext) {
        self.name =
            switch measure {
            case "population": Translation("jumlah penduduk", "population", "인구")
            case "grdp_per_capita": Translation("PDRB per kapita", "GRDP per capita", "1인당 지역내총생산")
            default: Translation("pendapatan asli daerah", "own revenue", "자체 수입")
            }
        let facts = context.facts.all(ProfileFact.self).filter {
            $0.measure?.text == measure && $0.claims(\.value)?.isUndecided != true
                && ($0.year ?? 0) <= context.asOf.year
        }
        func own(_ city: Code) -> [Int: Folded<ProfileFact>] {
            Dictionary(
                facts.filter { $0.city == city }.compactMap { fact in fact.year.map { ($0, fact) } }
            ) { first, _ in first }
        }
        let (ofA, ofB) = (own(a), own(b))
        let years = Set(ofA.keys).intersection(ofB.keys).sorted(by: >)
        for year in years {
            guard let first = ofA[year], let second = ofB[year], first.unit == second.unit,
                first.currency == second.currency, let x = first.value?.point, let y = second.value?.point, x > 0, y > 0
            else { continue }
            self.year = year
            self.values = (x, y)
            self.ratio = max(x, y) / min(x, y)
            self.events = first.events + second.events
            return
        }
        self.year = 0
        self.values = (0, 0)
        self.ratio = nil
        self.events = facts.flatMap(\.events)
    }
}
