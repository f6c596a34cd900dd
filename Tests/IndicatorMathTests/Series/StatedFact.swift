internal import JSON
internal import Shared
internal import Testing

/// An event about indicators in one line.
struct StatedFact {
    /// Without the area: `indicator.defined`.
    let type: String
    let data: String
    let id: String
    var time = "2020-01-01T00:00:00Z"
    var source = Self.office

    static let office = "https://example.org/office"

    init(_ type: String, _ data: String, _ id: String) {
        self.type = type
        self.data = data
        self.id = id
    }

    func event() throws -> HistoryEvent {
        let attributes: [String: JSONValue] = [
            "specversion": "1.0", "id": .string(self.id), "source": .string(self.source),
            "type": .string("org.kembar.indicators.\(self.type).v1"), "time": .string(self.time),
        ]
        return HistoryEvent(try Event(try Envelope(attributes: attributes, data: JSONDocument(self.data).root)))
    }

    /// The same at another time: a day, or a day with its time.
    func at(_ time: String) -> StatedFact {
        var fact = self
        fact.time = time.contains("T") ? time : "\(time)T09:00:00Z"
        return fact
    }

    func from(_ source: String) -> StatedFact {
        var fact = self
        fact.source = source
        return fact
    }

    /// An object of the members that are neither nil nor empty.
    private static func object(_ members: [String?]) -> String {
        "{\(members.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: ","))}"
    }

    /// The JSON of a period: `2016`, `2016-Q1`, `2016-H1`, `2016-01`, or `2016 to 2016-06-30` for a year to date.
    static func period(_ text: String) -> String {
        let year = text.prefix(4)
        func days(_ from: String, _ to: String, _ type: String) -> String {
            #"{"start":"\#(year)-\#(from)","end":"\#(year)-\#(to)","type":"\#(type)"}"#
        }
        switch text.dropFirst(4) {
        case "": return days("01-01", "12-31", "full_year")
        case "-Q1": return days("01-01", "03-31", "quarter")
        case "-Q2": return days("04-01", "06-30", "quarter")
        case "-Q3": return days("07-01", "09-30", "quarter")
        case "-Q4": return days("10-01", "12-31", "quarter")
        case "-H1": return days("01-01", "06-30", "half_year")
        case "-01": return days("01-01", "01-31", "month")
        default: return days("01-01", "12-31", "year_to_date")
        }
    }

    private static func time(_ period: String) -> String {
        let asOf = period.contains(" to ") ? #","as_of":"\#(period.suffix(10))""# : ""
        return #""period":\#(Self.period(period))\#(asOf)"#
    }
}

extension StatedFact {
    /// - Parameter more: further members, as in `"frequency":"quarter"`.
    static func indicator(
        _ code: String = "i", _ more: String = "", cumulation: String = "none", measure: String = "1",
        id: String? = nil
    ) -> StatedFact {
        let data = Self.object([
            #""indicator":"\#(code)","title":{"en":"\#(code)"},"measure":"\#(measure)""#,
            #""cumulation":"\#(cumulation)""#, more,
        ])
        return StatedFact("indicator.defined", data, id ?? "indicator-\(code)")
    }

