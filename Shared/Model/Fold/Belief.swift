/// Decides which of several rival claims is believed: by an explicit preference, else by the rank of its publisher,
/// else by the kind of evidence that it cites, else by the later `time`. Where none of these differs, it is undecided.
public struct Belief: Sendable {
    private struct Preference {
        /// Fields that it is about; nil for all.
        var fields: Set<String>?
        var prefer: EventRef
        var cause: PreferenceCause
    }

    /// The properties of a claim that decide whether it is believed.
    struct Weight: Codable, Sendable, Equatable {
        /// 0 for the strongest kind of evidence.
        let evidence: Int
        let time: Instant
        let ref: EventRef
    }

    /// Latest first.
    private let preferences: [Preference]
    private let ranks: [String: Int]

    /// - Parameters:
    ///   - preferences: the `claim.preferred` events about the entity, admitted and not withdrawn.
    ///   - ranks: the rank of each publisher that has one.
    public init(preferences: [HistoryEvent], ranks: [String: Int]) {
        self.preferences = preferences.sorted { ($0.time, $0.ref) > ($1.time, $1.ref) }.compactMap { event in
            ClaimPreferred(event.data).map { data in
                // Fields that have a meaning only together are believed together.
                let fields = data.field.map { field in
                    event.data.entity.kind.type.fieldGroups.first { $0.contains(field) } ?? [field]
                }
                return Preference(
                    fields: fields, prefer: data.prefer,
                    cause: PreferenceCause(event: event.ref, reason: data.reason))
            }
        }
        self.ranks = ranks
    }

    /// The ranks that `source.ranked` events state; if there are several about one publisher, the latest counts.
    public static func ranks(from events: [HistoryEvent]) -> [String: Int] {
        var ranks: [String: Int] = [:]
        for event in events.sorted(by: { ($0.time, $0.ref) < ($1.time, $1.ref) }) {
            if let data = SourceRanked(event.data) { ranks[data.ranked] = data.rank }
        }
        return ranks
    }

    /// Whether a preference is about this field in particular.
    func hasPreference(about field: String) -> Bool { self.preferences.contains { $0.fields?.contains(field) == true } }

    /// Whether a preference about the field names the event.
    func prefers(_ event: EventRef, about field: String?) -> Bool { self.cause(for: event, about: field) != nil }

    /// The preference by which an event is believed about a field.
    func cause(for event: EventRef, about field: String?) -> PreferenceCause? {
        self.preferences.first { preference in
            preference.prefer == event
                && (preference.fields == nil || field.map { preference.fields?.contains($0) == true } == true)
        }?.cause
    }

    /// The rule that puts one of two claims before the other; undecided when none does.
    func rule(between a: HistoryEvent, and b: HistoryEvent, about field: String?) -> BeliefRule {
        if self.preferred(a, b, about: field) != nil { return .preference }
        return self.rule(between: a.weight, and: b.weight)
    }

    /// The same without preferences.
    func rule(between a: Weight, and b: Weight) -> BeliefRule {
        if self.rank(a) != self.rank(b) { return .rank }
        if a.evidence != b.evidence { return .evidence }
        return a.time != b.time ? .laterTime : .undecided
    }

    /// Whether claim `a` comes before claim `b` about `field`. Where no rule decides, they are ordered by source and
    /// id, only so that lists have one order.
    public func prefers(_ a: HistoryEvent, over b: HistoryEvent, about field: String?) -> Bool {
        self.preferred(a, b, about: field) ?? self.prefers(a.weight, over: b.weight)
    }

    /// The same without preferences.
    func prefers(_ a: Weight, over b: Weight) -> Bool {
        switch self.rule(between: a, and: b) {
        case .rank: self.rank(a) < self.rank(b)
        case .evidence: a.evidence < b.evidence
        case .laterTime: a.time > b.time
        case .preference, .finer, .undecided: a.ref < b.ref
        }
    }

    /// Which of two claims a preference names; nil when none names just one.
    private func preferred(_ a: HistoryEvent, _ b: HistoryEvent, about field: String?) -> Bool? {
        for preference in self.preferences
        where preference.fields == nil || field.map({ preference.fields?.contains($0) == true }) == true {
            if (preference.prefer == a.ref) != (preference.prefer == b.ref) { return preference.prefer == a.ref }
        }
        return nil
    }

    private func rank(_ weight: Weight) -> Int { self.ranks[weight.ref.source] ?? .max }
}

/// The event that states which claim is right, and its reason.
public struct PreferenceCause: Codable, Sendable, Hashable {
    public let event: EventRef
    public let reason: LanguageMap
}
