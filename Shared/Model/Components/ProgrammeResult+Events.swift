extension ProgrammeResult {
    public static let events = [
        EventSchema(
            Self.self, "defined", "Result defined", "An intended result of components was defined.",
            step: StepRule(10),
            [.required(\.result), .required(\.level), .required(\.statement), .required(\.components)])
    ]
}
