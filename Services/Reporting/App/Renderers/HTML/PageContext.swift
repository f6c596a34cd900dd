internal import HTML
internal import ReportingDomain
internal import Shared

/// What the sections of a page share: the language, and the numbers under which publications are cited.
struct PageContext {
    let language: PageLanguage
    private let numbers: [String: Int]

    /// - Parameter sources: a report's sources, whose order numbers the publications.
    init(_ language: PageLanguage, sources: [SourceEntry]) {
        self.language = language
        var numbers: [String: Int] = [:]
        for source in sources where numbers[source.event.source] == nil {
            numbers[source.event.source] = numbers.count + 1
        }
        self.numbers = numbers
    }

    func word(_ translation: Translation) -> String { translation.text(in: self.language) }

    /// A phrase with its slots filled.
    func phrase(_ translation: Translation, _ slots: String...) -> String {
        translation.filled(slots, in: self.language)
    }

    /// Stated text in the best language there is, marked when it is another one.
    func stated(_ map: LanguageMap?) -> HTMLNode {
        guard let text = map?.best(self.language.preferences) else { return "" }
        return text.language == self.language.rawValue
            ? .text(text.text) : element("span", ["lang": text.language]) { text.text }
    }

    /// The same as text alone.
    func plain(_ map: LanguageMap?) -> String { map?.text(in: self.language.preferences) ?? "" }

    func number(ofSource source: String) -> Int? { self.numbers[source] }

    /// Links to the publications that say so, neighbours joined.
    func refs(_ events: [EventRef]) -> HTMLNode {
        let numbers = Set(events.compactMap { self.numbers[$0.source] }).sorted()
        guard !numbers.isEmpty else { return "" }
        var runs: [ClosedRange<Int>] = []
        for number in numbers {
            if let last = runs.last, last.upperBound + 1 == number {
                runs[runs.count - 1] = last.lowerBound...number
            } else {
                runs.append(number...number)
            }
        }
        return element("span", ["class": "refs"]) {
            for run in runs {
                element("a", ["href": "#s\(run.lowerBound)"]) {
                    run.count == 1 ? "[\(run.lowerBound)]" : "[\(run.lowerBound)–\(run.upperBound)]"
                }
            }
        }
    }
}
