internal import Shared

/// Entities that are possibly the same, stated by different publishers under different codes.
struct PossibleDuplicates: Sendable {
    /// Groups of activities, by code.
    let activities: [[Folded<Activity>]]
    /// The group of each activity.
    private let groups: [Code: Int]

    init(_ activities: [ActivityOnDay]) {
        let found = PossiblySameActivities.groups(activities.map(\.latest))
        self.activities = found
        var groups: [Code: Int] = [:]
        for (number, group) in found.enumerated() {
            for code in group.compactMap({ Code($0.code) }) { groups[code] = number }
        }
        self.groups = groups
    }

    /// How many of these activities may be duplicates of others among them.
    func possiblyCountedTwice(among codes: [Code]) -> Int {
        let numbers = codes.compactMap { self.groups[$0] }
        return numbers.count - Set(numbers).count
    }
}
