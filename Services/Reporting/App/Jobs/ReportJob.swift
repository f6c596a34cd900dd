internal import Messaging
internal import Shared

/// A job about the report of a partnership as of a day.
protocol ReportJob: Job {
    var partnership: Code { get }
    var asOf: CalendarDate { get }
    init(_ partnership: Code, _ asOf: CalendarDate)
}

extension ReportJob {
    init?(subject: String, arguments: [String]) {
        guard let partnership = Code(subject), arguments.count == 1, let asOf = CalendarDate(arguments[0]) else {
            return nil
        }
        self.init(partnership, asOf)
    }

    var subject: String { self.partnership.text }
    var arguments: [String] { [self.asOf.description] }
}
