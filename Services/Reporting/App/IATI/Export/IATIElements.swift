internal import FoundationEssentials
internal import ReportingDomain
internal import Shared
internal import XML

/// Elements that activities share.
struct IATIElements {
    let content: Report
    let today: CalendarDate

    // MARK: Texts

    /// A narrative for each language, by tag; languages that have no code of two letters are left out.
    func narratives(_ map: LanguageMap?) -> [XMLNode] {
        var texts: [String: String] = [:]
        for (tag, text) in (map?.byLanguage ?? [:]).sorted(by: { $0.key < $1.key }) {
            let language = String(tag.prefix { $0 != "-" })
            guard language.count == 2, text.contains(where: { !$0.isWhitespace }), texts[language] == nil else {
                continue
            }
            texts[language] = text
        }
        return texts.sorted { $0.key < $1.key }.map { Self.narrative($1, $0) }
    }

    static func narrative(_ text: String, _ language: String = "en") -> XMLNode {
        .element("narrative", ["xml:lang": language], [.text(text)])
    }

    func title(of content: Report) -> [XMLNode] {
        let stated = self.narratives(content.profile.name)
        let names = (content.profile.cities ?? []).map { $0.name?.text(in: ["en"]) ?? $0.code.text }
        return stated.ifEmpty([
            Self.narrative(names.isEmpty ? content.partnership.text : names.joined(separator: " – "))
        ])
    }

    /// What the fields of cooperation are to bring about.
    func objectives(of components: [ComponentEntry]) -> [XMLNode] {
        var texts: [String: [String]] = [:]
        for component in components {
            for (language, text) in component.objective?.byLanguage ?? [:] { texts[language, default: []].append(text) }
        }
        let nodes = self.narratives(LanguageMap(texts.mapValues { $0.joined(separator: "; ") }))
        return nodes.isEmpty ? [] : [.element("description", ["type": "2"], nodes)]
    }

    // MARK: Organisations

    /// An organisation or a city as a party; nil for one that the report does not name.
    func party(_ name: String, _ party: EntityReference, role: String? = nil) -> XMLNode? {
        switch party.kind {
        case .city:
            let city = (self.content.profile.cities ?? []).first { $0.code == party.code }
            // OrganisationType 11 is local government.
            return .element(
                name, ["role": role, "type": "11"],
                self.narratives(city?.name).ifEmpty([Self.narrative(party.code.text)]))
        case .organisation:
            let organisation = self.content.records.organisations.first { $0.code == party.code }
            let identifier = organisation?.iatiIdentifier.flatMap { IATIIdentifier.isClean($0) ? $0 : nil }
            return .element(
                name, ["role": role, "ref": identifier, "type": organisation?.type],
                self.narratives(organisation?.name).ifEmpty([Self.narrative(party.code.text)]))
        default: return nil
        }
    }

    /// The parties and the funders of the agreements; without any, the cities.
    func parties(of content: Report) -> [XMLNode] {
        var known: Set<String> = []
        func distinct(_ parties: [EntityReference], _ role: String) -> [XMLNode] {
            parties.filter { known.insert("\(role) \($0.kind.rawValue) \($0.code)").inserted }
                .compactMap { self.party("participating-org", $0, role: role) }
        }
        let cities = (content.profile.cities ?? []).compactMap { EntityReference(EntityKey(.city, $0.code)) }
        let stated = content.agreements.flatMap(\.parties)
        // OrganisationRole 4 implements, 1 funds.
        return distinct(stated.isEmpty ? cities : stated, "4") + distinct(content.agreements.flatMap(\.funders), "1")
    }

    func participants(of programme: ProgrammeEntry) -> [XMLNode] {
        programme.participants.compactMap { participant in
            guard let role = participant.role else { return nil }
            if let code = participant.organisation, let party = EntityReference(EntityKey(.organisation, code)) {
                return self.party("participating-org", party, role: role)
            }
            let names = self.narratives(participant.name)
            return names.isEmpty ? nil : .element("participating-org", ["role": role], names)
        }
    }

    // MARK: Places

    /// The countries of the cities, sorted.
    var countries: [String] { Set((self.content.profile.cities ?? []).compactMap(\.country)).sorted() }

    /// The countries; several in equal parts, because no source states a division.
    var recipientCountries: [XMLNode] {
        let countries = self.countries
        let equal = (Decimal(100) / Decimal(max(countries.count, 1))).rounded(places: 2)
        return countries.enumerated().map { position, country in
            // The first one has the rest, so that the shares are 100 together.
            let share = position == 0 ? 100 - equal * Decimal(countries.count - 1) : equal
            guard countries.count > 1 else { return .element("recipient-country", ["code": country]) }
            return .element(
                "recipient-country", ["code": country, "percentage": share.description],
                [Self.narrative("Equal parts by convention; no source states the division.")])
        }
    }

    var locations: [XMLNode] {
        (self.content.profile.cities ?? []).compactMap { city in
            var nodes: [XMLNode] = []
            if let number = city.geonamesId {
                nodes.append(.element("location-id", ["vocabulary": "G1", "code": "\(number)"]))
            }
            let names = self.narratives(city.name)
            if !names.isEmpty { nodes.append(.element("name", [:], names)) }
            if let country = city.country {
                nodes.append(.element("administrative", ["vocabulary": "A4", "code": country]))
            }
            if let latitude = city.latitude, let longitude = city.longitude {
                nodes.append(
                    .element(
                        "point", ["srsName": "http://www.opengis.net/def/crs/EPSG/0/4326"],
                        [.element("pos", [:], [.text("\(latitude) \(longitude)")])]))
            }
            return nodes.isEmpty ? nil : .element("location", [:], nodes)
        }
    }

    // MARK: Documents

    /// Nil where IATI lacks a title, an address, a media type or a category.
    func document(_ document: DocumentEntry) -> XMLNode? {
        let title = self.narratives(document.title)
        guard let url = document.url, url.hasPrefix("https://") || url.hasPrefix("http://"),
            !url.contains(where: { $0.isWhitespace || "\"<>{}|\\^`".contains($0) }), let format = document.format,
            let category = document.category, !title.isEmpty
        else { return nil }
        var nodes: [XMLNode] = [.element("title", [:], title), .element("category", ["code": category])]
        nodes += document.languages.filter { $0.count == 2 }.map { .element("language", ["code": $0]) }
        if let published = document.published, published.precision == .day, let day = published.earliest {
            nodes.append(.element("document-date", ["iso-date": day.description]))
        }
        return .element("document-link", ["url": url, "format": format], nodes)
    }
}
