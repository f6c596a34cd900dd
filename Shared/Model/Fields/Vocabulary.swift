public import JSON

/// A closed vocabulary that this contract defines: each case is one word, its raw value the word as events carry it.
public protocol Vocabulary: FieldValue, RawRepresentable, CaseIterable, Codable where RawValue == String {}

extension Vocabulary {
    public init(json: JSONView, at path: String) throws(Invalid) {
        let text = try String(json: json, at: path)
        guard let word = Self(rawValue: text) else { throw Invalid.unknownWord(text, at: path, Self.words) }
        self = word
    }

    public var json: JSONValue { .string(self.rawValue) }

    /// Every word, in the order of declaration.
    public static var words: [String] { Self.allCases.map(\.rawValue) }
}

extension Invalid {
    static func unknownWord(_ text: String, at path: String, _ words: [String]) -> Invalid {
        Invalid(path, "\"\(text.prefix(60))\" is not one of \(words.joined(separator: ", "))", reason: .unknownCode)
    }
}
