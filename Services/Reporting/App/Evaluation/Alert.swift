internal import JSON
internal import Messaging
internal import ReportingDomain
internal import Shared

/// An alert that was raised.
struct Alert: Sendable {
    let partnership: String
    let key: AlertKey
    /// Counts the alerts of the same key, from 1.
    let number: Int
    let raisedAsOf: CalendarDate
    /// Nil while it is open.
    let clearedAsOf: CalendarDate?
    let severity: String
    /// JSON: the finding as of the last evaluation at which it was open.
    let finding: [UInt8]

    var cursor: PageCursor {
        PageCursor([
            self.partnership, self.key.rule, self.key.subject.kind.rawValue, self.key.subject.code, self.key.facet,
            String(self.number),
        ])
    }

    var json: JSONValue {
        get throws {
            .members([
                "partnership": .string(self.partnership), "number": .int(self.number),
                "raised_as_of": self.raisedAsOf.json, "cleared_as_of": self.clearedAsOf?.json,
                "finding": JSONValue(try JSONDocument(self.finding).root),
            ])
        }
    }
}
