import JSON
import Shared

/// Events for tests, each in one line.
enum Stated {
    static let office = "https://example.org/office"

    static func envelope(
        _ type: String, _ data: String, id: String = "1", from source: String = office,
        at time: String = "2016-06-10T12:00:00Z",
        _ extensions: [String: JSONValue] = [:]
    ) throws -> Envelope {
        var attributes = extensions
        attributes["specversion"] = "1.0"
        attributes["id"] = .string(id)
        attributes["source"] = .string(source)
        attributes["type"] = .string("org.kembar.\(type).v1")
        attributes["time"] = .string(time)
        return try Envelope(attributes: attributes, data: JSONDocument(data).root)
    }

    static func event(
        _ type: String, _ data: String, id: String = "1", from source: String = office,
        at time: String = "2016-06-10T12:00:00Z",
        admitted: Bool = true
    ) throws -> HistoryEvent {
        HistoryEvent(try Event(envelope(type, data, id: id, from: source, at: time)), isAdmitted: admitted)
    }

    /// A time on a day of January 2020, for events stated one after another.
    static func on(_ day: Int) -> String { "2020-01-\(day < 10 ? "0" : "")\(day)T00:00:00Z" }

    static func ref(_ id: String, from source: String = office) -> EventRef { EventRef(source: source, id: id) }
}

/// Steps in the history of one activity, `a`.
extension Stated {
    static let activity = EntityKey(.activity, unchecked: "a")

    static func planned(
        _ id: String, start: String? = nil, end: String? = nil, title: String = "A", from source: String = office,
        at time: String = "2020-01-01T00:00:00Z"
    ) throws -> HistoryEvent {
        let dates = (start.map { ",\"start\":\"\($0)\"" } ?? "") + (end.map { ",\"end\":\"\($0)\"" } ?? "")
        return try event(
            "programs.activity.planned",
            #"{"activity":"a","title":{"en":"\#(title)"},"kind":"training","partnerships":["p"]\#(dates)}"#, id: id,
            from: source, at: time)
    }

    /// Planned, with the day on which it was planned.
    static func plannedOn(_ id: String, _ day: String) throws -> HistoryEvent {
        try event(
            "programs.activity.planned",
            #"{"activity":"a","title":{"en":"A"},"kind":"training","partnerships":["p"],"on":"\#(day)"}"#, id: id)
    }

    static func completed(
        _ id: String, end: String, participants: Int? = nil, from source: String = office,
        at time: String = "2020-01-01T00:00:00Z", admitted: Bool = true
    ) throws -> HistoryEvent {
        let persons = participants.map { ",\"participants\":\($0)" } ?? ""
        return try event(
            "programs.activity.completed", #"{"activity":"a","partnerships":["p"],"end":"\#(end)"\#(persons)}"#, id: id,
            from: source, at: time, admitted: admitted)
    }

    static func cancelled(
        _ id: String, on date: String? = nil, from source: String = office, at time: String = "2020-01-01T00:00:00Z"
    ) throws -> HistoryEvent {
        let date = date.map { ",\"on\":\"\($0)\"" } ?? ""
        return try event(
            "programs.activity.cancelled", #"{"activity":"a","reason":{"text":{"en":"No money."}}\#(date)}"#, id: id,
            from: source, at: time)
    }

    static func withdrawn(
        _ id: String, _ ref: EventRef, from source: String = office, at time: String = "2020-01-01T00:00:00Z",
        admitted: Bool = true
    ) throws -> HistoryEvent {
        try event(
            "programs.event.withdrawn",
            #"{"source":"\#(ref.source)","id":"\#(ref.id)","reason":{"en":"Issued in error."}}"#,
            id: id, from: source, at: time, admitted: admitted)
    }

    static func preferred(
        _ id: String, _ ref: EventRef, field: String? = nil, from source: String = office,
        at time: String = "2020-01-01T00:00:00Z"
    ) throws -> HistoryEvent {
        let field = field.map { ",\"field\":\"\($0)\"" } ?? ""
        return try event(
            "programs.claim.preferred",
            #"{"about":{"kind":"activity","code":"a"},"prefer":{"source":"\#(ref.source)","id":"\#(ref.id)"},"#
                + #""reason":{"en":"Seen."}\#(field)}"#, id: id, from: source, at: time)
    }
}
