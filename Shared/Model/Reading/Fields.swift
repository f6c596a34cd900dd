public import JSON

/// Reads the members of an object, and names each by its path when it is wrong. Unknown members are left alone.
public struct Fields: Sendable {
    public let view: JSONView
    public let path: String

    public init(_ view: JSONView, at path: String) throws(Invalid) {
        guard view.kind == .object else { throw Invalid(path, "must be an object, not \(view.kind.noun)") }
        self.view = view
        self.path = path
    }

    public func path(of key: String) -> String { "\(self.path).\(key)" }

    public func has(_ key: String) -> Bool { self.view[key] != nil }

    public func optional<Value: Readable>(_ key: String, as: Value.Type = Value.self) throws(Invalid) -> Value? {
        guard let view = self.view[key] else { return nil }
        return try Value(json: view, at: self.path(of: key))
    }

    public func required<Value: Readable>(_ key: String, as: Value.Type = Value.self) throws(Invalid) -> Value {
        guard let value = try self.optional(key, as: Value.self) else {
            throw Invalid(self.path(of: key), "is missing")
        }
        return value
    }

    /// A list without repetitions, of at least `least` elements; empty when the member is absent and not required.
    public func list<Value: Readable & Hashable>(
        _ key: String, of: Value.Type = Value.self, atLeast least: Int = 0, required: Bool = false
    ) throws(Invalid) -> [Value] {
        let values: [Value]? = required ? try self.required(key) : try self.optional(key)
        guard let values else { return [] }
        guard values.count >= least else {
            throw Invalid(self.path(of: key), "must have at least \(least) \(least == 1 ? "element" : "elements")")
        }
        var seen: Set<Value> = []
        for (position, value) in values.enumerated() where !seen.insert(value).inserted {
            throw Invalid("\(self.path(of: key))[\(position)]", "is in the list twice")
        }
        return values
    }

    /// A word of a closed list that this contract defines itself.
    public func word<Word: RawRepresentable & CaseIterable & Sendable>(
        _ key: String, of: Word.Type = Word.self
    ) throws(Invalid) -> Word? where Word.RawValue == String {
        guard let text = try self.optional(key, as: String.self) else { return nil }
        guard let word = Word(rawValue: text) else {
            let known = Word.allCases.map(\.rawValue).joined(separator: ", ")
            throw Invalid(self.path(of: key), "\"\(text.prefix(60))\" is none of \(known)", reason: .unknownCode)
        }
        return word
    }

    public func requiredWord<Word: RawRepresentable & CaseIterable & Sendable>(
        _ key: String, of: Word.Type = Word.self
    ) throws(Invalid) -> Word where Word.RawValue == String {
        guard let word = try self.word(key, of: Word.self) else { throw Invalid(self.path(of: key), "is missing") }
        return word
    }

    /// A code of a published list.
    public func code(_ key: String, from list: CodeList) throws(Invalid) -> String? {
        guard let text = try self.optional(key, as: String.self) else { return nil }
        try list.check(text, at: self.path(of: key))
        return text
    }

    /// Throws when two elements of a list have the same text in a member.
    func refuseRepeats(in list: String, of member: String) throws(Invalid) {
        guard !Door.isPassed else { return }
        var seen: Set<String> = []
        for (position, element) in (self.view[list]?.elements ?? []).enumerated() {
            guard let text = element[member]?.string, !seen.insert(text).inserted else { continue }
            throw Invalid("\(self.path(of: list))[\(position)].\(member)", "is in the list twice")
        }
    }

    /// Throws when a member names the thing itself.
    func refuseItself(_ key: String, _ code: Code) throws(Invalid) {
        if self.view[key]?.string == code.text { throw Invalid(self.path(of: key), "is the thing itself") }
    }
}
