/// The languages of Kembar's pages.
public enum PageLanguage: String, CaseIterable, Sendable {
    case indonesian = "id"
    case english = "en"
    case korean = "ko"

    /// The language's own name.
    public var name: String {
        switch self {
        case .indonesian: "Bahasa Indonesia"
        case .english: "English"
        case .korean: "한국어"
        }
    }

    /// The requested language, else the first that the reader's browser prefers, else English.
    public init(asked: String?, acceptLanguage: String?) {
        if let asked, let language = PageLanguage(rawValue: asked) {
            self = language
            return
        }
        let wanted = (acceptLanguage ?? "").split(separator: ",").map { entry -> (tag: String, weight: Double) in
            let parts = entry.split(separator: ";")
            let weight =
                parts.dropFirst().compactMap { part -> Double? in
                    let text = part.filter { !$0.isWhitespace }
                    return text.hasPrefix("q=") ? Double(text.dropFirst(2)) : nil
                }.first ?? 1
            return (String(parts.first ?? "").filter { !$0.isWhitespace }.lowercased(), weight)
        }.filter { $0.weight > 0 }
        let best = wanted.enumerated().sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }
        self = best.lazy.compactMap { PageLanguage(rawValue: String($0.element.tag.prefix(2))) }.first ?? .english
    }

    /// The languages in which stated text is shown to a reader of this one, the best first.
    public var preferences: [String] { [self.rawValue, "en"] }

    /// Digits in groups of three as this language writes them, with its decimal separator before the fraction.
    public func number(_ digits: String) -> String {
        let isNegative = digits.hasPrefix("-")
        let parts = digits.drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
        let (group, point) = self == .indonesian ? (".", ",") : (",", ".")
        var whole = ""
        for (position, digit) in (parts.first ?? "").reversed().enumerated() {
            if position > 0, position.isMultiple(of: 3) { whole = group + whole }
            whole = String(digit) + whole
        }
        let fraction = parts.count > 1 ? point + parts[1] : ""
        return (isNegative ? "−" : "") + whole + fraction
    }
}
