internal import HTML
internal import ReportingDomain
internal import Shared

/// The context that the sections of a page share: the language, and the numbers by which publications are cited.
struct PageContext {
    let language: PageLanguage
    private let numbers: [String: Int]
    /// Names of the entities that the report names.
    private let names: [EntityKey: LanguageMap]
    let kind: ReportKind

    /// The context of a page without a report.
    init(_ language: PageLanguage) {
        self.language = language
        self.numbers = [:]
        self.names = [:]
        self.kind = .evaluation
    }

    /// - Parameter content: a report; the order of its sources numbers the publications.
    init(_ language: PageLanguage, _ content: Report, _ kind: ReportKind = .evaluation) {
        self.language = language
        self.kind = kind
        var numbers: [String: Int] = [:]
        // A citation leads to the list of sources; a page without the list has none.
        let cited = kind.parts.contains(.sources) ? content.sources : []
        for source in cited where numbers[source.event.source] == nil {
            numbers[source.event.source] = numbers.count + 1
        }
        self.numbers = numbers
        var names: [EntityKey: LanguageMap] = [:]
        for city in content.profile.cities ?? [] { names[EntityKey(.city, city.code)] = city.name }
        for component in content.components { names[EntityKey(.component, component.code)] = component.name }
        for activity in content.activities { names[EntityKey(.activity, activity.code)] = activity.title }
        for agreement in content.agreements { names[EntityKey(.agreement, agreement.code)] = agreement.title }
        for indicator in content.indicators { names[EntityKey(.indicator, indicator.code)] = indicator.title }
        for organisation in content.records.organisations {
            names[EntityKey(.organisation, organisation.code)] = organisation.name
        }
        for programme in content.records.programmes { names[EntityKey(.programme, programme.code)] = programme.title }
        for result in content.records.results { names[EntityKey(.result, result.code)] = result.statement }
        for plan in content.records.workPlans { names[EntityKey(.workPlan, plan.code)] = plan.title }
        for post in content.posts { names[EntityKey(.post, post.code)] = post.title }
        for obstacle in content.obstacles { names[EntityKey(.obstacle, obstacle.code)] = obstacle.title }
        for offer in content.offers { names[EntityKey(.offer, offer.code)] = offer.what }
        for event in content.context { names[EntityKey(.contextEvent, event.code)] = event.title }
        self.names = names
    }

    /// The name of an entity; its code where the report has no name for it.
    func name(of thing: EntityReference) -> String { self.names[thing.key].map { self.plain($0) } ?? thing.code.text }

    /// The same for an entity that is given by its kind and code.
    func name(of kind: EntityKind, _ code: Code) -> String {
        self.names[EntityKey(kind, code)].map { self.plain($0) } ?? code.text
    }

    /// The same, marked when it is in another language.
    func named(_ thing: EntityReference) -> HTMLNode {
        self.names[thing.key].map { self.stated($0) } ?? .text(thing.code.text)
    }

    /// Several entities by their names.
    func named(_ things: [EntityReference]) -> [HTMLNode] {
        things.enumerated().flatMap { position, thing in
            position == 0 ? [self.named(thing)] : [.text(", "), self.named(thing)]
        }
    }

    /// The same for an entity that is given by its kind and code.
    func title(of kind: EntityKind, _ code: Code) -> HTMLNode {
        self.names[EntityKey(kind, code)].map { self.stated($0) } ?? .text(code.text)
    }

    /// A count in digits, as the language of the page writes them.
    func count(_ count: Int) -> String { self.language.number("\(count)") }

    /// The number of events as a phrase.
    func eventsCounted(_ count: Int) -> String { self.phrase(count == 1 ? .event : .events, String(count)) }

    func word(_ translation: Translation) -> String { translation.text(in: self.language) }

    /// A phrase with its placeholders filled.
    func phrase(_ translation: Translation, _ slots: String...) -> String {
        translation.filled(slots, in: self.language)
    }

    /// Stated text in the best available language, marked when it is not the language of the page.
    func stated(_ map: LanguageMap?) -> HTMLNode {
        guard let text = map?.best(self.language.preferences) else { return "" }
        return text.language == self.language.rawValue
            ? .text(text.text) : element("span", ["lang": text.language]) { text.text }
    }

    /// The same as plain text.
    func plain(_ map: LanguageMap?) -> String { map?.text(in: self.language.preferences) ?? "" }

    func number(ofSource source: String) -> Int? { self.numbers[source] }

    /// Links to the publications that these events are from; adjacent numbers are joined.
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
