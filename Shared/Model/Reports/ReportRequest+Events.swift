extension ReportRequest {
    public static let events = [
        Self.requested,
        EventSchema(
            about: Self.self, "report.generated", "Report generated",
            "A report on a partnership was made and waits for its review; sent by Kembar.", areas: [.reports],
            role: .notice, subject: Self.subject,
            Self.version + [.optional(\.content), .optional(\.missing), .optional(\.requestedBy)]),
        EventSchema(
            about: Self.self, "report.published", "Report published",
            "A report on a partnership was published; sent by Kembar.", areas: [.reports], role: .notice,
            subject: Self.subject,
            Self.version + [
                .optional(\.content), .optional(\.missing), .optional(\.requestedBy), .optional(\.supersedes),
            ]),
        EventSchema(
            about: Self.self, "report.retracted", "Report retracted",
            "A published report was returned by its review and is no longer published; sent by Kembar.",
            areas: [.reports], role: .notice, subject: Self.subject,
            [
                .required(\.partnership), .required(\.asOf), .required(\.number), .required(\.address),
                .required(\.reportDigest),
            ]),
    ]

    static let requested = EventSchema(
        about: Self.self, "report.requested", "Report requested", "A report on a partnership was requested.",
        areas: [.reports], role: .statement, subject: Self.subject,
        [.required(\.partnership), .required(\.asOf), .optional(\.kind), .optional(\.after)])

    /// What identifies a version of a report.
    private static let version: [Member<Self>] = [
        .required(\.partnership), .required(\.asOf), .required(\.ruleVersion), .required(\.eventsCounted),
        .required(\.contentDigest), .required(\.factsDigest), .required(\.generatedAt), .optional(\.number),
        .optional(\.address), .optional(\.kind), .optional(\.reportDigest),
    ]

    private static let subject = EventSchema.Subject.text([Self.fields.partnership.name, Self.fields.asOf.name])
}
