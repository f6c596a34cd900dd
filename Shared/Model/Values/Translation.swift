public import JSON

/// A text that Kembar prints, in the three languages of its pages.
public struct Translation: Sendable, Hashable, Codable {
    public let id: String
    public let en: String
    public let ko: String

    /// The text in Indonesian, English and Korean; `{0}`, `{1}`… stand for values.
    public init(_ id: String, _ en: String, _ ko: String) {
        self.id = id
        self.en = en
        self.ko = ko
    }

    /// The text with its values put in, in every language: languages put them in different places.
    public func filled(_ values: [String]) -> Translation {
        // In one pass: a value can contain what looks like a slot.
        func fill(_ text: String) -> String {
            text.split(separator: "{", omittingEmptySubsequences: false).enumerated().map { position, part in
                guard position > 0 else { return String(part) }
                guard let end = part.firstIndex(of: "}"), let slot = Int(part[..<end]), values.indices.contains(slot)
                else { return "{\(part)" }
                return values[slot] + part[part.index(after: end)...]
            }.joined()
        }
        return Translation(fill(self.id), fill(self.en), fill(self.ko))
    }

    /// The text in a language, `id`, `en` or `ko`; in English for any other.
    public func text(_ language: String) -> String {
        switch language {
        case "id": self.id
        case "ko": self.ko
        default: self.en
        }
    }

    /// A map of languages: `{"id": "…", "en": "…", "ko": "…"}`.
    public var json: JSONValue { .members(["id": .string(self.id), "en": .string(self.en), "ko": .string(self.ko)]) }
}
