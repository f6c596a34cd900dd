internal import Shared

extension ActivityEntry {
    init(_ activity: ActivityOnDay) {
        // An activity that began is shown with everything known now; one that did not, as it was planned by the day.
        let mayHaveBegun = [.done, .inProgress, .undetermined].contains(activity.standing)
        let shown = mayHaveBegun ? activity.latest : activity.activity
        self.init(
            code: activity.code, state: activity.standing, title: shown.title, kind: shown.kind,
            start: mayHaveBegun ? activity.began?.value : shown.start,
            end: mayHaveBegun ? activity.ended?.value : shown.end,
            place: shown.place, components: shown.components,
            participants: mayHaveBegun ? shown.last(.completed)?.participants : shown.participants,
            deliverables: (shown.deliverables ?? []).compactMap { DeliverableEntry($0) }
                + (shown.deliverable.map { [DeliverableEntry(what: $0, quantity: nil, unit: nil)] } ?? []),
            schedule: ScheduleEntry(activity), disputed: !activity.latest.entity.disputed.isEmpty, events: shown.events)
    }
}

extension DeliverableEntry {
    fileprivate init?(_ deliverable: Record<Deliverable>) {
        guard let what = deliverable.what else { return nil }
        self.init(what: what, quantity: deliverable.quantity, unit: deliverable.unit)
    }
}

extension ScheduleEntry {
    fileprivate init?(_ activity: ActivityOnDay) {
        let steps = activity.activity.steps
        let planned = steps.first { $0.name == .planned }
        let postponed = steps.filter { $0.name == .postponed }
        let replanned = steps.filter { $0.name == .replanned }
        guard planned?.start != nil || planned?.end != nil || !postponed.isEmpty || !replanned.isEmpty else {
            return nil
        }
        let hasBegun = [.done, .inProgress].contains(activity.standing)
        self.init(
            firstPlan: planned.flatMap { PlannedTime($0) },
            postponements: postponed.map { step in
                let reason = step.events.lazy.compactMap { $0.data[Activity.fields.reason] }.first
                return PostponementEntry(
                    on: step.date, until: step.until, reason: reason?.text, reasonCode: reason?.code,
                    events: step.refs.sorted())
            },
            replans: replanned.compactMap { PlannedTime($0) },
            delay: hasBegun ? Delay(from: planned?.start, to: activity.began?.value) : nil,
            endDelay: activity.standing == .done ? Delay(from: planned?.end, to: activity.ended?.value) : nil)
    }
}

extension PlannedTime {
    fileprivate init?(_ step: FoldedStep<Activity>) {
        guard step.start != nil || step.end != nil else { return nil }
        self.init(start: step.start, end: step.end, events: step.refs.sorted())
    }
}

extension Delay {
    /// Nil when it did not certainly begin, or end, later.
    init?(from planned: CoarseDate?, to began: CoarseDate?) {
        guard let planned, let began, planned.isBefore(began) == .yes, let earliest = planned.earliest,
            let latest = planned.latest, let first = began.earliest, let last = began.latest
        else { return nil }
        if planned.precision == .day, began.precision == .day {
            let months = Self.months(from: earliest, to: first)
            self.init(
                monthsAtLeast: months, monthsAtMost: months,
                days: months == 0 ? first.dayNumber - earliest.dayNumber : nil)
        } else if planned.precision == .month || began.precision == .month,
            [.day, .month].contains(planned.precision), [.day, .month].contains(began.precision)
        {
            // From month to month.
            let months = Self.number(first) - Self.number(earliest)
            self.init(monthsAtLeast: months, monthsAtMost: months, days: nil)
        } else {
            self.init(
                monthsAtLeast: Self.months(from: latest, to: first),
                monthsAtMost: Self.months(from: earliest, to: last),
                days: nil)
        }
    }

    private static func number(_ day: CalendarDate) -> Int { day.parts.year * 12 + day.parts.month }

    /// Whole months between two days.
    private static func months(from start: CalendarDate, to end: CalendarDate) -> Int {
        max(0, self.number(end) - self.number(start) - (end.parts.day < start.parts.day ? 1 : 0))
    }
}
