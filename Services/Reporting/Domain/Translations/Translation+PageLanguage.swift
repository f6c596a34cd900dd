public import Shared

extension Translation {
    public func text(in language: PageLanguage) -> String {
        switch language {
        case .indonesian: self.id
        case .english: self.en
        case .korean: self.ko
        }
    }

    /// The text with its values put in.
    public func filled(_ values: String..., in language: PageLanguage) -> String {
        self.filled(values, in: language)
    }

    /// The text with values from a list put in.
    public func filled(_ values: [String], in language: PageLanguage) -> String {
        self.filled(values).text(in: language)
    }
}
