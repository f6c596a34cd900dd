extension ProfileFact {
    public static let events = [
        EventSchema(
            Self.self, "stated", "Profile fact stated", "A figure about a city in one year was stated.",
            code: [\.city, \.measure, \.year, \.edition],
            step: StepRule(10),
            rules: [Self.plain(\.measure), Self.plain(\.edition)],
            [
                .required(\.city), .required(\.measure), .required(\.year), .required(\.value), .optional(\.unit),
                .optional(\.currency), .optional(\.edition), .optional(\.quoted),
            ])
    ]

    /// The code of the fact is joined from its fields; a point within a field would make the code ambiguous.
    private static func plain(_ path: KeyPath<Fields, Field<Code>>) -> SchemaRule<ProfileFact> {
        let field = Self.fields[keyPath: path]
        return .custom { data in
            guard let code = field.value(in: data), code.text.contains(".") else { return nil }
            return (field.name, "must not contain a full stop")
        }
    }
}
