extension SelfAssessment {
    public static let events = [
        EventSchema(
            Self.self, "recorded", "Self-assessment recorded",
            "A city answered a questionnaire about the cooperation.", step: StepRule(10, dates: [\.on]),
            rules: Self.rules, Self.members),
        EventSchema(
            Self.self, "corrected", "Self-assessment corrected",
            "Complete new answers replace answers that were wrong.", registers: false,
            step: StepRule(20, isEach: true, replacesAll: true), rules: Self.rules,
            Self.members + [.required(\.reason)]),
    ]

    private static let rules: [SchemaRule<SelfAssessment>] = [
        .eachOnce(\.answers, \SelfAssessmentAnswer.Fields.question)
    ]

    private static let members: [Member<SelfAssessment>] = [
        .required(\.selfAssessment), .required(\.partnership), .required(\.city), .required(\.questionnaire),
        .required(\.answers), .optional(\.by), .optional(\.on), .optional(\.document),
    ]
}
