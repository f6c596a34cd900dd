/// Jobs of one kind that are done in one transaction.
package struct JobBatch: Sendable {
    package let kind: String
    package var rows: [JobRow]

    /// What the first is about; of jobs that go together by their subject, what all are about.
    var subject: String { self.rows[0].subject }

    package init(_ row: JobRow) {
        self.kind = row.kind
        self.rows = [row]
    }

    /// In the order in which they are due, those of a kind that may go together gathered at the first of them.
    static func batches(_ due: [JobRow], _ handlers: [String: JobHandler]) -> [JobBatch] {
        var batches: [JobBatch] = []
        var open: [String: Int] = [:]
        var subjects: Set<JobRow> = []
        for row in due {
            guard let handler = handlers[row.kind] else { continue }
            if handler.isBySubject {
                // The first about a subject brings the others along.
                if subjects.insert(JobRow(kind: row.kind, subject: row.subject, detail: "")).inserted {
                    batches.append(JobBatch(row))
                }
            } else if let index = open[row.kind], batches[index].rows.count < handler.limit {
                batches[index].rows.append(row)
            } else {
                open[row.kind] = batches.count
                batches.append(JobBatch(row))
            }
        }
        return batches
    }
}
