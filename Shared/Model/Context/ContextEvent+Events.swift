internal import JSON

extension ContextEvent {
    public static let events = [
        EventSchema(
            Self.self, "recorded", "Context event recorded",
            "Something happened around a partnership that can explain its course.",
            step: StepRule(10, dates: [\.from]), rules: [Self.citiesOrGlobal(), .ordered(\.from, \.to)],
            [
                .required(\.contextEvent), .required(\.kind), .required(\.title), .required(\.from), .optional(\.to),
                .optional(\.cities), .optional(\.global), .optional(\.description), .optional(\.affects),
            ])
    ]

    /// The event names the cities that it concerns, or states that it concerns every city.
    private static func citiesOrGlobal() -> SchemaRule<Self> {
        let (cities, global) = (Self.fields.cities, Self.fields.global)
        let ofCities: JSONValue = .object([
            "description": "It concerns the cities named.",
            "required": [.string(cities.name)],
            "properties": .object([
                global.name: .object(["description": "Not true where cities are named.", "const": false])
            ]),
        ])
        let ofEvery: JSONValue = .object([
            "description": "It concerns every city.",
            "required": [.string(global.name)],
            "properties": .object([
                cities.name: false,
                global.name: .object(["description": "True where no cities are named.", "const": true]),
            ]),
        ])
        return SchemaRule(
            rule: AnySchemaRule(entryOnly: false, schema: ["oneOf": [ofCities, ofEvery]]) { data in
                (global.value(in: data) == true) != (cities.value(in: data) != nil)
                    ? nil : ("", "must have either cities or \"global\": true")
            })
    }
}
