/// What the lanes of due work are working on: no two on the same piece, and of a kind no more than it allows.
struct OpenPortions {
    private var keys: Set<String> = []
    private var counts: [String: Int] = [:]

    /// Opens a portion unless one of its pieces is open, or its kind has as many open as it allows.
    mutating func open(_ portion: DuePortion, atMost limit: Int) -> Bool {
        let keys = Self.keys(of: portion)
        guard self.counts[portion.kind, default: 0] < limit, self.keys.isDisjoint(with: keys) else { return false }
        self.keys.formUnion(keys)
        self.counts[portion.kind, default: 0] += 1
        return true
    }

    mutating func close(_ portion: DuePortion) {
        self.keys.subtract(Self.keys(of: portion))
        self.counts[portion.kind, default: 1] -= 1
    }

    /// Pieces about one thing count as one.
    private static func keys(of portion: DuePortion) -> Set<String> {
        Set(portion.keys.map { "\(portion.kind)\(DueWork.separator)\($0)" })
            .union(["\(portion.kind)\(DueWork.separator)\(portion.thing)"])
    }
}
