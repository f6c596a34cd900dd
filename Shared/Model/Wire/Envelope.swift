public import JSON

/// A CloudEvent 1.0: attributes about the event, then the data as its publisher wrote it.
public struct Envelope: Sendable {
    public let ref: EventRef
    public let type: EventType
    public let time: Instant
    public let subject: String?
    public let dataSchema: String?
    /// Extension attributes in lower case; strings, booleans and 32-bit integers.
    public let extensions: [String: JSONValue]
    /// A JSON object.
    public let data: JSONView

    /// Reads one event in structured JSON.
    public init(structured root: JSONView) throws(Refusal) {
        guard root.kind == .object else {
            throw Refusal(.notCloudEvent, "The value is \(root.kind.noun), not a CloudEvent, which is an object.")
        }
        var attributes: [String: JSONValue] = [:]
        var data: JSONView?
        for (name, value) in root.members {
            switch name {
            case "data": data = value
            default: if value.kind != .null { attributes[name] = try Self.attribute(name, value) }
            }
        }
        if let encoded = attributes.removeValue(forKey: "data_base64") {
            guard data == nil else {
                throw Refusal(.attribute, "The event has both data and data_base64; send one of them.")
            }
            data = try Self.decode(encoded)
        }
        try self.init(attributes: attributes, data: data)
    }

    /// Builds an event from attributes that came separately from the data, as in binary mode.
    public init(attributes: [String: JSONValue], data: JSONView?) throws(Refusal) {
        var attributes = attributes
        func take(_ name: String) throws(Refusal) -> String? {
            guard let value = attributes.removeValue(forKey: name) else { return nil }
            guard case .string(let text) = value else { throw Refusal(.attribute, "\(name) must be a string.") }
            return text
        }
        func demand(_ name: String) throws(Refusal) -> String {
            guard let text = try take(name), !text.isEmpty else {
                throw Refusal(.notCloudEvent, "The attribute \(name) is missing; a CloudEvent must have it.")
            }
            return text
        }
        let version = try demand("specversion")
        guard version == "1.0" else {
            throw Refusal(.notCloudEvent, "specversion is \"\(version.prefix(20))\"; Kembar accepts CloudEvents 1.0.")
        }
        let id = try demand("id")
        let source = try demand("source")
        guard !source.utf8.contains(UInt8(ascii: " ")) else {
            throw Refusal(.attribute, "source holds a space; it must be a URI reference.")
        }
        guard id.utf8.count <= 1024, source.utf8.count <= 1024 else {
            throw Refusal(.attribute, "source and id may have at most 1024 bytes each.")
        }
        self.ref = EventRef(source: source, id: id)
        self.type = EventType(unchecked: try demand("type"))
        guard let moment = try take("time") else {
            throw Refusal(.attribute, "The attribute time is missing; Kembar needs it to order the events.")
        }
        guard let time = Instant(moment) else {
            throw Refusal(.attribute, "time is \"\(moment.prefix(40))\"; write it as 2016-06-10T12:00:00Z.")
        }
        self.time = time
        if let contentType = try take("datacontenttype"), !MediaType(contentType).isJSON {
            throw Refusal(
                .attribute, "datacontenttype is \"\(contentType.prefix(60))\"; Kembar accepts JSON data only.")
        }
        self.subject = try take("subject")
        self.dataSchema = try take("dataschema")
        for name in attributes.keys where !Self.isExtensionName(name) {
            throw Refusal(
                .attribute, "\"\(name.prefix(40))\" is no attribute name: lower-case letters and digits, at most 100.")
        }
        self.extensions = attributes
        guard let data else { throw Refusal(.schema, "data is missing.") }
        guard data.kind == .object else { throw Refusal(.schema, "data must be an object, not \(data.kind.noun).") }
        self.data = data
    }

    /// The identity of a record that may not be a valid event, so that a corrected event can close its dead letter.
    public static func identity(in root: JSONView) -> EventRef? {
        guard let source = root["source"]?.string, let id = root["id"]?.string, !source.isEmpty, !id.isEmpty,
            source.utf8.count <= 1024, id.utf8.count <= 1024
        else { return nil }
        return EventRef(source: source, id: id)
    }

    private static func attribute(_ name: String, _ value: JSONView) throws(Refusal) -> JSONValue {
        switch value.kind {
        case .string:
            let text = value.string ?? ""
            if let problem = Self.problem(inAttribute: text) {
                throw Refusal(.attribute, "\(name.prefix(40)) \(problem).")
            }
            return .string(text)
        case .bool: return .bool(value.bool ?? false)
        case .number:
            if name == "time" {
                throw Refusal(.attribute, "time must be a moment as RFC 3339 writes it, as \"2016-03-24T09:00:00Z\".")
            }
            guard let number = Int32(JSONNumber(normalising: value.number ?? "").text) else {
                throw Refusal(.attribute, "\(name.prefix(40)) must be a 32-bit whole number, a string, true or false.")
            }
            return .int(Int(number))
        case .null, .array, .object:
            throw Refusal(.attribute, "\(name.prefix(40)) must be a string, a whole number, true or false.")
        }
    }

    /// What CloudEvents forbids in a string attribute, if anything.
    public static func problem(inAttribute text: String) -> String? {
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0..<0x20, 0x7F..<0xA0: return "holds a control character"
            case 0xFDD0...0xFDEF: return "holds a noncharacter"
            case let value where value & 0xFFFE == 0xFFFE: return "holds a noncharacter"
            default: continue
            }
        }
        return nil
    }

    private static func isExtensionName(_ name: String) -> Bool {
        (1...100).contains(name.utf8.count)
            && name.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) }
    }

    private static func decode(_ encoded: JSONValue) throws(Refusal) -> JSONView {
        guard case .string(let text) = encoded, let bytes = Base64.bytes(text) else {
            throw Refusal(.attribute, "data_base64 is not base64.")
        }
        do {
            return try JSONDocument(bytes, limits: .event).root
        } catch {
            throw Refusal(.notJSON, "data_base64 does not hold JSON: \(error).")
        }
    }

    /// The event that this one announces again, when this one is one of Kembar's facts; else this event itself.
    public var cause: EventRef {
        guard case .string(let source)? = self.extensions["causesource"],
            case .string(let id)? = self.extensions["causeid"]
        else { return self.ref }
        return EventRef(source: source, id: id)
    }

    /// Whether the event comes from a standard's file, whose codes may have been withdrawn since.
    public var isImported: Bool {
        // Headers of binary mode contain only text.
        self.extensions["imported"] == true || self.extensions["imported"]?.string == "true"
    }

    /// The publisher's partition key.
    public var partitionKey: String? { self.extensions["partitionkey"]?.string }
}
