internal import CSV
internal import FoundationEssentials
internal import Shared

/// A table as CSV, with a heading line of the names that every language shares.
enum CSVTable {
    static func text(_ table: ReportTable, notStated: String) -> String {
        ([table.columns.map(\.name)] + table.rows.map { row in row.map { self.text($0, notStated) } })
            .map(CSVText.line).joined()
    }

    private static func text(_ cell: ReportTable.Cell, _ notStated: String) -> String {
        switch cell {
        case .text(let text): CSVText.guarded(text)
        case .number(let number): number.description
        case .day(let day): day.description
        case .missing: notStated
        }
    }
}
