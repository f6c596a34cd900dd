internal import FoundationEssentials
internal import Shared
internal import XML

/// Applies the official rules of IATI 2.03 to a document of activities.
struct IATIChecker {
    /// The day that rules call now.
    let today: CalendarDate

    /// What the rules find, by activity and rule.
    func failures(of document: XMLDocument) throws(XMLProblem) -> [IATIFailure] {
        var failures: Set<IATIFailure> = []
        for rule in IATIRule.all {
            for node in try document.nodes(rule.context) {
                let texts: [String?] =
                    if let each = rule.each { Set(try document.nodes(each, at: node).map(\.text)).sorted() } else {
                        [nil]
                    }
                for text in texts {
                    let place = Place(document: document, node: node, each: text)
                    if let when = rule.when, try !place.holds(when) { continue }
                    guard try !self.holds(rule.condition, place) else { continue }
                    failures.insert(
                        IATIFailure(
                            rule: rule.id, severity: rule.severity, activity: try place.activity,
                            sentence: Self.sentence(rule, node.name)))
                }
            }
        }
        return failures.sorted { ($0.activity, Self.order($0.rule)) < ($1.activity, Self.order($1.rule)) }
    }

    private static func order(_ rule: String) -> String {
        rule.split(separator: ".").map { String(repeating: "0", count: max(0, 4 - $0.count)) + $0 }
            .joined(separator: ".")
    }

    /// An element with the text to which a loop applies the rule.
    private struct Place {
        let document: XMLDocument
        let node: XMLDocument.Node
        let each: String?

        var activity: String {
            get throws(XMLProblem) {
                try self.texts("ancestor-or-self::iati-activity/iati-identifier").first ?? ""
            }
        }

        private var variables: [String: String] { self.each.map { ["each": $0] } ?? [:] }

        /// A selection of nodes holds whatever it selects.
        func holds(_ expression: String) throws(XMLProblem) -> Bool {
            switch try self.document.value(of: expression, at: self.node, variables: self.variables) {
            case .nodes: true
            case .bool(let value): value
            case .number(let value): value != 0
            case .string(let value): !value.isEmpty
            }
        }

        func texts(_ expression: String) throws(XMLProblem) -> [String] {
            try self.document.nodes(expression, at: self.node, variables: self.variables).map(\.text)
        }

        func texts(_ expressions: [String]) throws(XMLProblem) -> [String] {
            var all: [String] = []
            for expression in expressions { all += try self.texts(expression) }
            return all
        }

        func days(_ expression: String) throws(XMLProblem) -> [CalendarDate] {
            try self.texts(expression).compactMap { CalendarDate(String($0.prefix(10))) }
        }
    }

    private func holds(_ condition: IATIRule.Condition, _ place: Place) throws(XMLProblem) -> Bool {
        switch condition {
        case .ifThen(let condition, let consequence):
            if consequence.hasPrefix("number(@value)") {
                // A missing value is no number either.
                let values = try place.texts("@value")
                return !values.isEmpty && values.allSatisfy(Self.isNumber)
            }
            guard try place.holds(condition) else { return true }
            return try place.holds(consequence)
        case .atLeastOne(let paths): return try !place.texts(paths).isEmpty
        case .noMoreThanOne(let paths): return try place.texts(paths).count <= 1
        case .noSpaces(let paths):
            return try place.texts(paths).allSatisfy {
                $0.first?.isWhitespace != true && $0.last?.isWhitespace != true
            }
        case .noSymbols(let paths):
            return try place.texts(paths).allSatisfy { !$0.contains { "/&|?".contains($0) } }
        case .percentage(let paths):
            return try place.texts(paths).allSatisfy { text in
                Decimal(string: text).map { (0...100).contains($0) } ?? false
            }
        case .sumsTo100(let paths):
            return try place.texts(paths).compactMap { Decimal(string: $0) }.reduce(0, +).rounded(places: 4) == 100
        case .unique(let paths):
            let texts = try place.texts(paths)
            return Set(texts).count == texts.count
        case .notInFuture(let path):
            return try place.days(path).allSatisfy { $0 <= self.today }
        case .notAfterToday(let path): return try place.days(path).allSatisfy { $0 <= self.today }
        case .inOrder(let less, let more):
            guard let first = try place.days(less).first, let second = try place.days(more).first else { return true }
            return first <= second
        case .withinAYear(let start, let end):
            guard let first = try place.days(start).first, let last = try place.days(end).first else { return true }
            return last.dayNumber - first.dayNumber <= 365
        case .beginsWithReporter:
            let prefixes = try place.texts(["reporting-org/@ref", "other-identifier[@type='B1']/@ref"])
            return try place.texts("iati-identifier").allSatisfy { text in
                prefixes.contains { text.hasPrefix("\($0)-") }
            }
        case .approvedAgency(let paths):
            return try place.texts(paths).allSatisfy { IATIIdentifier.hasAgencyInUse($0) }
        case .languageEverywhere:
            if try !place.texts("@xml:lang").isEmpty { return true }
            return try place.texts("descendant::narrative[not(@xml:lang)]").isEmpty
        case .sectorEverywhere:
            if try !place.texts("sector").isEmpty { return true }
            return try place.texts("transaction[not(sector)]").isEmpty
        case .currencyEverywhere:
            let without = "[not(@currency)]"
            if try !place.texts("@default-currency").isEmpty { return true }
            return try place.texts(
                "descendant::value\(without) | descendant::forecast\(without) | descendant::loan-status\(without)"
            ).isEmpty
        }
    }

    /// A number as XPath 1.0 writes it: libxml2 also reads exponents.
    private static func isNumber(_ text: String) -> Bool {
        text.wholeMatch(of: /\s*-?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)\s*/) != nil
    }

    private static func sentence(_ rule: IATIRule, _ element: String) -> String {
        func list(_ paths: [String]) -> String {
            paths.map { $0.replacing(IATIRule.dac, with: "").replacing(IATIRule.ofEach, with: "") }
                .joined(separator: " or ")
        }
        return switch rule.condition {
        case .ifThen(let condition, let consequence):
            "\(element) breaks the condition: if \(list([condition])) then \(list([consequence]))."
        case .atLeastOne(let paths): "\(element) needs \(list(paths))."
        case .noMoreThanOne(let paths): "\(element) may have \(list(paths)) once only."
        case .noSpaces(let paths): "\(list(paths)) of \(element) begins or ends with white space."
        case .noSymbols(let paths): "\(list(paths)) of \(element) contains one of the symbols / & | ?"
        case .percentage(let paths): "\(list(paths)) of \(element) lies outside 0 to 100."
        case .sumsTo100(let paths): "\(list(paths)) of \(element) do not add up to 100."
        case .unique(let paths): "\(list(paths)) of \(element) must differ."
        case .notInFuture(let path), .notAfterToday(let path): "\(path) of \(element) lies in the future."
        case .inOrder(let less, let more): "\(less) of \(element) lies after \(more)."
        case .withinAYear: "The period of \(element) is longer than a year."
        case .beginsWithReporter:
            "iati-identifier does not begin with the identifier of the reporting organisation and a hyphen."
        case .approvedAgency(let paths):
            "\(list(paths)) of \(element) does not begin with a registration agency in use."
        case .languageEverywhere: "\(element) has neither a language nor one at every narrative."
        case .sectorEverywhere: "\(element) has neither a sector nor one at every transaction."
        case .currencyEverywhere: "\(element) has neither a default currency nor one at every value."
        }
    }
}
