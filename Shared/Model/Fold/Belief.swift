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
            ClaimPreferred(event.data).map { Preference(field: $0.field, prefer: $0.prefer) }
        }
        self.ranks = ranks
    }

    /// The ranks that `source.ranked` events give; of several about one publisher the latest counts.
    public static func ranks(from events: [HistoryEvent]) -> [String: Int] {
        var ranks: [String: Int] = [:]
        for event in events.sorted(by: { ($0.time, $0.ref) < ($1.time, $1.ref) }) {
            if let data = SourceRanked(event.data) { ranks[data.ranked] = data.rank }
        }
        return ranks
    }

    /// Whether a preference speaks of this field alone.
    func speaks(of field: String) -> Bool { self.preferences.contains { $0.field == field } }

    /// Whether claim `a` is believed before claim `b` about `field`.
    public func prefers(_ a: HistoryEvent, over b: HistoryEvent, about field: String?) -> Bool {
        for preference in self.preferences where preference.field == nil || preference.field == field {
            if (preference.prefer == a.ref) != (preference.prefer == b.ref) { return preference.prefer == a.ref }
        }
        return self.prefers(a.time, a.ref, over: b.time, b.ref)
    }

    /// The same where no preference speaks.
    func prefers(_ timeA: Instant, _ refA: EventRef, over timeB: Instant, _ refB: EventRef) -> Bool {
        let (rankA, rankB) = (self.ranks[refA.source] ?? .max, self.ranks[refB.source] ?? .max)
        if rankA != rankB { return rankA < rankB }
        if timeA != timeB { return timeA > timeB }
        return refA < refB
    }
}
