/// The unit that leads a component on one side.
public enum ComponentLead: ObjectType {
    public struct Fields: Sendable {
        public let party = Field<EntityReference>.party("party", "The side.")
        public let organisation = Field<Code>(
            "organisation", to: .organisation, .mentions, "The code of its lead unit.")
    }
    public static let fields = Fields()
    public static let members: [Member<Self>] = [.required(\.party), .required(\.organisation)]
}
