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
        func fill(_ text: String) -> String {
            values.enumerated().reduce(text) { $0.replacing("{\($1.offset)}", with: $1.element) }
        }
        return Translation(fill(self.id), fill(self.en), fill(self.ko))
    }

    /// A map of languages: `{"id": "…", "en": "…", "ko": "…"}`.
    public var json: JSONValue { .members(["id": .string(self.id), "en": .string(self.en), "ko": .string(self.ko)]) }
}
