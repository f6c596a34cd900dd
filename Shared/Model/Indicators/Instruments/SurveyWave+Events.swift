extension SurveyWave {
    public static let events = [
        EventSchema(
            Self.self, "recorded", "Survey wave recorded",
            "A wave of a satisfaction survey was held; the index is computed from the sums of its elements.",
            step: StepRule(10), rules: Self.rules, Self.members),
        EventSchema(
            Self.self, "corrected", "Survey wave corrected", "Complete new results replace results that were wrong.",
            registers: false, step: StepRule(20, isEach: true, replacesAll: true), rules: Self.rules,
            Self.members + [.required(\.reason)]),
    ]

    private static let rules: [SchemaRule<SurveyWave>] = [
        .ordered(\.from, \.until), .eachOnce(\.elements, \SurveyElement.Fields.element),
    ]

    private static let members: [Member<SurveyWave>] = [
        .required(\.wave), .required(\.indicator), .required(\.instrument), .required(\.period),
        .required(\.respondents),
        .required(\.elements), .optional(\.serviceUnit), .optional(\.weights), .optional(\.from), .optional(\.until),
        .optional(\.sampling), .optional(\.published),
    ]
}
