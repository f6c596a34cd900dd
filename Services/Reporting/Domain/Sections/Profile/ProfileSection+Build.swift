internal import Shared

extension ProfileSection {
    init(_ facts: PartnershipFacts) {
        let key = EntityKey(.partnership, facts.partnership)
        let partnership = facts.thing(key, Partnership.self)
        let formality = Formality.of(partnership, facts.agreements, asOf: facts.asOf)
        guard let partnership, partnership.name != nil else {
            self.init(
                known: false, name: nil, kind: nil, initiated: nil, complementarity: nil, formality: formality,
                cities: nil, events: nil)
            return
        }
        self.init(
            known: true, name: partnership.name, kind: partnership.kind, initiated: partnership.initiated,
            complementarity: partnership.complementarity,
            formality: formality,
            cities: (partnership.cities ?? []).map { CityEntry($0, facts) }, events: partnership.events)
    }
}

extension CityEntry {
    fileprivate init(_ code: Code, _ facts: PartnershipFacts) {
        let city = facts.thing(EntityKey(.city, code), City.self).flatMap { $0.name == nil ? nil : $0 }
        self.init(
            code: code, name: city?.name, country: city?.country, adminLevel: city?.adminLevel,
            isNationalCapital: city?.isNationalCapital, geonamesId: city?.geonamesId,
            latitude: city?.latitude, longitude: city?.longitude,
            fiscalYearMonth: city?.fiscalYearMonth, events: city?.events)
    }
}
