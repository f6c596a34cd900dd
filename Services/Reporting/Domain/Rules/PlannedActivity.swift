internal import Shared

/// An activity with a planned end (formula F9).
struct PlannedActivity {
    let end: CoarseDate
    /// When it ended; nil while it has not.
    let done: CoarseDate?
    let isCancelled: Bool
    /// When it was cancelled; unknown where that is not stated, nil where it was not.
    let cancelled: CoarseDate?
    /// Whether its dates leave open whether it was over.
    private let isUndetermined: Bool
    let events: [EventRef]

    /// Nil without a planned end.
    init?(_ activity: ActivityOnDay) {
        let plans = activity.activity.steps.filter { [.planned, .replanned].contains($0.name) }
        guard let end = plans.last(where: { $0.end != nil })?.end else { return nil }
        self.end = end
        self.done = activity.standing == .done ? activity.ended?.value : nil
        self.isCancelled = activity.standing == .cancelled
        self.cancelled =
            activity.standing == .cancelled ? activity.activity.last(.cancelled)?.date ?? .unknown : nil
        self.isUndetermined = activity.standing == .undetermined
        self.events = activity.activity.events
    }

    func isDone(by day: CalendarDate) -> Truth {
        self.isUndetermined ? .undetermined : self.done.map { $0.isOnOrBefore(day) } ?? .no
    }
}
