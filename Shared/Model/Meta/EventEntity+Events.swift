extension EventEntity {
    public static let events = [
        EventSchema(
            about: Self.self, "event.withdrawn", "Event withdrawn",
            "An event was issued in error: it leaves every derivation and stays readable.", areas: Area.allCases,
            role: .withdrawal, subject: .event(else: nil),
            [
                .required(\.source, "The source of the event issued in error."),
                .required(\.id, "The id of the event issued in error."), .required(\.reason),
            ]),
        EventSchema(
            about: Self.self, "event.set_aside", "Event set aside",
            "An event that arrived was refused and set aside; sent by Kembar.", areas: Area.allCases,
            role: .notice, subject: .event(else: Self.fields.deadLetter.name),
            [
                .required(\.reasonCode, "Why the event was set aside, as a code."),
                .required(\.sentence, "Why the event was set aside, in words that a person can act on."),
                .required(\.deadLetter), .required(\.topic), .required(\.partition), .required(\.offset),
                .optional(\.source, "The source of the event, where it has one."),
                .optional(\.id, "The id of the event, where it has one."),
            ]),
        EventSchema(
            about: Self.self, "event.waiting", "Event waiting",
            "An event refers to something not yet known and waits for it; sent by Kembar.", areas: Area.allCases,
            role: .notice, subject: .event(else: nil),
            [
                .required(\.source), .required(\.id), .required(\.reasonCode, "Why the event waits, as a code."),
                .required(\.sentence, "What the event waits for, in words that a person can act on."),
            ]),
        EventSchema(
            about: Self.self, "event.released", "Event released",
            "An event that waited was applied, because what it refers to became known; sent by Kembar.",
            areas: Area.allCases, role: .notice, subject: .event(else: nil),
            [
                .required(\.source), .required(\.id),
                .required(\.reasonCode, "Why the event was released, as a code."),
                .required(\.sentence, "Why the event was released, in words."),
            ]),
    ]
}
