extension IndexAssessment {
    public static let events = [
        EventSchema(
            Self.self, "recorded", "Index assessment recorded",
            "An assessment by an index of several parts; the index is computed from the scores of its parts.",
            step: StepRule(10), rules: Self.rules, Self.members),
        EventSchema(
            Self.self, "corrected", "Index assessment corrected",
            "A complete new assessment replaces one that was wrong.",
            registers: false, step: StepRule(20, isEach: true, replacesAll: true), rules: Self.rules,
            Self.members + [.required(\.reason)]),
    ]

    private static let rules: [SchemaRule<IndexAssessment>] = [
        .atLeastOne(\.parts, \.satisfied, \.published), .eachOnce(\.parts, \IndexPart.Fields.part), Self.countsBelong,
    ]

    private static let members: [Member<IndexAssessment>] = [
        .required(\.assessment), .required(\.indicator), .required(\.instrument), .required(\.period),
        .optional(\.parts), .optional(\.satisfied), .optional(\.total), .optional(\.published),
    ]

    /// Satisfied indicators and their total are stated together, and no more are satisfied than there are.
    private static let countsBelong = SchemaRule<IndexAssessment>.custom { data in
        let (satisfied, total) = (Self.fields.satisfied, Self.fields.total)
        switch (satisfied.value(in: data), total.value(in: data)) {
        case (.some, nil): return (total.name, "is missing; satisfied and total are stated together")
        case (nil, .some): return (satisfied.name, "is missing; satisfied and total are stated together")
        case (let count?, let all?) where count > all:
            return (satisfied.name, "is \(count), more than the \(all) of \(total.name)")
        default: return nil
        }
    }
}
