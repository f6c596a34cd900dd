internal import HTML
internal import ReportingDomain
internal import Shared

extension PageContext {
    /// The headings of a table's columns.
    func head(_ columns: Translation...) -> HTMLNode {
        element("thead") {
            element("tr") {
                for column in columns { element("th", ["scope": "col"]) { self.word(column) } }
            }
        }
    }

    /// A cell, with the heading of its column for narrow screens.
    func cell(_ column: Translation, @HTMLBuilder _ content: () -> [HTMLNode]) -> HTMLNode {
        element("td", ["data-label": self.word(column)]) { content() }
    }
}
