extension ProgrammeResult {
    public static let events = [
        EventSchema(
            Self.self, "defined", "Result defined", "What components are to bring about was defined.",
            step: StepRule(10),
            [.required(\.result), .required(\.level), .required(\.statement), .required(\.components)])
    ]
}
