public import JSON

/// The time that a figure is for. Figures of periods of different types can coexist.
public struct Period: Hashable, Sendable, Readable {
    /// The type of the period; a year to date is never of another type, regardless of its length.
    public enum PeriodType: String, Vocabulary {
        case fullYear = "full_year"
        /// Twelve months that are not a calendar year.
        case fiscalYear = "fiscal_year"
        case halfYear = "half_year"
        case quarter, month, day
        case yearToDate = "year_to_date"
        /// From the beginning of a cooperation or programme to a day.
        case toDate = "to_date"
        /// Any other days.
        case custom
        /// A time that is given only as a coarse date, which may be unknown.
        case coarse

        /// The length in months; nil where it is not fixed.
        public var months: Int? {
            switch self {
            case .fullYear, .fiscalYear: 12
            case .halfYear: 6
            case .quarter: 3
            case .month: 1
            case .day, .yearToDate, .toDate, .custom, .coarse: nil
            }
        }
    }

    public let type: PeriodType
    /// The first day; for a coarse period, the first day that it can include, nil when none is known.
    public let start: CalendarDate?
    /// The last day; for a coarse period, the last day that it can include, nil when none is known.
    public let end: CalendarDate?
    /// The date of a coarse period.
    public let date: CoarseDate?
    /// The number of months that a coarse period lasted.
    public let months: Int?

    public init(from start: CalendarDate, to end: CalendarDate, _ type: PeriodType) {
        self.type = type
        self.start = start
        self.end = end
        self.date = nil
        self.months = nil
    }

    public init(coarse date: CoarseDate, months: Int? = nil) {
        self.type = .coarse
        self.start = date.earliest
        self.end = date.latest
        self.date = date
        self.months = months
    }

    public init(json: JSONView, at path: String) throws(Invalid) {
        let reader = try ObjectReader(json, at: path)
        let type: PeriodType = try reader.required("type")
        guard type != .coarse else {
            self.init(coarse: try reader.required("date"), months: try reader.optional("months"))
            return
        }
        let (start, end): (CalendarDate, CalendarDate) = (try reader.required("start"), try reader.required("end"))
        guard start <= end else { throw Invalid(path, "ends on \(end), before it begins on \(start)") }
        self.init(from: start, to: end, type)
    }

    public var json: JSONValue {
        .members([
            "start": self.date == nil ? self.start.map { .string($0.description) } : nil,
            "end": self.date == nil ? self.end.map { .string($0.description) } : nil,
            "type": .string(self.type.rawValue), "date": self.date.map { .string($0.text) },
            "months": self.months.map { .int($0) },
        ])
    }

    /// When the period was, as a date.
    public var coarseDate: CoarseDate {
        if let date { return date }
        guard let start, let end else { return .unknown }
        return CoarseDate("\(start)/\(end)") ?? .unknown
    }

    /// Whether the type is a part of a year, whose figure is a share of the year's target.
    public var isPartOfYear: Bool { [.halfYear, .quarter, .month, .day].contains(self.type) }

    /// Whether its figures count up to a day that each of them states.
    public var isToDate: Bool { [.yearToDate, .toDate].contains(self.type) }

    /// Whether it is a whole calendar year or fiscal year.
    public var isYear: Bool { [.fullYear, .fiscalYear].contains(self.type) }

    /// Whether it certainly lies within the other one.
    public func isWithin(_ other: Period) -> Bool {
        guard let start, let end, let first = other.start, let last = other.end else { return false }
        return first <= start && end <= last
    }
}

extension Period: Codable {
    private enum Keys: String, CodingKey { case start, end, type, date, months }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Keys.self)
        let type = try container.decode(PeriodType.self, forKey: .type)
        if type == .coarse {
            self.init(
                coarse: try container.decode(CoarseDate.self, forKey: .date),
                months: try container.decodeIfPresent(Int.self, forKey: .months))
        } else {
            self.init(
                from: try container.decode(CalendarDate.self, forKey: .start),
                to: try container.decode(CalendarDate.self, forKey: .end), type)
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Keys.self)
        if self.date == nil {
            try container.encode(self.start, forKey: .start)
            try container.encode(self.end, forKey: .end)
        }
        try container.encode(self.type, forKey: .type)
        try container.encodeIfPresent(self.date, forKey: .date)
        try container.encodeIfPresent(self.months, forKey: .months)
    }
}
