internal import FoundationEssentials
internal import JSON

extension ExchangeRate {
    public static let events = [
        EventSchema(
            Self.self, "stated", "Exchange rate stated", "The value of one currency in another was stated.",
            code: [\.base, \.quote, \.on], step: StepRule(10, dates: [\.on]),
            rules: [Self.isPositive, Self.isBetweenTwo],
            [.required(\.base), .required(\.quote), .required(\.on), .required(\.rate)])
    ]

    private static let isPositive = SchemaRule<Self>.custom { data in
        guard let rate = Self.fields.rate.value(in: data), rate <= 0 else { return nil }
        return (Self.fields.rate.name, "must be more than 0")
    }

    private static let isBetweenTwo = SchemaRule<Self>.custom { data in
        guard Self.fields.base.value(in: data) == Self.fields.quote.value(in: data) else { return nil }
        return (Self.fields.quote.name, "is the same currency as base")
    }
}
