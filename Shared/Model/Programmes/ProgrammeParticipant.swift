/// An organisation that takes part in a programme.
public enum ProgrammeParticipant: ObjectType {
    public struct Fields: Sendable {
        public let organisation = Field<Code>(
            "organisation", to: .organisation, .mentions, "The code of the organisation.")
        public let name = Field<LanguageMap>("name", "The name of an organisation that has no code here.")
        public let role = Field<String>("role", from: .organisationRole, "A code of the list OrganisationRole.")
    }
    public static let fields = Fields()
    public static var members: [Member<Self>] { [.optional(\.organisation), .optional(\.name), .optional(\.role)] }
}