    /// An indicator that is computed, of amounts in rupiah or of percent.
    static func derived(_ code: String, _ formula: String, percent: Bool = false, _ more: String = "") -> StatedFact {
        let unit = percent ? #""unit":"percent""# : #""currency":"IDR""#
        let members = [#""formula":"\#(formula)""#, unit, more].filter { !$0.isEmpty }.joined(separator: ",")
        return .indicator(code, members, measure: percent ? "2" : "1")
    }

    /// - Parameter value: JSON of a quantity; nil for none.
    static func observation(
        _ code: String, _ period: String, _ value: String?, of indicator: String = "i", state: String = "approved",
        id: String? = nil, _ more: String = ""
    ) -> StatedFact {
        let data = Self.object([
            #""observation":"\#(code)","indicator":"\#(indicator)","state":"\#(state)""#, Self.time(period),
            value.map { #""value":\#($0)"# }, more,
        ])
        return StatedFact("observation.recorded", data, id ?? code)
    }

    /// A correction of the observation `code`.
    static func correction(
        _ id: String, of code: String, _ period: String, _ value: String, reason: String = "A list came late.",
        indicator: String = "i", state: String = "approved"
    ) -> StatedFact {
        let data = Self.object([
            #""observation":"\#(code)","indicator":"\#(indicator)","state":"\#(state)""#, Self.time(period),
            #""value":\#(value),"reason":{"text":{"en":"\#(reason)"},"code":"source_error"}"#,
        ])
        return StatedFact("observation.corrected", data, id)
    }

    /// A check of an observation: `submitted`, `approved` or `returned`.
    static func check(_ verb: String, _ code: String, id: String? = nil) -> StatedFact {
        StatedFact(
            "observation.\(verb)", #"{"observation":"\#(code)","reason":{"text":{"en":"Seen."}}}"#,
            id ?? "\(code)-\(verb)")
    }

    /// - Parameter period: nil for a target that states another time among the further members.
    static func target(
        _ code: String, _ period: String?, _ value: String, of indicator: String = "i", _ more: String = ""
    ) -> StatedFact {
        let data = Self.object([
            #""target":"\#(code)","indicator":"\#(indicator)","value":\#(value)"#, period.map { Self.time($0) }, more,
        ])
        return StatedFact("target.set", data, code)
    }

    static func baseline(_ code: String, _ value: String, on day: String = "2015-12-31") -> StatedFact {
        StatedFact(
            "baseline.stated", #"{"baseline":"\#(code)","indicator":"i","value":\#(value),"on":"\#(day)"}"#, code)
    }

    static func withdrawn(_ id: String, reason: String = "Issued in error.") -> StatedFact {
        StatedFact(
            "event.withdrawn", #"{"source":"\#(Self.office)","id":"\#(id)","reason":{"en":"\#(reason)"}}"#,
            "withdrawal-\(id)")
    }

    static func locked(_ code: String, _ period: String, _ indicators: [String], on day: String) -> StatedFact {
        let codes = indicators.map { "\"\($0)\"" }.joined(separator: ",")
        return StatedFact(
            "period_lock.set",
            #"{"period_lock":"\#(code)","indicators":[\#(codes)],"period":\#(Self.period(period)),"on":"\#(day)","#
                + #""reason":{"text":{"en":"The books are closed."},"code":"books_closed"}}"#, "\(code)-set-\(day)")
    }

    static func lifted(_ code: String, on day: String) -> StatedFact {
        StatedFact(
            "period_lock.lifted",
            #"{"period_lock":"\#(code)","on":"\#(day)","reason":{"text":{"en":"An error was found."}}}"#,
            "\(code)-lifted-\(day)")
    }

    /// A wave of a survey with nine elements, of which the sums are given.
    static func wave(_ code: String, _ period: String, _ sums: [String], _ more: String = "") -> StatedFact {
        let elements = zip(1..., sums).map { #"{"element":"U\#($0)","sum":\#($1)}"# }.joined(separator: ",")
        let data = Self.object([
            #""survey_wave":"\#(code)","indicator":"i","instrument":"permenpanrb-14-2017","n":29"#,
            Self.time(period), #""elements":[\#(elements)]"#, more,
        ])
        return StatedFact("survey_wave.recorded", data, code)
    }

    /// - Parameter more: parts, counts or the published index.
    static func assessment(_ code: String, _ period: String, _ instrument: String, _ more: String) -> StatedFact {
        let data = Self.object([
            #""index_assessment":"\#(code)","indicator":"i","instrument":"\#(instrument)""#, Self.time(period), more,
        ])
        return StatedFact("index_assessment.recorded", data, code)
    }

    /// The member `parts` of an assessment.
    static func parts(_ scores: KeyValuePairs<String, String>) -> String {
        let parts = scores.map { #"{"part":"\#($0)","score":\#($1)}"# }.joined(separator: ",")
        return #""parts":[\#(parts)]"#
    }
}
