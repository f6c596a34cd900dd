/// `report.published`: Kembar's notice of a finished report.
public struct ReportPublished: TypedEventData {
    public let partnership: Code
    public let asOf: CalendarDate
    public let ruleVersion: Int
    public let eventsCounted: Int
    public let contentDigest: String
    public let factsDigest: String

    public init(_ fields: Fields) throws(Invalid) {
        self.partnership = try fields.required("partnership")
        self.asOf = try fields.required("as_of")
        self.ruleVersion = try fields.required("rule_version")
        self.eventsCounted = try fields.required("events_counted")
        self.contentDigest = try fields.required("content_digest")
        self.factsDigest = try fields.required("facts_digest")
    }

    public var entity: EntityKey { EntityKey(.report, unchecked: "\(self.partnership) \(self.asOf)") }
}
