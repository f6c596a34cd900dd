extension ReportRequest {
    public static let events = [
        EventSchema(
            about: Self.self, "report.requested", "Report requested", "A report on a partnership was requested.",
            areas: [.reports], role: .statement, subject: Self.subject,
            [.required(\.partnership), .required(\.asOf), .optional(\.after)]),
        EventSchema(
            about: Self.self, "report.published", "Report published",
            "A report on a partnership was made; sent by Kembar.", areas: [.reports], role: .notice,
            subject: Self.subject,
            [
                .required(\.partnership), .required(\.asOf), .required(\.ruleVersion), .required(\.eventsCounted),
                .required(\.contentDigest), .required(\.factsDigest), .required(\.generatedAt), .optional(\.number),
                .optional(\.address), .optional(\.content), .optional(\.missing), .optional(\.requestedBy),
            ]),
    ]

    private static let subject = EventSchema.Subject.text([Self.fields.partnership.name, Self.fields.asOf.name])
}
