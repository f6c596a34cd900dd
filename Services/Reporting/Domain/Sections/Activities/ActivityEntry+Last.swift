internal import Shared

extension ActivityEntry {
    /// When it went on last by a day: its end, the day itself while it goes on, else its beginning.
    func last(by day: CalendarDate) -> CoarseDate? {
        if self.state == .inProgress, self.end?.isOnOrBefore(day) != .yes { return CoarseDate(day: day) }
        return self.end ?? self.start
    }
}
