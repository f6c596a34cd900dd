internal import FoundationEssentials
internal import Shared

/// A table as CSV by RFC 4180, with a heading line of the names that every language shares.
enum CSVTable {
    static func text(_ table: ReportTable, notStated: String) -> String {
        let head = table.columns.map(\.name).joined(separator: ",")
        let lines = table.rows.map { row in
            row.map { self.escaped(self.text($0, notStated)) }.joined(separator: ",")
        }
        return ([head] + lines).map { $0 + "\r\n" }.joined()
    }

    private static func text(_ cell: ReportTable.Cell, _ notStated: String) -> String {
        switch cell {
        case .text(let text): Self.guarded(text)
        case .number(let number): number.description
        case .day(let day): day.description
        case .missing: notStated
        }
    }

    /// A text that a spreadsheet could take for a formula begins with an apostrophe; a number stays a number.
    private static func guarded(_ text: String) -> String {
        guard let first = text.unicodeScalars.first, "=+-@\t\r\n".unicodeScalars.contains(first) else { return text }
        return "'" + text
    }

    private static func escaped(_ cell: String) -> String {
        let quote: Unicode.Scalar = "\""
        guard cell.unicodeScalars.contains(where: { ",\"\r\n".unicodeScalars.contains($0) }) else { return cell }
        let doubled = cell.unicodeScalars.flatMap { $0 == quote ? [quote, quote] : [$0] }
        return "\"" + String(String.UnicodeScalarView(doubled)) + "\""
    }
}
