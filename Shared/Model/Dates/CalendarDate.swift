public import JSON

/// A day without a time or a time zone, as IATI and ISO 8601 write it: `2016-06-10`. Years 1 to 9999, Gregorian.
public struct CalendarDate: Hashable, Sendable, Comparable, Readable, CustomStringConvertible {
    /// Days since 1970-01-01.
    public let dayNumber: Int

    public init(dayNumber: Int) { self.dayNumber = dayNumber }

    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), (1...Self.days(in: month, of: year)).contains(day)
        else { return nil }
        self.dayNumber = Self.number(year, month, day)
    }

    /// Reads `2016-06-10` and nothing else.
    public init?(_ text: some StringProtocol) {
        guard let parts = Self.digits(text, lengths: [4, 2, 2]),
            let date = CalendarDate(year: parts[0], month: parts[1], day: parts[2])
        else { return nil }
        self = date
    }

    public init(json: JSONView, at path: String) throws(Invalid) {
        let text = try String(json: json, at: path)
        guard let date = CalendarDate(text) else {
            throw Invalid(path, "\"\(text.prefix(40))\" is not a day of the calendar; write it as 2016-06-10")
        }
        self = date
    }

    public static func < (a: Self, b: Self) -> Bool { a.dayNumber < b.dayNumber }

    public var year: Int { self.parts.year }

    /// The same day of the next year; 1 March for 29 February.
    public var yearLater: CalendarDate? {
        let (year, month, day) = self.parts
        return CalendarDate(year: year + 1, month: month, day: day) ?? CalendarDate(year: year + 1, month: 3, day: 1)
    }

    public var parts: (year: Int, month: Int, day: Int) {
        // The inverse of the days-from-civil algorithm: eras of 400 years that begin on 1 March.
        let shifted = self.dayNumber + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let ofEra = shifted - era * 146_097
        let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
        let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let month = (5 * ofYear + 2) / 153
        let day = ofYear - (153 * month + 2) / 5 + 1
        let calendarMonth = month < 10 ? month + 3 : month - 9
        return (yearOfEra + era * 400 + (calendarMonth <= 2 ? 1 : 0), calendarMonth, day)
    }

    public var description: String {
        let (year, month, day) = self.parts
        return String(unsafeUninitializedCapacity: 10) { bytes in
            func write(_ number: Int, _ places: Int, at start: Int) {
                var rest = number
                for place in (start..<start + places).reversed() {
                    bytes[place] = UInt8(ascii: "0") + UInt8(rest % 10)
                    rest /= 10
                }
            }
            write(year, 4, at: 0)
            write(month, 2, at: 5)
            write(day, 2, at: 8)
            (bytes[4], bytes[7]) = (UInt8(ascii: "-"), UInt8(ascii: "-"))
            return 10
        }
    }

    static func days(in month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private static func number(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let ofYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + ofYear - 719_468
    }

    static func padded(_ number: Int, _ width: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, width - text.count)) + text
    }

    /// The numbers of a text made of groups of ASCII digits joined by `-`.
    static func digits(_ text: some StringProtocol, lengths: [Int]) -> [Int]? {
        var numbers: [Int] = []
        numbers.reserveCapacity(lengths.count)
        var number = 0
        var length = 0
        for byte in text.utf8 {
            if byte == UInt8(ascii: "-") {
                guard numbers.count < lengths.count, length == lengths[numbers.count] else { return nil }
                numbers.append(number)
                (number, length) = (0, 0)
            } else {
                guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte), length < 18 else { return nil }
                number = number * 10 + Int(byte - UInt8(ascii: "0"))
                length += 1
            }
        }
        guard numbers.count == lengths.count - 1, length == lengths[numbers.count] else { return nil }
        return numbers + [number]
    }
}
