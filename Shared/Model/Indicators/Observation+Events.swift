internal import JSON

extension Observation {
    public static let events = [
        EventSchema(
            Self.self, "recorded", "Observation recorded", "A value of an indicator was observed for a period.",
            step: StepRule(10), rules: [Self.yearToDateHasAsOf(), .atLeastOne(\.value, \.realisation, \.text)],
            [
                .required(\.observation), .required(\.indicator), .optional(\.indicatorVersion), .required(\.period),
                .required(\.state),
                .optional(\.value), .optional(\.realisation), .optional(\.text), .optional(\.asOf),
                .optional(\.quoted), .optional(\.dimensions),
            ]),
        EventSchema(
            Self.self, "corrected", "Observation corrected",
            "A complete new observation replaces one that was wrong.", registers: false,
            step: StepRule(20, isEach: true, replacesAll: true),
            rules: [Self.yearToDateHasAsOf(), .atLeastOne(\.value, \.realisation, \.text)],
            [
                .required(\.observation), .required(\.indicator), .optional(\.indicatorVersion), .required(\.period),
                .required(\.state),
                .required(\.reason), .optional(\.value), .optional(\.realisation), .optional(\.text),
                .optional(\.asOf), .optional(\.quoted), .optional(\.dimensions),
            ]),
    ]

    /// A year-to-date figure must state the time up to which it counts.
    private static func yearToDateHasAsOf() -> SchemaRule<Self> {
        let (period, asOf) = (Self.fields.period, Self.fields.asOf)
        let yearToDate: JSONValue = .object([
            "description": "A year-to-date period.",
            "type": "object",
            "required": ["type"],
            "properties": .object([
                "type": .object([
                    "description": "Year to date.", "const": .string(Period.PeriodType.yearToDate.rawValue),
                ])
            ]),
        ])
        let condition: JSONValue = .object([
            "description": "The period is a year to date.",
            "required": [.string(period.name)],
            "properties": .object([period.name: yearToDate]),
        ])
        let consequence: JSONValue = .object([
            "description": "It says up to when it counts.", "required": [.string(asOf.name)],
        ])
        return SchemaRule(
            rule: AnySchemaRule(entryOnly: false, schema: ["if": condition, "then": consequence]) { data in
                guard period.value(in: data)?.type == .yearToDate, asOf.value(in: data) == nil else { return nil }
                return (asOf.name, "is missing; a year-to-date figure must say up to when it counts")
            })
    }
}
