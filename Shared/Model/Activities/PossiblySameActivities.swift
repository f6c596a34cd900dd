/// Activities that are possibly the same, stated by different publishers under different codes. None are merged.
public enum PossiblySameActivities {
    /// An activity, with the compared fields read once.
    private struct Candidate {
        let activity: Folded<Activity>
        let kind: ActivityKind
        let start: CoarseDate?
        let end: CoarseDate
        let publishers: Set<String>
        let partnerships: Set<Code>
        let components: Set<Code>

        init?(_ activity: Folded<Activity>) {
            guard activity.state == .done || activity.state == .inProgress, let kind = activity.kind,
                let end = activity.last(.completed)?.end ?? activity.last(.started)?.start, let first = end.earliest,
                let last = end.latest, last.dayNumber - first.dayNumber <= 31
            else { return nil }
            self.activity = activity
            self.kind = kind
            self.start = activity.last(.completed)?.start ?? activity.last(.started)?.start
            self.end = end
            self.publishers = Set(activity.entity.steps.flatMap(\.events).map(\.ref.source))
            self.partnerships = Set(activity.partnerships ?? [])
            self.components = Set(activity.components ?? [])
        }

        /// Whether both may be the same: different publishers, compatible dates, a common partnership and components.
        func fits(_ other: Candidate) -> Bool {
            func agree(_ a: CoarseDate?, _ b: CoarseDate?) -> Bool {
                guard let a, let b else { return true }
                return a.contains(b) || b.contains(a)
            }
            return self.publishers.isDisjoint(with: other.publishers) && agree(self.end, other.end)
                && agree(self.start, other.start) && !self.partnerships.isDisjoint(with: other.partnerships)
                && (self.components.isEmpty || other.components.isEmpty
                    || !self.components.isDisjoint(with: other.components))
        }
    }

    /// Groups of two or more activities, each sorted by code.
    public static func groups(_ activities: [Folded<Activity>]) -> [[Folded<Activity>]] {
        let candidates = activities.sorted { $0.key < $1.key }.compactMap(Candidate.init)
        // Statements of one publisher are never compared with each other.
        guard Set(candidates.flatMap(\.publishers)).count > 1 else { return [] }
        var groups: [[Candidate]] = []
        var byMonth: [String: [Int]] = [:]
        for candidate in candidates {
            let months = Set([candidate.end.earliest, candidate.end.latest].compactMap { $0?.description.prefix(7) })
            let keys = months.sorted().map { "\(candidate.kind.rawValue) \($0)" }
            let place = keys.lazy.flatMap { byMonth[$0] ?? [] }.first { place in
                groups[place].allSatisfy { candidate.fits($0) }
            }
            if let place {
                groups[place].append(candidate)
            } else {
                for key in keys { byMonth[key, default: []].append(groups.count) }
                groups.append([candidate])
            }
        }
        return groups.filter { $0.count > 1 }.map { $0.map(\.activity) }
    }
}
