// Counts over several sections of a report.
extension Report {
    /// How many fields, without parts, have had activity, and how many may have had it. If an agreement names more
    /// fields than it lists, all those that it names count.
    public var fieldsWithActivity: (active: Int, possiblyActive: Int, all: Int) {
        let fields = self.components.filter { $0.parent == nil }
        let named = self.agreements.compactMap(\.componentCount).max() ?? 0
        return (
            fields.count(where: \.activity.isActive), fields.count(where: \.activity.isPossiblyActive),
            max(fields.count, named)
        )
    }
}

extension ActivityRecord {
    /// Whether anything was done or is going on.
    public var isActive: Bool { self.activitiesDone + self.activitiesOngoing > 0 }

    /// Whether anything was, or may have been, done or under way.
    public var isPossiblyActive: Bool { self.isActive || self.activitiesUndetermined > 0 }
}
