public import JSON

/// The stretch of time that a figure speaks of. Figures of different types live side by side.
public struct Period: Hashable, Sendable, Readable, Codable {
    /// What kind of stretch; a year to date is none of the others, however long it is.
    public enum PeriodType: String, Vocabulary {
        case fullYear = "full_year"
        case halfYear = "half_year"
        case quarter, month
        case yearToDate = "year_to_date"
        case other
    }

    public let start: CalendarDate
    public let end: CalendarDate
    public let type: PeriodType

    public init(json: JSONView, at path: String) throws(Invalid) {
        let reader = try ObjectReader(json, at: path)
        self.start = try reader.required("start")
        self.end = try reader.required("end")
        self.type = try reader.required("type")
        guard self.start <= self.end else {
            throw Invalid(path, "ends on \(self.end), before it begins on \(self.start)")
        }
    }

    public var json: JSONValue {
        .object([
            "start": .string(self.start.description), "end": .string(self.end.description),
            "type": .string(self.type.rawValue),
        ])
    }
}
