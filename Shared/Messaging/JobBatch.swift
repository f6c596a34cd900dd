/// Pieces of work of one kind that are done in one transaction.
struct JobBatch: Sendable {
    let kind: String
    var keys: [String]

    /// The thing that a grouped piece is about.
    var thing: String {
        String(
            self.keys[0].split(separator: JobRunner.separator, maxSplits: 1, omittingEmptySubsequences: false).first
                ?? ""
        )
    }

    /// In the order in which they are due, those of a kind that may go together gathered at the first of them.
    static func portions(
        _ due: [(kind: String, key: String)], _ handlers: [String: JobRunner.Handler]
    ) -> [JobBatch] {
        var portions: [JobBatch] = []
        var open: [String: Int] = [:]
        for (kind, key) in due {
            guard let handler = handlers[kind] else { continue }
            let portion = JobBatch(kind: kind, keys: [key])
            if case .grouped = handler {
                // The first piece about a thing brings the others along.
                let place = "\(kind)\(JobRunner.separator)\(portion.thing)"
                if open[place] == nil {
                    open[place] = portions.count
                    portions.append(portion)
                }
            } else if let index = open[kind], portions[index].keys.count < handler.limit {
                portions[index].keys.append(key)
            } else {
                open[kind] = portions.count
                portions.append(portion)
            }
        }
        return portions
    }
}
