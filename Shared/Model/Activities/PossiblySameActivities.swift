/// Activities that are possibly the same, stated by different publishers under different codes. Nothing is merged by it.
public enum PossiblySameActivities {
    /// Activities in short.
    private struct Candidate {
        let activity: Folded<Activity>
        let start: CoarseDate?
        let end: CoarseDate
        let publishers: Set<String>

        init?(_ activity: Folded<Activity>) {
            guard activity.state == .done || activity.state == .inProgress, let kind = activity.kind,
                let end = activity.last(.completed)?.end ?? activity.last(.started)?.start, let first = end.earliest,
                let last = end.latest, last.dayNumber - first.dayNumber <= 31
            else { return nil }
            _ = kind
            self.activity = activity
            self.start = activity.last(.completed)?.start ?? activity.last(.started)?.start
            self.end = end
            self.publishers = Set(activity.entity.steps.flatMap(\.events).map(\.ref.source))
        }

        /// Whether both can be one: dates that contain each other, one of the partnerships, no field or place that differs.
        func fits(_ other: Candidate) -> Bool {
            func agree(_ a: CoarseDate?, _ b: CoarseDate?) -> Bool {
                guard let a, let b else { return true }
                return a.contains(b) || b.contains(a)
            }
            let (one, two) = (Set(self.activity.partnerships ?? []), Set(other.activity.partnerships ?? []))
            let (fields, others) = (Set(self.activity.components ?? []), Set(other.activity.components ?? []))
            return self.publishers.isDisjoint(with: other.publishers) && agree(self.end, other.end)
                && agree(self.start, other.start) && !one.isDisjoint(with: two)
                && (fields.isEmpty || others.isEmpty || !fields.isDisjoint(with: others))
        }
    }

    /// Groups of two and more, each by code.
    public static func groups(_ activities: [Folded<Activity>]) -> [[Folded<Activity>]] {
        var groups: [[Candidate]] = []
        var byMonth: [String: [Int]] = [:]
        for candidate in activities.sorted(by: { $0.key < $1.key }).compactMap(Candidate.init) {
            let kind = candidate.activity.kind?.rawValue ?? ""
            let months = Set([candidate.end.earliest, candidate.end.latest].compactMap { $0?.description.prefix(7) })
            let place = months.sorted().lazy.flatMap { byMonth["\(kind) \($0)"] ?? [] }.prefix(Self.compared).first {
                groups[$0].allSatisfy { candidate.fits($0) }
            }
            if let place {
                groups[place].append(candidate)
            } else {
                for month in months { byMonth["\(kind) \(month)", default: []].append(groups.count) }
                groups.append([candidate])
            }
        }
        return groups.filter { $0.count > 1 }.map { $0.map(\.activity) }
    }

    /// So many activities of one kind and month are compared with each other.
    private static let compared = 200
}
