extension ClaimPreference {
    public static let events = [
        EventSchema(
            about: Self.self, "claim.preferred", "Claim preferred",
            "Among rival claims about a thing, one event is to be believed.", areas: [.programs, .indicators],
            role: .preference, subject: .named(Self.fields.about.name),
            [.required(\.about), .required(\.prefer), .required(\.reason), .optional(\.field)])
    ]
}
