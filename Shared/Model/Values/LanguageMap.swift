public import JSON

/// Text for readers in one or more languages: `{"id": "…", "en": "…", "ko": "…"}`.
public struct LanguageMap: Hashable, Sendable, Readable {
    let texts: [String: String]

    public init?(_ texts: [String: String]) {
        guard !texts.isEmpty else { return nil }
        self.texts = texts
    }

    public init(json: JSONView, at path: String) throws(Invalid) {
        guard json.kind == .object, json.count > 0 else {
            throw Invalid(path, "must be a map of languages such as {\"en\": \"…\"}")
        }
        var texts: [String: String] = [:]
        for (language, value) in json.members {
            guard Self.isLanguage(language) else {
                throw Invalid("\(path).\(language.prefix(40))", "is not a language tag such as id, en or ko")
            }
            let text = try String(json: value, at: "\(path).\(language)")
            guard text.unicodeScalars.count <= 10_000 else {
                throw Invalid("\(path).\(language)", "is longer than 10000 characters")
            }
            texts[language] = text
        }
        self.texts = texts
    }

    static func isLanguage(_ tag: String) -> Bool {
        let parts = tag.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard let first = parts.first, (2...3).contains(first.count), first.allSatisfy({ (97...122).contains($0) })
        else { return false }
        return parts.dropFirst().allSatisfy { part in
            (2...8).contains(part.count)
                && part.allSatisfy { (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0) }
        }
    }

    /// The texts by language tag.
    public var byLanguage: [String: String] { self.texts }

    /// The text in the first of these languages that is available, else in English, else in the first by its tag.
    public func text(in languages: [String]) -> String { self.best(languages).text }

    /// The same, with the language it is in.
    public func best(_ languages: [String]) -> (language: String, text: String) {
        for language in languages + ["en"] {
            if let text = self.texts[language] { return (language, text) }
        }
        let first = self.texts.min { JSONWriter.inByteOrder($0.key, $1.key) }
        return (first?.key ?? "en", first?.value ?? "")
    }

    public var json: JSONValue { .object(self.texts.mapValues { .string($0) }) }
}
