internal import Shared

/// A done or ongoing activity with every span that was stated for it, the believed one first.
struct CountedActivity {
    struct StatedSpan {
        let span: Span
        var events: [EventRef]
    }

    let onDay: ActivityOnDay
    let code: Code
    let spans: [StatedSpan]

    var activity: Folded<Activity> { self.onDay.latest }

    /// Nil for an activity that has not begun by the day.
    init?(_ activity: ActivityOnDay, asOf day: CalendarDate) {
        self.onDay = activity
        self.code = activity.code
        guard [.done, .inProgress, .undetermined].contains(activity.standing) else { return nil }
        let believed = Self.believed(activity, day)
        guard let believed else { return nil }
        var spans = [believed]
        var places = [believed.span: 0]
        for event in activity.latest.last(.completed)?.events ?? [] {
            guard let end = event.data[Activity.fields.end] else { continue }
            // A claim without a beginning, or with a coarser one, has the believed beginning.
            let stated = event.data[Activity.fields.start]
            let isVaguer = stated.map { stated in activity.began.map { stated.contains($0.value) } ?? false } ?? true
            let start = isVaguer ? activity.began?.value : stated
            guard start.map({ $0.isOnOrBefore(day) != .no }) ?? (end.isOnOrBefore(day) != .no) else { continue }
            let span = Span(start: start, end: end, isCertain: activity.standing != .undetermined).cut(at: day)
            // A coarser span that contains the believed one does not contradict it.
            guard !span.contains(believed.span) || span == believed.span else { continue }
            if let known = places[span] {
                spans[known].events.append(event.ref)
            } else {
                places[span] = spans.count
                spans.append(StatedSpan(span: span, events: [event.ref]))
            }
        }
        self.spans = spans.map { StatedSpan(span: $0.span, events: Set($0.events).sorted()) }
    }

    private static func believed(_ activity: ActivityOnDay, _ day: CalendarDate) -> StatedSpan? {
        let isCertain = activity.standing != .undetermined
        if let end = activity.ended {
            let events = end.events + (activity.began?.events ?? [])
            return StatedSpan(
                span: Span(start: activity.began?.value, end: end.value, isCertain: isCertain).cut(at: day),
                events: events)
        }
        // An activity without a stated end went on at least on its first day, and at most until the day.
        guard let start = activity.began else { return nil }
        let end = CoarseDate(start.value.earliest.map { "\($0)/\(day)" } ?? "[..\(day)]")
        return StatedSpan(
            span: Span(start: start.value, end: end ?? start.value, isCertain: isCertain), events: start.events)
    }
}
