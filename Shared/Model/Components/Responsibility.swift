/// The responsibility that somebody on the side of one party has for a component.
public enum Responsibility: EntityType {
    public enum State: String, Vocabulary { case unknown, assigned, vacant }

    public enum Step: String, Vocabulary { case assigned, vacated }

    /// The codes of the IATI list OrganisationRole.
    public enum OrganisationRole: String, Vocabulary {
        case funding = "1"
        case accountable = "2"
        case extending = "3"
        case implementing = "4"
    }

    public struct Fields: Sendable {
        public let responsibility = Field<Code>("responsibility", "The code of the responsibility.")
        public let component = Field<Code>("component", to: .component, .belongsTo, "The code of the component.")
        public let party = Field<EntityReference>.party("party", "The party on whose side it is.")
        public let role = Field<OrganisationRole>(
            "role", from: .organisationRole,
            "1 funding, 2 accountable, 3 extending, 4 implementing: the list OrganisationRole.")
        public let post = Field<Code>("post", to: .post, .mentions, "The code of the post that bears it.")
        public let contact = Field<Bool>("contact", "Whether others turn to this post about the component.")
        public let from = Field<CoarseDate>("from", "From when it is borne.")
        public let on = Field<CoarseDate>.on("When it was given up.")
        public let reason = Field<Record<Reason<ReasonCode>>>.reason("Why it was given up.")
        public let occurrence = Field<Int>.occurrence
    }
    public static let fields = Fields()
    public static let kind = EntityKind.responsibility

    public static let lifeCycle = LifeCycle(
        of: Self.self, version: 2,
        [
            .unknown: [.assigned: .assigned, .vacated: .vacant],
            .assigned: [.assigned: .assigned, .vacated: .vacant],
            .vacant: [.assigned: .assigned],
        ])
}
