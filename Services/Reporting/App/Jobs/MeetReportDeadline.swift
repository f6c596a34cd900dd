internal import Messaging
internal import Shared

/// Makes a report whose requests may wait no longer.
struct MeetReportDeadline: Job {
    static let kind = "report-deadline"

    let partnership: Code
    let asOf: CalendarDate

    init(_ partnership: Code, _ asOf: CalendarDate) {
        self.partnership = partnership
        self.asOf = asOf
    }

    init?(subject: String, arguments: [String]) {
        guard let job = GenerateReport(subject: subject, arguments: arguments) else { return nil }
        self.init(job.partnership, job.asOf)
    }

    var subject: String { self.partnership.text }
    var arguments: [String] { [self.asOf.description] }
}
