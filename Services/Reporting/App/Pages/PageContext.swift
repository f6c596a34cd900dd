internal import HTML
internal import JSON
internal import Shared

/// What the parts of a page share: the language, and the numbers under which sources are cited.
struct PageContext {
    let language: PageLanguage
    private let numbers: [EventRef: Int]

    /// - Parameter content: a report's content.
    init(_ language: PageLanguage, content: JSONValue) {
        self.language = language
        var numbers: [EventRef: Int] = [:]
        for (position, source) in content.list("sources").enumerated() {
            if let ref = EventRef(source["event"]) { numbers[ref] = position + 1 }
        }
        self.numbers = numbers
    }

    func word(_ key: String) -> String { Words.text(key, self.language) }

    /// Told text in the best language there is, marked when it is another one.
    func told(_ map: JSONValue?) -> HTMLNode {
        guard case .object(let members)? = map,
            let text = LanguageMap(members.compactMapValues(\.string))?.best(self.language.preferences)
        else { return "" }
        return text.language == self.language.rawValue
            ? .text(text.text) : HTML.element("span", ["lang": text.language]) { text.text }
    }

    func plain(_ map: JSONValue?) -> String {
        guard case .object(let members)? = map else { return "" }
        return LanguageMap(members.compactMapValues(\.string))?.text(in: self.language.preferences) ?? ""
    }

    /// A date as a reader says it.
    func date(_ text: String?) -> String {
        guard let text, let date = CoarseDate(text) else { return "" }
        switch date.precision {
        case .unknown: return self.word("unknown_date")
        case .onOrBefore: return "\(self.word("on_or_before")) \(text.dropFirst(3).dropLast())"
        case .interval: return text.split(separator: "/").joined(separator: " – ")
        case .day, .month, .year: return text
        }
    }

    /// A quantity with its unit.
    func quantity(_ value: JSONValue?, unit: String?) -> String? {
        let amount: String
        switch value {
        case .number(let number)?: amount = self.language.number(number.text)
        case .object(let members)?:
            func shown(_ key: String) -> String? {
                if case .number(let number)? = members[key] { self.language.number(number.text) } else { nil }
            }
            if let about = shown("about") {
                amount = "\(self.word("about")) \(about)"
            } else if let least = shown("at_least") {
                amount = "\(self.word("at_least")) \(least)"
            } else if let most = shown("at_most") {
                amount = "\(self.word("at_most")) \(most)"
            } else if let from = shown("from"), let to = shown("to") {
                amount = "\(from) \(self.word("to")) \(to)"
            } else {
                return nil
            }
        default: return nil
        }
        return unit.map { "\(amount) \($0)" } ?? amount
    }

    func percent(_ shown: String?) -> String { shown.map { self.language.number($0) + " %" } ?? "" }

    /// Links to the sources of a figure; many of them behind a word that opens.
    func refs(_ value: JSONValue?) -> HTMLNode {
        guard case .array(let refs)? = value else { return "" }
        let numbers = refs.compactMap { EventRef($0).flatMap { self.numbers[$0] } }.sorted()
        guard !numbers.isEmpty else { return "" }
        let links = numbers.map { number in HTML.element("a", ["href": "#s\(number)"]) { "[\(number)]" } }
        if numbers.count <= 4 { return HTML.element("span", ["class": "refs"]) { links } }
        return HTML.element("details", ["class": "refs"]) {
            HTML.element("summary") { "\(numbers.count) \(self.word("sources_count"))" }
            links
        }
    }

    func number(of value: JSONValue?) -> Int? { EventRef(value).flatMap { self.numbers[$0] } }
}

extension EventRef {
    init?(_ value: JSONValue?) {
        guard let source = value?["source"]?.string, let id = value?["id"]?.string else { return nil }
        self.init(source: source, id: id)
    }
}

extension JSONValue {
    func list(_ key: String) -> [JSONValue] { if case .array(let values)? = self[key] { values } else { [] } }
    func text(_ key: String) -> String? { self[key]?.string }
    func flag(_ key: String) -> Bool { self[key] == .bool(true) }
    func int(_ key: String) -> Int? { if case .number(let number)? = self[key] { Int(number.text) } else { nil } }
}
