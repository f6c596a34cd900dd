internal import HTML
internal import ReportingDomain
internal import Shared

/// Statements of parties and authors about the cooperation as a whole, besides what is on record.
struct StatementsSection {
    private let statements: [StatementEntry]
    private let page: PageContext

    init(_ statements: [StatementEntry], _ page: PageContext) {
        self.statements = statements
        self.page = page
    }

    @HTMLBuilder var nodes: [HTMLNode] {
        if !self.statements.isEmpty {
            element("section") {
                element("h2") { self.page.word(.statements) }
                element("p", ["class": "small soft"]) { self.page.word(.statementsIntroduction) }
                element("ul") {
                    for statement in self.statements { element("li") { self.statement(statement) } }
                }
            }
        }
    }

    @HTMLBuilder private func statement(_ statement: StatementEntry) -> [HTMLNode] {
        element("strong") {
            if let author = statement.author { author }
            if let party = statement.party {
                if statement.author != nil { ", " }
                self.page.named(party)
            }
            if statement.author == nil, statement.party == nil { self.page.word(.authorNotStated) }
        }
        for component in statement.components {
            ", "
            self.page.title(of: .component, component)
        }
        let span = self.page.openSpan(statement.start, statement.end)
        if !span.isEmpty { ", \(span)" }
        ": "
        if let coverage = statement.coverage { self.page.word(coverage.translation) }
        if let rating = statement.rating {
            "\(self.page.word(rating.translation))"
            if let level = statement.level { " (\(self.page.word(level.translation)))" }
        }
        if let yardstick = statement.yardstick {
            " (\(self.page.word(.yardstick)): "
            self.page.stated(yardstick)
            ")"
        }
        if let verdict = statement.verdict {
            ". "
            self.page.stated(verdict)
        }
        if let quote = statement.quote {
            " "
            // The language of a quote is not stated.
            element("q", ["lang": ""]) { quote }
        }
        " "
        self.page.refs(statement.events)
        if !statement.factors.isEmpty {
            element("ul", ["class": "notes"]) {
                for factor in statement.factors {
                    element("li") {
                        if let direction = factor.direction { "\(self.page.word(direction.translation)): " }
                        self.page.stated(factor.text)
                    }
                }
            }
        }
    }
}
