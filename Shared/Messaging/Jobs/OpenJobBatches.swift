/// The batches that the lanes of the job runner work on: never two of one subject, and no more of a kind than it
/// allows.
package struct OpenJobBatches {
    package init() {}

    /// The kinds and subjects of which no batch may begin now.
    package struct Busy {
        /// Kinds that have as many open batches as they allow.
        package var kinds: Set<String> = []
        /// Subjects with an open batch.
        package var subjects: [JobSubject] = []

        package init(kinds: Set<String> = [], subjects: [JobSubject] = []) {
            self.kinds = kinds
            self.subjects = subjects
        }
    }

    /// Rows with empty details represent their subjects.
    private var places: Set<JobRow> = []
    private var counts: [String: Int] = [:]

    /// Opens a batch unless one of its subjects is open, or its kind has as many open batches as it allows.
    package mutating func open(_ batch: JobBatch, atMost limit: Int) -> Bool {
        let places = Self.places(of: batch)
        guard self.counts[batch.kind, default: 0] < limit, self.places.isDisjoint(with: places) else { return false }
        self.places.formUnion(places)
        self.counts[batch.kind, default: 0] += 1
        return true
    }

    package mutating func close(_ batch: JobBatch) {
        self.places.subtract(Self.places(of: batch))
        self.counts[batch.kind, default: 1] -= 1
    }

    package func busy(_ limits: [String: Int]) -> Busy {
        Busy(
            kinds: Set(self.counts.filter { kind, count in limits[kind].map { count >= $0 } ?? false }.keys),
            subjects: self.places.map { JobSubject(kind: $0.kind, subject: $0.subject) })
    }

    private static func places(of batch: JobBatch) -> Set<JobRow> {
        Set(batch.rows.map { JobRow(kind: batch.kind, subject: $0.subject, detail: "") })
    }
}
