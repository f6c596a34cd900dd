extension Person {
    public static let events = [
        EventSchema(
            Self.self, "named", "Person named",
            "A natural person was named. Accepted only by HTTP by the programs registry, which seals the name before it stores or announces it.",
            step: StepRule(0),
            rules: [.exactlyOne(\.name, \.sealed)],
            sealing: Sealing(
                clear: Self.fields.name.name, sealed: Self.fields.sealed.name,
                advice: """
                    A person was named in clear, or by an event that is not right; the content was not kept. Send names \
                    by HTTP to the programs registry.
                    """),
            [.required(\.person), .optional(\.name), .optional(\.sealed)]),
        EventSchema(
            Self.self, "erased", "Person erased",
            "The key that opens a person's name is to be destroyed; nobody can read the name from then on.",
            step: StepRule(10),
            [.required(\.person), .optional(\.reason)]),
    ]
}
