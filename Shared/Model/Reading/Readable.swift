public import JSON

/// A value that can be read from a member of an event's data.
public protocol Readable: Sendable {
    init(json: JSONView, at path: String) throws(Invalid)
}

extension String: Readable {
    public init(json: JSONView, at path: String) throws(Invalid) {
        guard let text = json.string else { throw Invalid(path, "must be a string, not \(json.kind.noun)") }
        guard !text.isEmpty else { throw Invalid(path, "must not be empty") }
        guard text.utf8.count <= 40_000 else { throw Invalid(path, "is longer than 40000 bytes") }
        self = text
    }
}

extension Bool: Readable {
    public init(json: JSONView, at path: String) throws(Invalid) {
        guard let flag = json.bool else { throw Invalid(path, "must be true or false, not \(json.kind.noun)") }
        self = flag
    }
}

extension Int: Readable {
    public init(json: JSONView, at path: String) throws(Invalid) {
        guard let number = json.number, let value = Int(JSONNumber(normalising: number).text) else {
            throw Invalid(path, "must be a whole number")
        }
        self = value
    }
}

extension Array: Readable where Element: Readable {
    public init(json: JSONView, at path: String) throws(Invalid) {
        guard json.kind == .array else { throw Invalid(path, "must be a list, not \(json.kind.noun)") }
        self = []
        for (position, element) in json.elements.enumerated() {
            self.append(try Element(json: element, at: "\(path)[\(position)]"))
        }
    }
}
