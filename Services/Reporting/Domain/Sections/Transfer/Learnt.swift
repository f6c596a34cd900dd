internal import FoundationEssentials
internal import Shared

/// What is known of the people who learnt in one activity: by a stated total, else by the activity itself, else by its
/// only row. Rows that are parts of unknown wholes are not added up.
struct Learnt {
    /// Roles of people who do not learn.
    private static let others: Set<Participation.Role> = [.trainer, .host, .speaker, .organiser]

    let activity: ActivityEntry
    let persons: Quantity?
    let personDays: Quantity?
    let events: [EventRef]

    /// - Parameter rows: the participations in this activity alone.
    init(_ activity: ActivityEntry, _ rows: [ParticipationEntry]) {
        let own = rows.filter { $0.role.map { !Self.others.contains($0) } ?? true }
        let totals = own.filter { $0.aggregate && $0.sex == nil }
        // Two totals contradict each other; a row of one sex is a part of the whole.
        let whole = totals.count == 1 ? totals[0] : totals.isEmpty && own.count == 1 && own[0].sex == nil ? own[0] : nil
        self.activity = activity
        self.persons = totals.count > 1 ? nil : totals.first?.persons ?? activity.participants ?? whole?.persons
        self.personDays = whole?.personDays
        self.events = activity.events + rows.flatMap(\.events)
    }
}
