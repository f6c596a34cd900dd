internal import Messaging
internal import Shared

/// Makes a report whose requests have reached their deadline.
struct MeetReportDeadline: ReportJob {
    static let kind = "report-deadline"

    let partnership: Code
    let asOf: CalendarDate

    init(_ partnership: Code, _ asOf: CalendarDate) {
        self.partnership = partnership
        self.asOf = asOf
    }
}
