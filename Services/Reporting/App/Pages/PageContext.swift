internal import HTML
internal import JSON
internal import Shared

/// What the parts of a page share: the language, and the numbers under which publications are cited.
struct PageContext {
    let language: PageLanguage
    private let numbers: [String: Int]

    /// - Parameter content: a report's content.
    init(_ language: PageLanguage, content: JSONValue) {
        self.language = language
        var numbers: [String: Int] = [:]
        for source in content.list("sources") {
            let name = source["event"]?.text("source") ?? ""
            if numbers[name] == nil { numbers[name] = numbers.count + 1 }
        }
        self.numbers = numbers
    }

    func word(_ key: String) -> String { Words.text(key, self.language) }

    /// A phrase with its slots `{0}`, `{1}`… filled: languages put them in different places.
    func phrase(_ key: String, _ slots: String...) -> String {
        slots.enumerated().reduce(self.word(key)) { $0.replacing("{\($1.offset)}", with: $1.element) }
    }

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

    /// The plural of a count of people, where a language has one.
    func persons(_ value: JSONValue?) -> String? {
        self.quantity(value, unit: nil).map { self.phrase($0 == "1" ? "person" : "persons", $0) }
    }

    func percent(_ shown: String?) -> String { shown.map { self.language.number($0) + "%" } ?? "" }

    /// Links to the publications that say so, neighbours joined.
    func refs(_ value: JSONValue?) -> HTMLNode {
        guard case .array(let refs)? = value else { return "" }
        let numbers = Set(refs.compactMap { EventRef($0).flatMap { self.numbers[$0.source] } }).sorted()
        guard !numbers.isEmpty else { return "" }
        var runs: [ClosedRange<Int>] = []
        for number in numbers {
            if let last = runs.last, last.upperBound + 1 == number {
                runs[runs.count - 1] = last.lowerBound...number
            } else {
                runs.append(number...number)
            }
        }
        return HTML.element("span", ["class": "refs"]) {
            for run in runs {
                HTML.element("a", ["href": "#s\(run.lowerBound)"]) {
                    run.count == 1 ? "[\(run.lowerBound)]" : "[\(run.lowerBound)–\(run.upperBound)]"
                }
            }
        }
    }

    func number(ofSource source: String) -> Int? { self.numbers[source] }
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
