/// A body that takes part in the cooperation: an office of a city, a ministry, a company, an association.
public enum Organisation: EntityType {
    public typealias State = StatementState
    public typealias Step = StatementStep

    public struct Fields: Sendable {
        public let organisation = Field<Code>("organisation", "The code of the organisation.")
        public let name = Field<LanguageMap>("name", "The name of the organisation.")
        public let type = Field<String>(
            "type", from: .organisationType,
            "What kind of organisation it is, as a code of the IATI list OrganisationType.")
        public let city = Field<Code>(
            "city", to: .city, .belongsTo, "The code of the city that the organisation belongs to.")
        public let iatiIdentifier = Field<String>(
            "iati_identifier", agencyOf: .organisationRegistrationAgency,
            "The IATI identifier of the organisation: an agency of the list OrganisationRegistrationAgency, a hyphen, and its number there."
        )
    }
    public static let fields = Fields()
    public static let kind = EntityKind.organisation
    public static let lifeCycle = LifeCycle.statement(of: Self.self)
}
