/// A text of the pages themselves, in every page language.
public struct Translation: Sendable, Hashable {
    public let id: String
    public let en: String
    public let ko: String

    /// The text in Indonesian, English and Korean; `{0}`, `{1}`… are placeholders.
    public init(_ id: String, _ en: String, _ ko: String) {
        self.id = id
        self.en = en
        self.ko = ko
    }

    public func text(in language: PageLanguage) -> String {
        switch language {
        case .indonesian: self.id
        case .english: self.en
        case .korean: self.ko
        }
    }

    /// The text with its placeholders `{0}`, `{1}`… filled: languages put them in different places.
    public func filled(_ slots: String..., in language: PageLanguage) -> String {
        self.filled(slots, in: language)
    }

    /// The text with its placeholders filled from a list.
    public func filled(_ slots: [String], in language: PageLanguage) -> String {
        slots.enumerated().reduce(self.text(in: language)) { $0.replacing("{\($1.offset)}", with: $1.element) }
    }
}
