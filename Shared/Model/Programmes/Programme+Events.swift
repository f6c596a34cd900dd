extension Programme {
    public static let events = [
        EventSchema(
            Self.self, "registered", "Programme registered", "A programme of the cooperation was registered.",
            step: StepRule(0), rules: [.ordered(\.plannedStart, \.plannedEnd)],
            [
                .required(\.programme), .required(\.title), .required(\.partnerships), .optional(\.agreement),
                .optional(\.components), .optional(\.iatiIdentifier), .optional(\.plannedStart),
                .optional(\.plannedEnd), .optional(\.scope), .optional(\.collaborationType), .optional(\.aidType),
                .optional(\.flowType), .optional(\.financeType), .optional(\.tiedStatus), .optional(\.participants),
            ]),
        EventSchema(
            Self.self, "status_changed", "Programme status changed", "A programme entered a status.",
            registers: false,
            step: StepRule(10, by: [\.occurrence, \.status], dates: [\.on], variant: \.status),
            rules: [.ordered(\.actualStart, \.actualEnd)],
            [
                .required(\.programme), .required(\.status), .required(\.on), .optional(\.actualStart),
                .optional(\.actualEnd), .optional(\.reason), .optional(\.causedBy), .optional(\.occurrence),
            ]),
    ]
}
