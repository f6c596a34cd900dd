/// One of the eight steps on the way to an agreement.
public enum FormationStep: EntityType {
    public enum State: String, Vocabulary { case unknown, planned, completed }

    public enum Step: String, Vocabulary { case planned, completed }

    public struct Fields: Sendable {
        public let agreement = Field<Code>("agreement", to: .agreement, .belongsTo, "The code of the agreement.")
        public let step = Field<Int>(
            "step", in: 1...8,
            "1 exploration, 2 letter of intent, 3 plan of cooperation, 4 legislative approval, 5 facilitation, 6 drafting, 7 signing, 8 implementation."
        )
        public let on = Field<CoarseDate>.on("The day planned for the step.")
        public let responsible = Field<Code>(
            "responsible", to: .post, .mentions, "The code of the post that sees to it.")
        public let document = Field<Code>.document
    }
    public static let fields = Fields()
    public static let kind = EntityKind.formationStep

    public static let lifeCycle = LifeCycle(
        of: Self.self, version: 1,
        [.unknown: [.planned: .planned, .completed: .completed], .planned: [.completed: .completed]])

    /// The number of the step in which the legislative assembly approves.
    public static let legislativeApproval = 4
}
