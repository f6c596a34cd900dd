/// Which of the rival claims about one entity is to be believed.
public enum ClaimPreference: EntityType {
    public typealias State = StatementState
    public typealias Step = StatementStep

    public struct Fields: Sendable {
        public let about = Field<EntityReference>(
            "about", to: EntityKind.nameable, .mentions, "The thing that the claims are about.")
        public let prefer = Field<EventRef>("prefer", waits: true, "The event whose claim is to be believed.")
        public let reason = Field<LanguageMap>("reason", "Why that claim is to be believed.")
        public let field = Field<String>(
            "field", "The one member of the data that the preference is for; without it, all.")
    }
    public static let fields = Fields()
    public static let kind = EntityKind.event

    public static let lifeCycle = LifeCycle.statement(of: Self.self)
}
