extension Questionnaire {
    public static let events = [
        EventSchema(
            Self.self, "defined", "Questionnaire defined",
            "The principles and questions of a self-assessment are stated.", step: StepRule(10),
            rules: [
                .eachOnce(\.principles, \QuestionnairePrinciple.Fields.principle),
                .eachOnce(\.questions, \QuestionnaireQuestion.Fields.question), Self.questionsHavePrinciples,
            ],
            [
                .required(\.questionnaire), .required(\.title), .required(\.principles), .required(\.questions),
                .optional(\.version), .optional(\.document),
            ])
    ]

    /// Each question names a principle of the questionnaire.
    private static let questionsHavePrinciples = SchemaRule<Self>.custom { data in
        let member = QuestionnaireQuestion.fields.principle.name
        let principles = Set((Self.fields.principles.value(in: data) ?? []).compactMap(\.principle))
        for (position, question) in (Self.fields.questions.value(in: data) ?? []).enumerated() {
            guard let principle = question.principle, !principles.contains(principle) else { continue }
            return (
                "\(Self.fields.questions.name)[\(position)].\(member)",
                "is no principle of the questionnaire; name one of \(Self.fields.principles.name)"
            )
        }
        return nil
    }
}
