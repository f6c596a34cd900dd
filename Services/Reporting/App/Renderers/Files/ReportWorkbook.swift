internal import FoundationEssentials
internal import ReportingDomain
internal import Shared
internal import XLSX

/// A report as a workbook: cover, contents, notes, then one table a sheet.
struct ReportWorkbook {
    private let report: StoredReport
    private let tables: [ReportTable]
    private let page: PageContext
    private let kind: ReportKind
    private let title: String

    init(_ report: StoredReport, _ tables: [ReportTable], _ kind: ReportKind, _ page: PageContext, title: String) {
        self.report = report
        self.tables = tables
        self.kind = kind
        self.page = page
        self.title = title
    }

    func bytes() throws -> [UInt8] {
        try XLSXWorkbook(
            title: self.title, created: Int(self.report.generatedAt.microseconds / 1_000_000),
            sheets: [self.cover, self.contents, self.notes] + self.tables.map(self.sheet)
        ).bytes()
    }

    private var cover: XLSXSheet {
        let facts: [(Translation, String)] = [
            (.asOf, self.page.date(self.report.asOf)), (.kindsOfReport, self.page.word(self.kind.translation)),
            (.columnVersion, String(self.report.number)), (.generated, self.report.generatedAt.description),
            (.contentDigest, self.report.contentDigest),
        ]
        return XLSXSheet(
            name: "cover",
            rows: [[.heading(self.title)]] + facts.map { [.text(self.page.word($0.0)), .text($0.1)] },
            headings: nil, widths: [34, 80])
    }

    private var contents: XLSXSheet {
        XLSXSheet(
            name: "contents",
            rows: [[.heading(self.page.word(.contents)), .heading("")]]
                + self.tables.map { [.sheet($0.name), .text(self.page.word($0.title))] },
            headings: nil, widths: [24, 60])
    }

    private var notes: XLSXSheet {
        let notes: [Translation] = [.workbookEmptyCells, .workbookLongNumbers, .workbookCodes]
        let few = self.kind.leastPersons.map { self.page.phrase(.smallNumbers, self.page.count($0)) }
        return XLSXSheet(
            name: "notes",
            rows: [[.heading(self.page.word(.workbookNotes))]]
                + (notes.map { self.page.word($0) } + [few].compactMap { $0 }).map { [.text($0)] },
            headings: nil, widths: [110])
    }

    private func sheet(_ table: ReportTable) -> XLSXSheet {
        XLSXSheet(
            name: table.name,
            rows: [table.columns.map { .heading("\(self.page.word($0.title))\n\($0.name)") }]
                + table.rows.map { row in row.map(self.cell) },
            headings: 0, widths: table.columns.map(\.width))
    }

    private func cell(_ cell: ReportTable.Cell) -> XLSXCell {
        switch cell {
        case .text(let text): .text(text)
        case .number(let number): .number(number)
        case .day(let day): .date(year: day.parts.year, month: day.parts.month, day: day.parts.day)
        case .missing: .text(self.page.word(.notStatedCell))
        }
    }
}
