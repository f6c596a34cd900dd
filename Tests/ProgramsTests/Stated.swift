internal import JSON
internal import Shared

/// One event in one line: `.completed("1", ["end": "2016-03-24"])`. By default an office states it on the first day of
/// 2020.
struct Stated: Sendable {
    static let office = "https://example.org/office"
    static let other = "https://example.org/other"
    /// After the other events, on the same day.
    static let later = "2020-01-01T01:00:00Z"
    /// In Seoul it is the morning of the second; in UTC it is still the first.
    static let inSeoul = "2020-01-02T06:00:00+09:00"

    let type: String
    let data: JSONValue
    let id: String
    private(set) var source = Stated.office
    private(set) var time = "2020-01-01T00:00:00Z"
    private var isImported = false
    private var isAdmitted = true

    /// - Parameter more: further members; they replace those of the same name in `needed`.
    init(_ id: String, _ type: String, _ needed: [String: JSONValue], _ more: [String: JSONValue] = [:]) {
        self.id = id
        self.type = type
        self.data = .object(needed.merging(more) { _, more in more })
    }

    var ref: EventRef { EventRef(source: self.source, id: self.id) }

    func from(_ source: String) -> Stated {
        var stated = self
        stated.source = source
        return stated
    }

    func at(_ time: String) -> Stated {
        var stated = self
        stated.time = time
        return stated
    }

    /// Imported from a file of a standard, so that withdrawn codes are accepted.
    var imported: Stated {
        var stated = self
        stated.isImported = true
        return stated
    }

    /// Stored without effect when it arrived.
    var withoutEffect: Stated {
        var stated = self
        stated.isAdmitted = false
        return stated
    }

    /// The event, read and checked like any other.
    func event() throws -> HistoryEvent {
        var attributes: [String: JSONValue] = [
            "specversion": "1.0", "id": .string(self.id), "source": .string(self.source),
            "type": .string("org.kembar.programs.\(self.type).v1"), "time": .string(self.time),
        ]
        if self.isImported { attributes["imported"] = .bool(true) }
        let envelope = try Envelope(attributes: attributes, data: JSONDocument(self.data.bytes).root)
        return HistoryEvent(try Event(envelope), isAdmitted: self.isAdmitted)
    }
}

/// Parts of data.
extension JSONValue {
    /// A text in English.
    static func text(_ english: String) -> JSONValue { .object(["en": .string(english)]) }

    /// A number as it is written.
    static func written(_ number: String) -> JSONValue { .number(JSONNumber(normalising: number)) }

    static func thing(_ kind: EntityKind, _ code: String) -> JSONValue {
        .object(["kind": .string(kind.rawValue), "code": .string(code)])
    }

    static func reason(_ code: String? = nil) -> JSONValue {
        .members(["text": .text("Because."), "code": code.map { .string($0) }])
    }

    static func money(_ amount: JSONValue, _ currency: String) -> JSONValue {
        .object(["amount": amount, "currency": .string(currency)])
    }
}

extension JSONValue {
    /// The elements of a list, or none.
    var elements: [JSONValue] { if case .array(let elements) = self { elements } else { [] } }
}
