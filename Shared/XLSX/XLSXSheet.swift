/// A sheet: rows from the top, with one row of headings that stays in sight.
public struct XLSXSheet: Sendable {
    /// At most 31 characters, without `[ ] : * ? / \`; unique within the workbook whatever its case.
    public let name: String
    public let rows: [[XLSXCell]]
    /// The row of the headings, counted from 0; nil for a sheet of text.
    public let headings: Int?
    /// The widths of the columns, in characters.
    public let widths: [Double]

    public init(name: String, rows: [[XLSXCell]], headings: Int?, widths: [Double]) {
        self.name = name
        self.rows = rows
        self.headings = headings
        self.widths = widths
    }
}
