extension PeriodLock {
    public static let events = [
        EventSchema(
            Self.self, "set", "Period locked",
            "A period of one or more indicators was closed: its figures change only by corrections.",
            step: StepRule(10, isEach: true, dates: [\.on], replacesAll: true), rules: [Self.hasDays],
            [
                .required(\.lock), .required(\.indicators), .required(\.period), .required(\.on), .required(\.reason),
                .optional(\.by), .optional(\.correction),
            ]),
        EventSchema(
            Self.self, "lifted", "Period lock lifted", "A locked period was opened again.", registers: false,
            step: StepRule(10, isEach: true, dates: [\.on], stepOnlyFields: [\.by, \.reason]),
            [.required(\.lock), .required(\.on), .required(\.reason), .optional(\.by)]),
    ]

    /// A lock needs known days: nobody can tell what lies within a coarse period.
    private static let hasDays = SchemaRule<Self>.custom { data in
        guard Self.fields.period.value(in: data)?.type == .coarse else { return nil }
        return ("\(Self.fields.period.name).type", "is coarse; a lock needs a first and a last day")
    }
}
