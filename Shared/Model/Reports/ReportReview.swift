/// A decision of a reviewer about one content of a report.
public enum ReportReview: EntityType {
    public typealias State = StatementState
    public typealias Step = StatementStep

    /// What a reviewer decides.
    public enum Decision: String, Vocabulary {
        /// The content may be published.
        case approved
        /// The content is not published, or no longer.
        case returned
    }

    public struct Fields: Sendable {
        public let partnership = Field<Code>(
            "partnership", to: .partnership, .mentions, "The code of the partnership.")
        public let asOf = Field<CalendarDate>("as_of", "The day as of which the report is made.")
        public let reportDigest = Field<String>.sha256(
            "report_digest",
            "The digest of the whole report that was reviewed, as the notice of it states it; another content has another."
        )
        public let decision = Field<Decision>(
            "decision", "What was decided; of several decisions the latest `time` holds.")
        public let by = Field<EntityReference>(
            "by", to: [.city, .organisation, .post], .mentions, "Who reviewed it.")
        public let comment = Field<LanguageMap>("comment", "Why it was decided so.")
        public let on = Field<CoarseDate>.on("When it was decided.")
    }
    public static let fields = Fields()
    public static let kind = EntityKind.report

    public static let lifeCycle = LifeCycle.statement(of: Self.self)

    public static let events = [
        EventSchema(
            about: Self.self, "report.reviewed", "Report reviewed",
            "A reviewer approved a content of a report for publication, or returned it.", areas: [.reports],
            role: .statement,
            subject: .text([
                Self.fields.partnership.name, Self.fields.asOf.name, Self.fields.reportDigest.name,
            ]),
            [
                .required(\.partnership), .required(\.asOf), .required(\.reportDigest), .required(\.decision),
                .optional(\.by), .optional(\.comment), .optional(\.on),
            ])
    ]
}
