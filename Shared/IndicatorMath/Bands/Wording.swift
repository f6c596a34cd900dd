public import JSON

/// A text in the three languages of the project: Indonesian, English and Korean.
public struct Wording: Sendable, Hashable {
    public let id: String
    public let en: String
    public let ko: String

    /// The text in Indonesian, English and Korean; `{0}`, `{1}`… are placeholders.
    public init(_ id: String, _ en: String, _ ko: String) {
        self.id = id
        self.en = en
        self.ko = ko
    }

    /// The text with its placeholders filled, in every language.
    public func filled(_ slots: [String]) -> Wording {
        func fill(_ text: String) -> String {
            slots.enumerated().reduce(text) { $0.replacing("{\($1.offset)}", with: $1.element) }
        }
        return Wording(fill(self.id), fill(self.en), fill(self.ko))
    }

    /// A map of languages: `{"id": "…", "en": "…", "ko": "…"}`.
    public var json: JSONValue { .members(["id": .string(self.id), "en": .string(self.en), "ko": .string(self.ko)]) }
}
