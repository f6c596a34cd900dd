/// A post in an organisation, which one person after another holds.
public enum Post: EntityType {
    public enum State: String, Vocabulary { case unknown, vacant, filled }

    public enum Step: String, Vocabulary { case registered, filled, vacated }

    public struct Fields: Sendable {
        public let post = Field<Code>("post", "The code of the post.")
        public let organisation = Field<Code>(
            "organisation", to: .organisation, .belongsTo, "The code of the organisation that the post is in.")
        public let title = Field<LanguageMap>("title", "The title of the post.")
        public let contact = Field<String>("contact", "How the office of the post is reached; nothing of a person.")
        public let person = Field<Code>("person", "The code of the person, which says nothing of the name.")
        public let from = Field<CoarseDate>("from", "When the person took up the post.")
        public let on = Field<CoarseDate>.on("When the post became vacant.")
        public let reason = Field<Record<Reason<ReasonCode>>>.reason("Why the post became vacant.")
        public let occurrence = Field<Int>.occurrence
    }
    public static let fields = Fields()
    public static let kind = EntityKind.post

    public static let lifeCycle = LifeCycle(
        of: Self.self, version: 2,
        [
            .unknown: [.registered: .vacant, .filled: .filled, .vacated: .vacant],
            .vacant: [.registered: .vacant, .filled: .filled, .vacated: .vacant],
            .filled: [.registered: .filled, .filled: .filled, .vacated: .vacant],
        ])
}
