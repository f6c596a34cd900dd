internal import JSON
internal import ReportingDomain
internal import Shared

/// An alert that was raised.
struct Alert: Sendable {
    let partnership: String
    let number: Int
    let raisedAsOf: CalendarDate
    /// Nil while it is open.
    let clearedAsOf: CalendarDate?
    /// The finding as it was when the alert was raised.
    let finding: FindingEntry

    var key: AlertKey { AlertKey(self.finding) }

    var json: JSONValue {
        get throws {
            .members([
                "partnership": .string(self.partnership), "number": .int(self.number),
                "raised_as_of": self.raisedAsOf.json, "cleared_as_of": self.clearedAsOf?.json,
                "finding": JSONValue(try JSONDocument(ReportDocument.bytes(of: self.finding)).root),
            ])
        }
    }
}
