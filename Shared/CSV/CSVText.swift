/// Lines of CSV by RFC 4180.
public enum CSVText {
    /// A line with its end. A cell with a comma, a quotation mark or a line end is quoted.
    public static func line(_ cells: [String]) -> String { cells.map(Self.escaped).joined(separator: ",") + "\r\n" }

    /// A text that a spreadsheet could take for a formula begins with an apostrophe. A number is no such text.
    public static func guarded(_ text: String) -> String {
        // Scalars, not characters: `=` with a combining mark is another character, and still begins a formula.
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
