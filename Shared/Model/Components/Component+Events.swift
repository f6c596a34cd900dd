extension Component {
    public static let events = [
        EventSchema(
            Self.self, "defined", "Component defined", "A field of cooperation, or a part of one, was defined.",
            step: StepRule(10),
            rules: [Self.knownTags],
            [
                .required(\.component), .required(\.name), .optional(\.agreement), .optional(\.parent),
                .optional(\.objective), .optional(\.sectors), .optional(\.tags), .optional(\.leads),
            ])
    ]

    /// The vocabulary of a tag decides the list that its code must be in.
    private static let knownTags = SchemaRule<Component>.custom(reason: .unknownCode) { data in
        for (position, tag) in (Component.fields.tags.value(in: data) ?? []).enumerated() {
            guard let vocabulary = tag.vocabulary, let code = tag.code else { continue }
            let list = vocabulary.list
            guard !list.contains(code) else { continue }
            let problem = list.isWithdrawn(code) ? "is withdrawn from" : "is not in"
            return (
                "\(Component.fields.tags.name)[\(position)].code",
                "\"\(code.prefix(60))\" \(problem) the list \(list.name) (\(list.version))"
            )
        }
        return nil
    }
}
