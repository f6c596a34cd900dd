internal import Shared

/// A done or ongoing activity with every span that was stated of it, the believed one first.
struct CountedActivity {
    struct StatedSpan {
        let span: Span
        var events: [EventRef]
    }

    let activity: Folded<Activity>
    let code: Code
    let spans: [StatedSpan]
    let isDone: Bool

    /// Nil for an activity that has not begun by the day.
    init?(_ activity: Folded<Activity>, asOf: CalendarDate) {
        guard let code = Code(activity.code) else { return nil }
        self.activity = activity
        self.code = code
        self.isDone = activity.state == .done
        guard let spans = self.isDone ? Self.done(activity, asOf) : Self.ongoing(activity, asOf) else { return nil }
        self.spans = spans
    }

    private static func done(_ activity: Folded<Activity>, _ asOf: CalendarDate) -> [StatedSpan]? {
        guard let step = activity.last(.completed), let end = step.end else { return nil }
        // What is believed to end after the day is not done by then, whatever rivals say.
        guard end.isOnOrBefore(asOf) != .no else { return nil }
        var spans = [StatedSpan(span: Span(start: step.start, end: end), events: step.assertedBy(\.end))]
        var places = [spans[0].span: 0]
        for event in step.events {
            guard let end = event.data[Activity.fields.end] else { continue }
            let span = Span(start: event.data[Activity.fields.start], end: end)
            if let known = places[span] {
                spans[known].events.append(event.ref)
            } else {
                places[span] = spans.count
                spans.append(StatedSpan(span: span, events: [event.ref]))
            }
        }
        return spans.filter { $0.span.end.isOnOrBefore(asOf) != .no }.map {
            StatedSpan(span: $0.span, events: Set($0.events).sorted())
        }
    }

    /// What has begun and of which no end is stated: it went on at least on its first day, and at most until the day.
    private static func ongoing(_ activity: Folded<Activity>, _ asOf: CalendarDate) -> [StatedSpan]? {
        guard activity.state == .inProgress, let step = activity.last(.started), let start = step.start,
            start.isOnOrBefore(asOf) != .no
        else { return nil }
        let end = CoarseDate(start.earliest.map { "\($0)/\(asOf)" } ?? "[..\(asOf)]")
        return [StatedSpan(span: Span(start: start, end: end ?? start), events: step.assertedBy(\.start))]
    }
}
