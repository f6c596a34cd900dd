extension SourceRanking {
    public static let events = [
        EventSchema(
            about: Self.self, "source.ranked", "Source ranked",
            "A publisher is ranked: among rival claims, the one with the lowest rank is believed.",
            areas: [.programs, .indicators], role: .ranking, subject: .text([Self.fields.ranked.name]),
            [.required(\.ranked), .required(\.rank), .optional(\.reason)])
    ]
}
