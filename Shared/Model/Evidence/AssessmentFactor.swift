/// What helped or hindered a cooperation, as the author of an assessment names it.
public enum AssessmentFactor: ObjectType {
    /// Which way a factor worked.
    public enum Direction: String, Vocabulary { case helped, hindered }

    public struct Fields: Sendable {
        public let text = Field<LanguageMap>("text", "The factor as stated.")
        public let category = Field<ObstacleCategory>("category", "What kind of factor it is.")
        public let direction = Field<Direction>("direction", "Which way it worked.")
    }
    public static let fields = Fields()
    public static var members: [Member<Self>] { [.required(\.text), .optional(\.category), .optional(\.direction)] }
}
