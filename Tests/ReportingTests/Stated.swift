import Foundation
import JSON
import ReportingDomain
import Shared
import Testing

/// Events for tests, each in one line, about one partnership, `p`.
enum Stated {
    static let office = "https://example.org/office"

    static func event(
        _ type: String, _ data: String, id: String, from source: String = office,
        at time: String = "2020-01-01T00:00:00Z",
        admitted: Bool = true
    ) throws -> HistoryEvent {
        let attributes: [String: JSONValue] = [
            "specversion": "1.0", "id": .string(id), "source": .string(source),
            "type": .string("org.kembar.\(type).v1"),
            "time": .string(time),
        ]
        let envelope = try Envelope(attributes: attributes, data: JSONDocument(data).root)
        return HistoryEvent(try Event(envelope), isAdmitted: admitted)
    }

    /// The members that are not nil, as the middle of an object.
    private static func more(_ members: KeyValuePairs<String, String?>) -> String {
        members.compactMap { key, value in value.map { ",\"\(key)\":\($0)" } }.joined()
    }

    private static func quoted(_ text: String?) -> String? { text.map { "\"\($0)\"" } }

    static func partnership(_ code: String = "p") throws -> HistoryEvent {
        try event(
            "programs.partnership.registered", #"{"partnership":"\#(code)","name":{"en":"P"},"cities":["a","b"]}"#,
            id: "partnership-\(code)")
    }

    /// - Parameter components: a code, or a part and its parent as `part<parent`.
    static func agreement(
        _ id: String, code: String = "mou", kind: String = "mou", signed: String, effective: String? = nil,
        expires: String? = nil, components: [String] = [], of partnership: String = "p", from source: String = office,
        at time: String = "2020-01-01T00:00:00Z"
    ) throws -> HistoryEvent {
        let stated = components.map { component -> String in
            let parts = component.split(separator: "<").map(String.init)
            let parent = parts.count > 1 ? ",\"parent\":\"\(parts[1])\"" : ""
            return #"{"code":"\#(parts[0])","name":{"en":"\#(parts[0])"}\#(parent)}"#
        }
        let rest = more([
            "effective": quoted(effective), "expires": quoted(expires),
            "components": components.isEmpty ? nil : "[\(stated.joined(separator: ","))]",
        ])
        return try event(
            "programs.agreement.signed",
            #"{"agreement":"\#(code)","kind":"\#(kind)","partnerships":["\#(partnership)"],"#
                + #""signed":"\#(signed)"\#(rest)}"#,
            id: id, from: source, at: time)
    }

    static func done(
        _ id: String, activity: String = "a", start: String? = nil, end: String, components: [String] = [],
        of partnership: String = "p", from source: String = office, at time: String = "2020-01-01T00:00:00Z",
        admitted: Bool = true
    ) throws -> HistoryEvent {
        let codes = components.map { "\"\($0)\"" }.joined(separator: ",")
        let rest = more(["start": quoted(start), "components": components.isEmpty ? nil : "[\(codes)]"])
        return try event(
            "programs.activity.completed",
            #"{"activity":"\#(activity)","partnerships":["\#(partnership)"],"end":"\#(end)"\#(rest)}"#, id: id,
            from: source,
            at: time, admitted: admitted)
    }

    static func planned(
        _ id: String, activity: String = "a", start: String? = nil, components: [String] = [],
        from source: String = office,
        at time: String = "2020-01-01T00:00:00Z"
    ) throws -> HistoryEvent {
        let codes = components.map { "\"\($0)\"" }.joined(separator: ",")
        let rest = more(["start": quoted(start), "components": components.isEmpty ? nil : "[\(codes)]"])
        return try event(
            "programs.activity.planned",
            #"{"activity":"\#(activity)","title":{"en":"A"},"kind":"training","partnerships":["p"]\#(rest)}"#, id: id,
            from: source, at: time)
    }

    static func cancelled(
        _ id: String, activity: String = "a", on date: String? = nil, from source: String = office,
        at time: String = "2020-01-01T00:00:00Z"
    ) throws -> HistoryEvent {
        try event(
            "programs.activity.cancelled",
            #"{"activity":"\#(activity)","reason":{"text":{"en":"No money."}}\#(more(["on": quoted(date)]))}"#, id: id,
            from: source, at: time)
    }

