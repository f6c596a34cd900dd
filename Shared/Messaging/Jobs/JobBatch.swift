/// Jobs of one kind that are done in one transaction.
package struct JobBatch: Sendable {
    package let kind: String
    package var rows: [JobRow]

    /// The subject of the first job; for jobs that are grouped by subject, the subject of all.
    var subject: String { self.rows[0].subject }

    package init(_ row: JobRow) {
        self.kind = row.kind
        self.rows = [row]
    }

    /// Batches in the order in which jobs are due. Jobs of a kind that can be grouped join the batch of the first of
    /// them.
    static func batches(_ rows: [JobRow], _ handlers: [String: JobHandler]) -> [JobBatch] {
        var batches: [JobBatch] = []
        var open: [String: Int] = [:]
        var subjects: Set<JobRow> = []
        for row in rows {
            guard let handler = handlers[row.kind] else { continue }
            if handler.isBySubject {
                // The first job of a subject stands for the others, which are claimed with it.
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
