internal import FoundationEssentials
internal import JSON

extension Observation {
    public static let events = [
        EventSchema(
            Self.self, "recorded", "Observation recorded", "A value of an indicator was observed for a period.",
            step: StepRule(10),
            rules: [
                Self.figureToDateHasAsOf(), .atLeastOne(\.value, \.realisation, \.text), Self.ratioHasBothParts,
            ],
            [
                .required(\.observation), .required(\.indicator), .optional(\.indicatorVersion), .required(\.period),
                .required(\.state),
                .optional(\.value), .optional(\.realisation), .optional(\.text), .optional(\.asOf),
                .optional(\.quoted), .optional(\.dimensions),
            ] + Self.details),
        EventSchema(
            Self.self, "corrected", "Observation corrected",
            "A complete new observation replaces one that was wrong.", registers: false,
            step: StepRule(20, isEach: true, replacesAll: true),
            rules: [
                Self.figureToDateHasAsOf(), .atLeastOne(\.value, \.realisation, \.text), Self.ratioHasBothParts,
            ],
            [
                .required(\.observation), .required(\.indicator), .optional(\.indicatorVersion), .required(\.period),
                .required(\.state),
                .required(\.reason), .optional(\.value), .optional(\.realisation), .optional(\.text),
                .optional(\.asOf), .optional(\.quoted), .optional(\.dimensions),
            ] + Self.details),
        EventSchema(
            Self.self, "submitted", "Observation submitted", "An observation was submitted for approval.",
            registers: false, step: StepRule(20, isEach: true, stepOnlyFields: [\.on, \.by, \.reason]),
            [.required(\.observation), .optional(\.on), .optional(\.by), .optional(\.reason)]),
        EventSchema(
            Self.self, "approved", "Observation approved", "An observation was approved: from now on it counts.",
            registers: false, step: StepRule(20, isEach: true, stepOnlyFields: [\.on, \.by, \.reason]),
            [.required(\.observation), .optional(\.on), .optional(\.by), .optional(\.reason)]),
        EventSchema(
            Self.self, "returned", "Observation returned", "An observation was returned to its author.",
            registers: false, step: StepRule(20, isEach: true, stepOnlyFields: [\.on, \.by, \.reason]),
            [.required(\.observation), .required(\.reason), .optional(\.on), .optional(\.by)]),
    ]

    private static let details: [Member<Observation>] = [
        .optional(\.numerator), .optional(\.denominator), .optional(\.location), .optional(\.qualifier),
        .optional(\.precision), .optional(\.quotedUnit),
    ]

    /// A figure to date must state the time up to which it counts.
    private static func figureToDateHasAsOf() -> SchemaRule<Self> {
        let (period, asOf) = (Self.fields.period, Self.fields.asOf)
        let toDate: JSONValue = .object([
            "description": "A period to date.",
            "type": "object",
            "required": ["type"],
            "properties": .object([
                "type": .object([
                    "description": "A year to date, or a time to date.",
                    "enum": .array(
                        [Period.PeriodType.yearToDate, .toDate].map { .string($0.rawValue) }),
                ])
            ]),
        ])
        let condition: JSONValue = .object([
            "description": "The period is one to date.",
            "required": [.string(period.name)],
            "properties": .object([period.name: toDate]),
        ])
        let consequence: JSONValue = .object([
            "description": "It states the time up to which it counts.", "required": [.string(asOf.name)],
        ])
        return SchemaRule(
            rule: AnySchemaRule(entryOnly: false, schema: ["if": condition, "then": consequence]) { data in
                guard let type = period.value(in: data), type.isToDate, asOf.value(in: data) == nil else { return nil }
                return (
                    asOf.name,
                    "is missing; a \(type.type == .yearToDate ? "year-to-date" : "to-date") figure must say up to when it counts"
                )
            })
    }

    /// A numerator and its denominator are stated together, and the denominator is not zero.
    private static let ratioHasBothParts = SchemaRule<Self>.custom { data in
        let (numerator, denominator) = (Self.fields.numerator, Self.fields.denominator)
        switch (numerator.value(in: data), denominator.value(in: data)) {
        case (.some, nil): return (denominator.name, "is missing; numerator and denominator are stated together")
        case (nil, .some): return (numerator.name, "is missing; numerator and denominator are stated together")
        case (.some, .exact(0)): return (denominator.name, "is 0; a percentage of nothing is not defined")
        default: return nil
        }
    }
}
