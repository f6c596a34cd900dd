/// A body that takes part in the cooperation: an office of a city, a ministry, a company, an association.
public enum Organisation: EntityType {
    public enum State: String, Vocabulary { case unknown, registered, renamed }
    public enum Step: String, Vocabulary { case registered, renamed }

    public struct Fields: Sendable {
        public let organisation = Field<Code>("organisation", "The code of the organisation.")
        public let name = Field<LanguageMap>("name", "The name of the organisation.")
        public let on = Field<CoarseDate>.on("From when it has the name.")
        public let occurrence = Field<Int>.occurrence
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
    public static let lifeCycle = LifeCycle(
        of: Self.self, version: 3,
        [
            .unknown: [.registered: .registered, .renamed: .renamed],
            .registered: [.renamed: .renamed], .renamed: [.renamed: .renamed],
        ])
}
