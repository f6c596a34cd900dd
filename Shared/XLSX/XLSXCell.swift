public import FoundationEssentials

/// The content of a cell, by its type.
public enum XLSXCell: Sendable, Hashable {
    case text(String)
    /// A number with its digits. A spreadsheet computes with 15 of them: a longer number is written as text, so that no
    /// digit is lost.
    case number(Decimal)
    /// A day.
    case date(year: Int, month: Int, day: Int)
    /// A heading.
    case heading(String)
    /// A link to another sheet, by its name.
    case sheet(String)
}
