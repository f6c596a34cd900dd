public import JSON

/// A date as exact as its source: a day, month, year, interval, on or before, or unknown, written in EDTF.
public struct CoarseDate: Hashable, Sendable, Readable, CustomStringConvertible {
    /// How exact the date is.
    public enum Precision: String, Sendable, Codable {
        case day, month, year, interval, unknown
        case onOrBefore = "on_or_before"
    }

    public let precision: Precision
    /// The first day it can mean; nil when no such day is known.
    public let earliest: CalendarDate?
    /// The last day it can mean; nil when no such day is known.
    public let latest: CalendarDate?
    /// The date as it was written.
    public let text: String

    public static let unknown = CoarseDate(.unknown, nil, nil, "XXXX")

    private init(_ precision: Precision, _ earliest: CalendarDate?, _ latest: CalendarDate?, _ text: String) {
        self.precision = precision
        self.earliest = earliest
        self.latest = latest
        self.text = text
    }

    public init(day: CalendarDate) { self.init(.day, day, day, day.description) }

    /// Reads `2016-06-10`, `2016-06`, `2016`, `2016-07-05/2016-07-13`, `[..2015-05-24]` or `XXXX`.
    public init?(_ text: String) {
        if text == "XXXX" {
            self = .unknown
        } else if text.hasPrefix("[.."), text.hasSuffix("]") {
            guard let point = Self.point(text.dropFirst(3).dropLast()) else { return nil }
            self.init(.onOrBefore, nil, point.last, text)
        } else if text.contains("/") {
            let bounds = text.split(separator: "/", omittingEmptySubsequences: false)
            guard bounds.count == 2, let first = Self.point(bounds[0]), let last = Self.point(bounds[1]),
                first.first <= last.last
            else { return nil }
            self.init(.interval, first.first, last.last, text)
        } else {
            guard let point = Self.point(text[...]) else { return nil }
            self.init(point.precision, point.first, point.last, text)
        }
    }

    public init(json: JSONView, at path: String) throws(Invalid) {
        let text = try String(json: json, at: path)
        guard let date = CoarseDate(text) else {
            throw Invalid(
                path,
                "\"\(text.prefix(40))\" is not a date; write 2016-06-10, 2016-06, 2016, 2016/2017, [..2016-06-10] or XXXX"
            )
        }
        self = date
    }

    private static func point(
        _ text: Substring
    ) -> (precision: Precision, first: CalendarDate, last: CalendarDate)? {
        if let day = CalendarDate(text) { return (.day, day, day) }
        if let parts = CalendarDate.digits(text, lengths: [4, 2]),
            let first = CalendarDate(year: parts[0], month: parts[1], day: 1),
            let last = CalendarDate(
                year: parts[0], month: parts[1], day: CalendarDate.days(in: parts[1], of: parts[0]))
        {
            return (.month, first, last)
        }
        if let parts = CalendarDate.digits(text, lengths: [4]),
            let first = CalendarDate(year: parts[0], month: 1, day: 1),
            let last = CalendarDate(year: parts[0], month: 12, day: 31)
        {
            return (.year, first, last)
        }
        return nil
    }

    /// The text of a date between two days, given by their numbers; nil is a bound that is not known.
    static func text(from: Int?, to: Int?) -> String {
        switch (from.map(CalendarDate.init(dayNumber:)), to.map(CalendarDate.init(dayNumber:))) {
        case (let from?, let to?): from == to ? "\(from)" : "\(from)/\(to)"
        case (nil, let to?): "[..\(to)]"
        // A range with a known first day and no last day is written as unknown.
        case (_, nil): "XXXX"
        }
    }

    /// Whether this lies wholly before the other.
    public func isBefore(_ other: CoarseDate) -> Truth {
        if let latest, let earliest = other.earliest, latest < earliest { return .yes }
        if let earliest, let latest = other.latest, earliest >= latest { return .no }
        return .undetermined
    }

    /// Whether this lies on the day or before it.
    public func isOnOrBefore(_ day: CalendarDate) -> Truth {
        if let latest, latest <= day { return .yes }
        if let earliest, earliest > day { return .no }
        return .undetermined
    }

    /// Whether every day that the other date can mean is one that this date can mean.
    public func contains(_ other: CoarseDate) -> Bool {
        if let earliest { guard let first = other.earliest, first >= earliest else { return false } }
        if let latest { guard let last = other.latest, last <= latest else { return false } }
        return true
    }

    /// The date this many months later, as exact as this one.
    public func adding(months: Int) -> CoarseDate {
        let first = self.earliest?.adding(months: months)?.dayNumber
        let last = self.latest?.adding(months: months)?.dayNumber
        return CoarseDate(Self.text(from: first, to: last)) ?? .unknown
    }

    /// From the first day of one date to the last day of the other.
    static func spanning(_ first: CoarseDate, _ last: CoarseDate) -> CoarseDate {
        CoarseDate(Self.text(from: first.earliest?.dayNumber, to: last.latest?.dayNumber)) ?? .unknown
    }

    /// The date this many days later, as exact as this one.
    public func adding(days: Int) -> CoarseDate {
        let first = self.earliest.map { $0.dayNumber + days }
        let last = self.latest.map { $0.dayNumber + days }
        return CoarseDate(Self.text(from: first, to: last)) ?? .unknown
    }

    /// Whether it certainly begins after the day.
    public func beginsAfter(_ day: CalendarDate) -> Bool { self.earliest.map { $0 > day } ?? false }

    public var description: String { self.text }
}
