internal import ReportingDomain
internal import Shared

/// The organisation that reports: no fact states which one it is.
struct IATIReporter {
    let organisation: OrganisationEntry
    let identifier: String
    let type: String

    /// Why no organisation of the report can be the one that reports, as a sentence.
    struct Missing: Error { let sentence: String }

    /// - Parameter code: the organisation that is asked for; without one, the only one of a city of the partnership that
    ///   has what IATI requires, else the only one that has.
    init(_ code: Code?, in content: Report) throws(Missing) {
        let organisations = content.records.organisations
        let fit = Self.all(in: content)
        if let code {
            guard let organisation = organisations.first(where: { $0.code == code }) else {
                throw Missing(sentence: "The report names no organisation \(code).")
            }
            guard let chosen = IATIReporter(organisation) else {
                throw Missing(
                    sentence:
                        "Organisation \(code) cannot report: IATI requires its type, and an identifier that begins with a registration agency in use and has no white space and none of / & | ?; state them by organisation.registered."
                )
            }
            self = chosen
            return
        }
        let cities = Set((content.profile.cities ?? []).map(\.code))
        let own = fit.filter { $0.organisation.city.map(cities.contains) ?? false }
        let chosen = own.isEmpty ? fit : own
        guard let first = chosen.first else {
            throw Missing(
                sentence:
                    "No organisation of the report has the type and the identifier that IATI requires of the one that reports; state iati_identifier and type by organisation.registered."
            )
        }
        guard chosen.count == 1 else {
            let codes = chosen.map(\.organisation.code.text).joined(separator: ", ")
            throw Missing(sentence: "Several organisations can report; choose one by reporter=CODE: \(codes).")
        }
        self = first
    }

    /// An identifier for what has none, from that of the organisation. Codes are unique only within a kind.
    func mintedIdentifier(_ kind: EntityKind, _ code: Code) -> String { "\(self.identifier)-\(kind.rawValue)-\(code)" }

    /// Every organisation of the report that can report.
    static func all(in content: Report) -> [IATIReporter] {
        content.records.organisations.compactMap { IATIReporter($0) }
    }

    private init?(_ organisation: OrganisationEntry) {
        guard let identifier = organisation.iatiIdentifier, IATIIdentifier.isClean(identifier),
            IATIIdentifier.hasAgencyInUse(identifier), let type = organisation.type,
            organisation.name?.byLanguage.contains(where: {
                $0.key.prefix { $0 != "-" }.count == 2 && !$0.value.isEmpty
            })
                == true
        else { return nil }
        self.organisation = organisation
        self.identifier = identifier
        self.type = type
    }
}
