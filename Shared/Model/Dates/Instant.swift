public import JSON

/// A moment in UTC, to the microsecond, as RFC 3339 writes it.
public struct Instant: Hashable, Sendable, Comparable, Readable, CustomStringConvertible {
    /// Microseconds since 1970-01-01T00:00:00Z.
    public let microseconds: Int64

    public init(microseconds: Int64) { self.microseconds = microseconds }

    /// Reads `2016-06-10T12:00:00.5+07:00`; digits below the microsecond are cut off.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count >= 20, let day = CalendarDate(text.prefix(10)),
            bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: "t"), bytes[13] == UInt8(ascii: ":"),
            bytes[16] == UInt8(ascii: ":"), let hour = Self.two(bytes, 11), hour < 24,
            let minute = Self.two(bytes, 14), minute < 60, let second = Self.two(bytes, 17), second <= 60
        else { return nil }
        var at = 19
        var fraction: Int64 = 0
        if bytes[at] == UInt8(ascii: ".") {
            at += 1
            let start = at
            var unit: Int64 = 100_000
            while at < bytes.count, (48...57).contains(bytes[at]) {
                fraction += Int64(bytes[at] - 48) * unit
                unit /= 10
                at += 1
            }
            guard at > start else { return nil }
        }
        guard let offset = Self.offset(bytes[at...]) else { return nil }
        let seconds = day.dayNumber * 86_400 + hour * 3600 + minute * 60 + second - offset * 60
        guard (-62_135_596_800..<253_402_300_800).contains(seconds) else { return nil }
        self.microseconds = Int64(seconds) * 1_000_000 + fraction
    }

    public init(json: JSONView, at path: String) throws(Invalid) {
        let text = try String(json: json, at: path)
        guard let moment = Instant(text) else {
            throw Invalid(path, "\"\(text.prefix(40))\" is not a moment; write it as 2016-06-10T12:00:00Z")
        }
        self = moment
    }

    private static func two(_ bytes: [UInt8], _ at: Int) -> Int? {
        guard at + 1 < bytes.count, (48...57).contains(bytes[at]), (48...57).contains(bytes[at + 1]) else { return nil }
        return Int(bytes[at] - 48) * 10 + Int(bytes[at + 1] - 48)
    }

    /// Minutes east of UTC.
    private static func offset(_ bytes: ArraySlice<UInt8>) -> Int? {
        let bytes = Array(bytes)
        if bytes == [UInt8(ascii: "Z")] || bytes == [UInt8(ascii: "z")] { return 0 }
        guard bytes.count == 6, bytes[3] == UInt8(ascii: ":"), let hours = Self.two(bytes, 1), hours < 24,
            let minutes = Self.two(bytes, 4), minutes < 60
        else { return nil }
        switch bytes[0] {
        case UInt8(ascii: "+"): return hours * 60 + minutes
        case UInt8(ascii: "-"): return -(hours * 60 + minutes)
        default: return nil
        }
    }

    public static func < (a: Self, b: Self) -> Bool { a.microseconds < b.microseconds }

    /// The day at this moment at UTC+14, where days begin first: no place has a later day.
    public var lastDay: CalendarDate { Instant(microseconds: self.microseconds + 14 * 3_600_000_000).day }

    /// The day this moment falls on in UTC.
    public var day: CalendarDate {
        CalendarDate(dayNumber: Int(Self.floorDivide(self.microseconds, 86_400_000_000).quotient))
    }

    public func adding(hours: Int) -> Instant {
        Instant(microseconds: self.microseconds + Int64(hours) * 3_600_000_000)
    }

    /// `2016-06-10T12:00:00Z`, with six digits of fraction only when there is one.
    public var description: String {
        let (days, rest) = Self.floorDivide(self.microseconds, 86_400_000_000)
        let seconds = Int(rest / 1_000_000)
        let fraction = Int(rest % 1_000_000)
        let clock = [seconds / 3600, seconds / 60 % 60, seconds % 60].map { CalendarDate.padded($0, 2) }
        let tail = fraction == 0 ? "" : "." + CalendarDate.padded(fraction, 6)
        return "\(CalendarDate(dayNumber: Int(days)))T\(clock.joined(separator: ":"))\(tail)Z"
    }

    private static func floorDivide(_ value: Int64, _ by: Int64) -> (quotient: Int64, remainder: Int64) {
        var (quotient, remainder) = value.quotientAndRemainder(dividingBy: by)
        if remainder < 0 {
            quotient -= 1
            remainder += by
        }
        return (quotient, remainder)
    }
}