    static func indicator(
        _ code: String, level: String = "2", sumOf: [String] = [], currency: String? = "IDR",
        about thing: (kind: String, code: String) = ("partnership", "p")
    ) throws -> HistoryEvent {
        let parts = sumOf.map { "\"\($0)\"" }.joined(separator: ",")
        let rest = more(["currency": quoted(currency), "sum_of": sumOf.isEmpty ? nil : "[\(parts)]"])
        return try event(
            "indicators.indicator.defined",
            #"{"indicator":"\#(code)","title":{"en":"\#(code)"},"measure":"1","cumulation":"none","level":"\#(level)","#
                + #""about":[{"kind":"\#(thing.kind)","code":"\#(thing.code)"}]\#(rest)}"#, id: "indicator-\(code)")
    }

    /// A period from its text: `2019`, `2019-H1`, or `2019 to 2019-06-30`.
    static func period(_ text: String) -> (json: String, asOf: String?) {
        let year = text.prefix(4)
        if text.hasSuffix("-H1") {
            return (#"{"start":"\#(year)-01-01","end":"\#(year)-06-30","type":"half_year"}"#, nil)
        }
        if let to = text.range(of: " to ") {
            return (
                #"{"start":"\#(year)-01-01","end":"\#(year)-12-31","type":"year_to_date"}"#,
                String(text[to.upperBound...])
            )
        }
        return (#"{"start":"\#(year)-01-01","end":"\#(year)-12-31","type":"full_year"}"#, nil)
    }

    /// - Parameters:
    ///   - value: JSON of a quantity.
    ///   - realisation: JSON of a quantity.
    static func observation(
        _ id: String, code: String? = nil, of indicator: String = "i", _ period: String, value: String? = nil,
        realisation: String? = nil, state: String = "approved", from source: String = office,
        at time: String = "2020-01-01T00:00:00Z", correcting reason: String? = nil
    ) throws -> HistoryEvent {
        let stated = Self.period(period)
        let rest = more([
            "value": value, "realisation": realisation, "as_of": quoted(stated.asOf),
            "reason": reason.map { #"{"text":{"en":"\#($0)"},"code":"source_error"}"# },
        ])
        return try event(
            "indicators.observation.\(reason == nil ? "recorded" : "corrected")",
            #"{"observation":"\#(code ?? id)","indicator":"\#(indicator)","period":\#(stated.json),"#
                + #""state":"\#(state)"\#(rest)}"#,
            id: id, from: source, at: time)
    }

    static func target(
        _ id: String, of indicator: String = "i", _ period: String, value: String, status: String? = nil,
        setOn: String? = nil, from source: String = office, at time: String = "2020-01-01T00:00:00Z"
    ) throws -> HistoryEvent {
        let rest = more(["status": quoted(status), "set_on": quoted(setOn)])
        return try event(
            "indicators.target.set",
            #"{"target":"\#(id)","indicator":"\#(indicator)","period":\#(Self.period(period).json),"#
                + #""value":\#(value)\#(rest)}"#,
            id: id, from: source, at: time)
    }

    static func withdrawn(
        _ id: String, _ ref: EventRef, area: String = "programs", from source: String = office,
        at time: String = "2020-01-01T00:00:00Z"
    ) throws -> HistoryEvent {
        try event(
            "\(area).event.withdrawn",
            #"{"source":"\#(ref.source)","id":"\#(ref.id)","reason":{"en":"Issued in error."}}"#,
            id: id, from: source, at: time)
    }

    static func preferred(
        _ id: String, _ ref: EventRef, about thing: (kind: String, code: String), field: String? = nil,
        area: String = "programs", at time: String = "2020-01-01T00:00:00Z"
    ) throws -> HistoryEvent {
        try event(
            "\(area).claim.preferred",
            #"{"about":{"kind":"\#(thing.kind)","code":"\#(thing.code)"},"prefer":{"source":"\#(ref.source)","#
                + #""id":"\#(ref.id)"},"reason":{"en":"Seen."}\#(more(["field": quoted(field)]))}"#, id: id, at: time)
    }

    static func ranked(_ id: String, _ source: String, _ rank: Int, area: String = "programs") throws -> HistoryEvent {
        try event(
            "\(area).source.ranked", #"{"ranked":"\#(source)","rank":\#(rank),"reason":{"en":"Official."}}"#, id: id)
    }

    static func ref(_ id: String, from source: String = office) -> EventRef { EventRef(source: source, id: id) }
}

/// The content of the report of `p`, as it is stored.
func report(_ events: [HistoryEvent], asOf day: String) throws -> JSONValue {
    try content(of: "p", asOf: day, events)
}

/// The content of a partnership's report, as it is stored.
func content(of partnership: String, asOf day: String, _ events: [HistoryEvent]) throws -> JSONValue {
    JSONValue(try JSONDocument(document(of: partnership, asOf: day, events).bytes).root)
}

/// A partnership's report with the bytes that are stored; reading them gives the same model.
func document(of partnership: String, asOf day: String, _ events: [HistoryEvent]) throws -> ReportDocument {
    let code = try #require(Code(partnership))
    return try document(PartnershipHistory(code, events: events), asOf: day)
}

func document(_ history: PartnershipHistory, asOf day: String) throws -> ReportDocument {
    let asOf = try #require(CalendarDate(day[...]))
    let document = try ReportDocument(try Report(history, asOf: asOf))
    #expect(try ReportDocument.read(document.bytes) == document.report)
    KeptReports.keep(document)
    return document
}
