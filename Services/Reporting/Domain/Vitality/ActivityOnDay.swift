internal import Shared

/// An activity as of a day: its state on that day, by what is known now.
///
/// An activity that lasts beyond the day is under way on it, even if its end became known later.
struct ActivityOnDay {
    let activity: Folded<Activity>
    /// The activity as everything that is known now states it.
    let latest: Folded<Activity>
    let code: Code
    let standing: ActivityStanding
    /// When it actually began, by the steps that state it; nil when none does.
    let began: StatedDate?
    /// When it actually ended, whether before the day or after it.
    let ended: StatedDate?

    /// Nil for an activity that has nothing to show by the day.
    init?(_ key: EntityKey, _ facts: [EntityKey: FoldedEntity], _ history: PartnershipHistory, asOf day: CalendarDate) {
        guard let code = Code(key.code), let latest = history.latest(of: key)?.of(Activity.self),
            !latest.entity.steps.isEmpty
        else { return nil }
        let past = facts[key]?.of(Activity.self)
        let completed = latest.last(.completed)
        let started = latest.last(.started)
        let began =
            Self.began(StatedDate(started, \.start), StatedDate(completed, \.start))
            ?? StatedDate(latest.milestone, \.on)
        let ended = StatedDate(completed, \.end)
        let isPlanned = past.map { !$0.entity.steps.isEmpty } ?? false
        let standing = Self.standing(past, began: began, ended: ended, day)
        guard let standing, standing != .unknown || isPlanned else { return nil }
        self.code = code
        self.latest = latest
        self.activity = past.map { isPlanned ? $0 : latest } ?? latest
        self.standing = standing
        self.began = began
        self.ended = ended
    }

    /// A later step that does not repeat the beginning, or states it less exactly, does not replace one that stated it.
    private static func began(_ started: StatedDate?, _ completed: StatedDate?) -> StatedDate? {
        guard let started, let completed else { return completed ?? started }
        return completed.value.contains(started.value) ? started : completed
    }

    /// Whether it was planned to have begun by the day, and has not.
    func isOverdue(on day: CalendarDate) -> Bool {
        guard self.standing == .planned else { return false }
        return (self.activity.start ?? self.activity.end)?.isOnOrBefore(day) == .yes
    }

    /// Whether it had actually begun by the day, and not certainly before it was postponed.
    private static func began(_ began: StatedDate?, after postponed: CoarseDate?, by day: CalendarDate) -> Bool {
        guard let began = began?.value, began.isOnOrBefore(day) == .yes else { return false }
        return postponed.map { began.isBefore($0) != .yes } ?? true
    }

    /// Nil for an activity that certainly begins after the day and was not planned by then.
    private static func standing(
        _ past: Folded<Activity>?, began: StatedDate?, ended: StatedDate?, _ day: CalendarDate
    ) -> ActivityStanding? {
        let before = past.flatMap { $0.entity.steps.isEmpty ? nil : $0.state }
        if before == .cancelled { return .cancelled }
        if before == .postponed, !Self.began(began, after: past?.last(.postponed)?.date, by: day) { return .postponed }
        guard let end = ended?.value else {
            if began == nil || began?.value.isOnOrBefore(day) == .no { return before.map { ActivityStanding($0) } }
            return before == .inProgress && began?.value.isOnOrBefore(day) == .yes ? .inProgress : .undetermined
        }
        let start = began?.value
        switch (start?.isOnOrBefore(day), end.isOnOrBefore(day)) {
        case (_, .yes): return .done
        case (.yes?, .no): return .inProgress
        // An activity that ends after the day and has no stated beginning may have begun by then.
        case (nil, .no): return before.map { ActivityStanding($0) }
        case (.no?, _): return before.map { ActivityStanding($0) }
        // The dates are too coarse to decide.
        case (_, .undetermined), (.undetermined?, .no): return .undetermined
        }
    }
}

extension ActivityStanding {
    init(_ state: Activity.State) {
        self =
            switch state {
            case .unknown: .unknown
            case .planned: .planned
            case .inProgress: .inProgress
            case .postponed: .postponed
            case .done: .done
            case .cancelled: .cancelled
            }
    }
}

extension Folded<Activity> {
    /// The first milestone that was reached: the activity had begun by then.
    fileprivate var milestone: FoldedStep<Activity>? { self.steps.first { $0.name == .milestoneReached } }
}

/// A believed date, and the events that state it.
struct StatedDate {
    let value: CoarseDate
    let events: [EventRef]

    init?(_ step: FoldedStep<Activity>?, _ path: KeyPath<Activity.Fields, Field<CoarseDate>>) {
        guard let claims = step?.claims(path) else { return nil }
        self.value = claims.believed.value
        self.events = claims.believed.events
    }
}
