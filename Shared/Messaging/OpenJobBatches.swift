/// What the lanes of due work are working on: no two on the same piece, and of a kind no more than it allows.
struct OpenJobBatches {
    /// What may not be begun now.
    struct Busy {
        /// Kinds that have as many open as they allow.
        var kinds: Set<String> = []
        /// Things, or pieces, that are open.
        var things: [(kind: String, thing: String)] = []
    }

    private var keys: Set<String> = []
    private var portions: [JobBatch] = []
    private var counts: [String: Int] = [:]

    /// Opens a portion unless one of its pieces is open, or its kind has as many open as it allows.
    mutating func open(_ portion: JobBatch, atMost limit: Int) -> Bool {
        let keys = Self.keys(of: portion)
        guard self.counts[portion.kind, default: 0] < limit, self.keys.isDisjoint(with: keys) else { return false }
        self.keys.formUnion(keys)
        self.portions.append(portion)
        self.counts[portion.kind, default: 0] += 1
        return true
    }

    mutating func close(_ portion: JobBatch) {
        self.keys.subtract(Self.keys(of: portion))
        self.counts[portion.kind, default: 1] -= 1
        self.portions.removeAll { $0.kind == portion.kind && $0.keys == portion.keys }
    }

    func busy(_ limits: [String: Int]) -> Busy {
        Busy(
            kinds: Set(self.counts.filter { kind, count in limits[kind].map { count >= $0 } ?? false }.keys),
            things: self.portions.flatMap { portion in
                Set(portion.keys + [portion.thing]).map { (portion.kind, $0) }
            })
    }

    /// Pieces about one thing count as one.
    private static func keys(of portion: JobBatch) -> Set<String> {
        Set(portion.keys.map { "\(portion.kind)\(JobRunner.separator)\($0)" })
            .union(["\(portion.kind)\(JobRunner.separator)\(portion.thing)"])
    }
}
