internal import ReportingDomain
internal import Shared

/// The reply of `GET /v1/alerts`.
struct AlertsAnswer: Decodable {
    struct Alert: Decodable {
        let partnership: String
        let number: Int
        let raisedAsOf: CalendarDate
        /// Nil while it is open.
        let clearedAsOf: CalendarDate?
        let finding: FindingEntry
    }

    let alerts: [Alert]
    /// Cursor of the next page, if there may be one.
    let next: String?
}
