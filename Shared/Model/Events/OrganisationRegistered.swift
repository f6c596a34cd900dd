/// `organisation.registered`: an organisation is made known.
public struct OrganisationRegistered: TypedEventData {
    public let organisation: Code
    public let name: LanguageMap
    /// IATI OrganisationType.
    public let type: String?
    public let city: Code?
    /// An agency of the list OrganisationRegistrationAgency, a hyphen, and the organisation's number there.
    public let iatiIdentifier: String?

    public init(_ fields: Fields) throws(Invalid) {
        self.organisation = try fields.required("organisation")
        self.name = try fields.required("name")
        self.type = try fields.code("type", from: .organisationType)
        self.city = try fields.optional("city")
        self.iatiIdentifier = try fields.optional("iati_identifier")
        if let identifier = self.iatiIdentifier {
            try CodeList.organisationRegistrationAgency.check(
                agencyOf: identifier, at: fields.path(of: "iati_identifier"))
        }
    }

    public var entity: EntityKey { EntityKey(.organisation, self.organisation) }
    public var registers: [EntityKey] { [self.entity] }
    public var refersTo: [EntityKey] { self.city.map { [EntityKey(.city, $0)] } ?? [] }
}
