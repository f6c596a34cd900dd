extension Indicator {
    public static let events = [
        EventSchema(
            Self.self, "defined", "Indicator defined", "An indicator is defined.",
            step: StepRule(
                10, by: [\.version], dates: [\.from],
                clearedFields: [
                    \.unit, \.currency, \.definition, \.priceBasis, \.basePeriod, \.dimensions, \.formula, \.sumOf,
                    \.change,
                ]),
            rules: [
                .notTogether(\.unit, \.currency), .notTogether(\.formula, \.sumOf),
                .eachOnce(\.dimensions, \IndicatorDimension.Fields.dimension), Self.realPricesHaveBase,
            ],
            [
                .required(\.indicator), .required(\.title), .required(\.measure), .optional(\.version),
                .optional(\.from), .optional(\.definition),
                .optional(\.level), .optional(\.unit), .optional(\.currency), .optional(\.ascending),
                .required(\.cumulation), .optional(\.sumOf), .optional(\.about), .optional(\.priceBasis),
                .optional(\.basePeriod), .optional(\.frequency), .optional(\.fiscalYearStart), .optional(\.dataSource),
                .optional(\.method), .optional(\.responsible), .optional(\.evidenceLevel), .optional(\.decimals),
                .optional(\.dimensions), .optional(\.formula), .optional(\.change),
            ])
    ]

    /// Amounts in real prices state the base period, and other amounts have none.
    private static let realPricesHaveBase = SchemaRule<Self>.custom { data in
        let (basis, base) = (Self.fields.priceBasis, Self.fields.basePeriod)
        switch (basis.value(in: data), base.value(in: data)) {
        case (.real, nil):
            return (base.name, "is missing; amounts in real prices state the period whose prices they use")
        case (nil, .some), (.nominal, .some):
            return (base.name, "is stated without \"\(basis.name)\": \"real\"; add it, or leave out \(base.name)")
        default: return nil
        }
    }
}
