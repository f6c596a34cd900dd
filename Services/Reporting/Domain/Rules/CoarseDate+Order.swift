internal import Shared

extension CoarseDate {
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
