/// Which of rival claims is believed: an explicit preference, else the rank of its publisher, else the later `time`,
/// else the lower source and id.
public struct Belief: Sendable {
    private struct Preference {
        var field: String?
        var prefer: EventRef
    }

    /// Latest first.
    private let preferences: [Preference]
    private let ranks: [String: Int]

    /// - Parameters:
    ///   - preferences: the `claim.preferred` events about the thing, admitted and not withdrawn.
    ///   - ranks: the rank of each publisher that has one.
    public init(preferences: [HistoryEvent], ranks: [String: Int]) {
        self.preferences = preferences.sorted { ($0.time, $0.ref) > ($1.time, $1.ref) }.compactMap { event in
            (event.data as? ClaimPreferred).map { Preference(field: $0.field, prefer: $0.prefer) }
        }
        self.ranks = ranks
    }

    /// The ranks that `source.ranked` events give; of several about one publisher the latest counts.
    public static func ranks(from events: [HistoryEvent]) -> [String: Int] {
        var ranks: [String: Int] = [:]
        for event in events.sorted(by: { ($0.time, $0.ref) < ($1.time, $1.ref) }) {
            if let data = event.data as? SourceRanked { ranks[data.ranked] = data.rank }
        }
        return ranks
    }

    /// Whether claim `a` is believed before claim `b` about `field`.
    public func prefers(_ a: HistoryEvent, over b: HistoryEvent, about field: String?) -> Bool {
        for preference in self.preferences where preference.field == nil || preference.field == field {
            if (preference.prefer == a.ref) != (preference.prefer == b.ref) { return preference.prefer == a.ref }
        }
        let (rankA, rankB) = (self.ranks[a.ref.source] ?? .max, self.ranks[b.ref.source] ?? .max)
        if rankA != rankB { return rankA < rankB }
        if a.time != b.time { return a.time > b.time }
        return a.ref < b.ref
    }
}
