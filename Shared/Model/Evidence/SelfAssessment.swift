/// The answers of one city to a questionnaire about a cooperation.
public enum SelfAssessment: EntityType {
    public enum State: String, Vocabulary { case unknown, recorded, corrected }
    public enum Step: String, Vocabulary { case recorded, corrected }

    public struct Fields: Sendable {
        public let selfAssessment = Field<Code>("self_assessment", "The code of the self-assessment.")
        public let partnership = Field<Code>(
            "partnership", to: .partnership, .belongsTo, "The code of the partnership.")
        public let city = Field<Code>("city", to: .city, .mentions, "The code of the city that answers.")
        public let questionnaire = Field<Code>(
            "questionnaire", to: .questionnaire, .mentions, "The code of the questionnaire.")
        public let answers = Field<[Record<SelfAssessmentAnswer>]>(
            "answers", atLeast: 1, "The answers, one for each question; a question without an answer is left out.")
        public let by = Field<EntityReference>(
            "by", to: [.city, .organisation, .post], .mentions, "Who answered for the city.")
        public let on = Field<CoarseDate>.on("When it was answered.")
        public let reason = Field<Record<Reason<Observation.CorrectionReason>>>(
            "reason", "Why the answers were corrected.")
        public let document = Field<Code>.document
    }
    public static let fields = Fields()
    public static let kind = EntityKind.selfAssessment

    public static let lifeCycle = LifeCycle(
        of: Self.self, version: 1,
        [
            .unknown: [.recorded: .recorded], .recorded: [.corrected: .corrected], .corrected: [.corrected: .corrected],
        ])
}
