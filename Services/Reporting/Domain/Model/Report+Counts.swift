// What is counted over several sections of a report.
extension Report {
    /// How many fields, parts left out, have had any activity; of an agreement that names more than it lists, of all that
    /// it names.
    public var fieldsWithActivity: (active: Int, all: Int) {
        let fields = self.components.filter { $0.parent == nil }
        let named = self.agreements.compactMap(\.componentCount).max() ?? 0
        return (fields.count(where: \.activity.isActive), max(fields.count, named))
    }
}

extension ActivityRecord {
    /// Whether anything was done or is going on.
    public var isActive: Bool { self.activitiesDone + self.activitiesOngoing + self.activitiesUndetermined > 0 }
}
