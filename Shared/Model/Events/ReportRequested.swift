/// `report.requested`: a report of one partnership as of a day is wanted, after the named events have been counted.
public struct ReportRequested: TypedEventData {
    public let partnership: Code
    public let asOf: CalendarDate
    public let after: [EventRef]

    public init(_ fields: Fields) throws(Invalid) {
        self.partnership = try fields.required("partnership")
        self.asOf = try fields.required("as_of")
        self.after = try fields.list("after")
    }

    public var entity: EntityKey { EntityKey(.report, unchecked: "\(self.partnership) \(self.asOf)") }
    public var refersTo: [EntityKey] { [EntityKey(.partnership, self.partnership)] }
    public var concerns: [EntityKey] { self.after.map { .event($0) } }
}
