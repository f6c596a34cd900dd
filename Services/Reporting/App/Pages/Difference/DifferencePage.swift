internal import FoundationEssentials
internal import HTML
internal import ReportingDomain
internal import Shared

/// What differs between two versions of a report, table by table, and the events behind it.
struct DifferencePage {
    private let partnership: Code
    private let day: CalendarDate
    private let before: StoredReport?
    private let after: StoredReport
    private let versions: [Int]
    private let page: PageContext
    private let name: String
    private let differences: [TableDifference]
    private let newEvents: [SourceEntry]
    private let goneEvents: [SourceEntry]

    /// - Parameters:
    ///   - before: nil where only one version is published.
    ///   - versions: the published versions, the latest first.
    init(
        before: StoredReport?, after: StoredReport, versions: [Int], language: PageLanguage
    ) throws {
        let new = try after.content
        let context = PageContext(language, new)
        self.partnership = after.partnership
        self.day = after.asOf
        self.before = before
        self.after = after
        self.versions = versions
        self.page = context
        let stated = context.plain(new.profile.name)
        self.name = stated.isEmpty ? after.partnership.text : stated
        let old = try before.map { try $0.content } ?? new
        let formerTables = ReportTables(old, .evaluation, PageContext(language, old)).tables
        // Sources are listed by event below the tables.
        let tables = ReportTables(new, .evaluation, context).tables.filter { $0.name != "sources" }
        self.differences = tables.map { table in
            let former =
                formerTables.first { $0.name == table.name }
                ?? ReportTable(name: table.name, title: table.title, columns: table.columns, rows: [])
            return TableDifference(before: former, after: table)
        }.filter { !$0.isEmpty }
        let (known, counted) = (Set(old.sources.map(\.event)), Set(new.sources.map(\.event)))
        self.newEvents = new.sources.filter { !known.contains($0.event) }
        self.goneEvents = old.sources.filter { !counted.contains($0.event) }
    }

    var html: String {
        let address = "/partnerships/\(self.partnership)/changes/\(self.day)"
        let query = self.before.map { "&from=\($0.number)&to=\(self.after.number)" } ?? ""
        return SitePage(self.page, .changesBetweenVersions, address: address, query: query).html {
            element("p") {
                element("a", ["href": self.page.link(toPartnership: self.partnership.text)]) {
                    self.page.phrase(.differenceOf, self.name, self.page.date(self.day))
                }
            }
            if let before {
                element("p") { self.page.phrase(.fromVersionTo, String(before.number), String(self.after.number)) }
                if before.ruleVersion != self.after.ruleVersion {
                    element("p") {
                        self.page.phrase(.rulesDiffer, String(before.ruleVersion), String(self.after.ruleVersion))
                    }
                }
            }
            self.otherVersions(address)
        } _: {
            if self.before == nil {
                element("div", ["class": "panel"]) { element("p") { self.page.word(.oneVersionOnly) } }
            } else if self.before?.contentDigest == self.after.contentDigest {
                element("div", ["class": "panel"]) { element("p") { self.page.word(.nothingDiffers) } }
            } else if self.differences.isEmpty, self.newEvents.isEmpty, self.goneEvents.isEmpty {
                element("div", ["class": "panel"]) { element("p") { self.page.word(.noTableDiffers) } }
            } else {
                for difference in self.differences { self.section(difference) }
                self.events(.newEvents, self.newEvents)
                self.events(.goneEvents, self.goneEvents)
            }
        }
    }

    @HTMLBuilder private func otherVersions(_ address: String) -> [HTMLNode] {
        if self.versions.count > 2 {
            element("nav", ["aria-label": self.page.word(.otherVersions)]) {
                element("ul") {
                    for (new, old) in zip(self.versions, self.versions.dropFirst()) {
                        element("li") {
                            element("a", ["href": self.page.link(address, "from=\(old)&to=\(new)")]) {
                                "\(old) → \(new)"
                            }
                        }
                    }
                }
            }
        }
    }

    private func section(_ difference: TableDifference) -> HTMLNode {
        element("section") {
            element("h2") { self.page.word(difference.table.title) }
            element("ul") {
                for row in difference.changed {
                    element("li") {
                        element("strong") { "\(self.page.word(.rowChanged)): " }
                        self.words(row.key)
                        element("ul") {
                            for cell in row.cells {
                                element("li") {
                                    "\(self.page.word(cell.column.title)): \(self.page.word(.before)) \(self.word(cell.before)), \(self.page.word(.after)) "
                                    element("strong") { self.word(cell.after) }
                                }
                            }
                        }
                    }
                }
                for row in difference.added { self.line(.rowAdded, row, difference) }
                for row in difference.removed { self.line(.rowRemoved, row, difference) }
            }
        }
    }

    private func line(_ word: Translation, _ row: [ReportTable.Cell], _ difference: TableDifference) -> HTMLNode {
        element("li") {
            element("strong") { "\(self.page.word(word)): " }
            self.words(Array(row.prefix(difference.keyLength)))
            let rest = zip(difference.table.columns, row).dropFirst(difference.keyLength).filter { $0.1 != .missing }
            if !rest.isEmpty {
                " ("
                rest.map { "\(self.page.word($0.title)): \(self.word($1))" }.joined(separator: "; ")
                ")"
            }
        }
    }

    private func words(_ cells: [ReportTable.Cell]) -> String {
        cells.filter { $0 != .missing }.map(self.word).joined(separator: ", ")
    }

    private func word(_ cell: ReportTable.Cell) -> String {
        switch cell {
        case .text(let text): text
        case .number(let number): self.page.language.number(number.description)
        case .day(let day): self.page.date(day)
        case .missing: "–"
        }
    }

    @HTMLBuilder private func events(_ title: Translation, _ events: [SourceEntry]) -> [HTMLNode] {
        if !events.isEmpty {
            element("section") {
                element("h2") { "\(self.page.word(title)) (\(self.page.count(events.count)))" }
                element("ul", ["class": "small"]) {
                    for source in events.prefix(Self.mostEvents) {
                        element("li") {
                            element("a", ["href": self.page.link(to: source.event)]) { source.event.id }
                            " \(source.type), \(source.time.day)"
                        }
                    }
                }
            }
        }
    }

    /// How many events a list has.
    private static let mostEvents = 200
}
