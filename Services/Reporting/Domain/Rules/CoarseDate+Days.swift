internal import Shared

extension CoarseDate {
    /// So many days later, as exact as the date.
    func adding(days: Int) -> CoarseDate {
        func moved(_ day: CalendarDate?) -> CalendarDate? { day.map { CalendarDate(dayNumber: $0.dayNumber + days) } }
        switch (moved(self.earliest), moved(self.latest)) {
        case (let first?, let last?): return CoarseDate(first == last ? "\(first)" : "\(first)/\(last)") ?? .unknown
        case (nil, let last?): return CoarseDate("[..\(last)]") ?? .unknown
        case (_, nil): return .unknown
        }
    }

    /// The order by the last day that a date can mean; unknown dates come last.
    static func isEarlier(_ a: CoarseDate, _ b: CoarseDate) -> Bool {
        (a.latest?.dayNumber ?? .max, a.earliest?.dayNumber ?? .min)
            < (b.latest?.dayNumber ?? .max, b.earliest?.dayNumber ?? .min)
    }

    /// Whether this date is no later than the other.
    func isNoLater(than other: CoarseDate) -> Truth {
        if let latest, let earliest = other.earliest, latest <= earliest { return .yes }
        if let earliest, let latest = other.latest, earliest > latest { return .no }
        return self == other && self.precision == .day ? .yes : .undetermined
    }
}

extension ExactNumber {
    /// The whole part.
    var whole: Int { Int("\(self.rounded(places: 0))") ?? 0 }
}
