internal import Messaging
internal import Postgres
internal import Shared

/// Makes the report of a partnership as of a day, if its content is new; reports of one partnership are made together.
struct GenerateReport: ReportJob {
    static let kind = "report"

    let partnership: Code
    let asOf: CalendarDate

    init(_ partnership: Code, _ asOf: CalendarDate) {
        self.partnership = partnership
        self.asOf = asOf
    }

    /// Adds job rows that belong to this transaction, so that it never waits for a report that is being made.
    static func enqueue(
        _ jobs: [GenerateReport], after pause: Duration = .zero, in transaction: Transaction
    ) async throws {
        try await transaction.enqueue(jobs, after: pause, own: true, .hastened)
    }

    /// Adds a job for every wanted report of these partnerships; of all partnerships when nil.
    static func enqueue(
        among partnerships: [String]?, after pause: Duration, in transaction: Transaction
    ) async throws {
        if partnerships?.isEmpty == true { return }
        let wanted = try await transaction.rows(
            """
            select partnership, as_of::text from wanted_report
            where \(.bool(partnerships == nil))::boolean or partnership = any (\(.array(partnerships ?? []))::text[])
            order by 1, 2
            """
        ) { row in GenerateReport(subject: try row.text(0), arguments: [try row.text(1)]) }
        try await Self.enqueue(wanted.compactMap { $0 }, after: pause, in: transaction)
    }
}
