internal import FoundationEssentials
internal import Shared

/// A table of a report for a spreadsheet or another program: the same rows in every format.
struct ReportTable {
    /// The content of a cell.
    enum Cell: Hashable {
        case text(String)
        case number(Decimal)
        case day(CalendarDate)
        /// A word for what is not stated; no cell is left empty.
        case missing
    }

    struct Column {
        /// A word that does not change with the language.
        let name: String
        let title: Translation
        let width: Double

        init(_ name: String, _ title: Translation, width: Double = 18) {
            self.name = name
            self.title = title
            self.width = width
        }
    }

    /// A word that does not change with the language: `indicators`.
    let name: String
    let title: Translation
    let columns: [Column]
    let rows: [[Cell]]
}

extension ReportTable.Cell {
    init(_ text: String?) { self = text.map { $0.isEmpty ? .missing : .text($0) } ?? .missing }
    init(_ code: Code?) { self.init(code?.text) }
    init(_ number: Decimal?) { self = number.map { .number($0) } ?? .missing }
    init(_ number: Int?) { self = number.map { .number(Decimal($0)) } ?? .missing }

    /// A day as a day; anything coarser as it is stated.
    init(_ date: CoarseDate?) {
        guard let date else {
            self = .missing
            return
        }
        if date.precision == .day, let day = date.earliest { self = .day(day) } else { self = .text(date.text) }
    }

    init(_ day: CalendarDate?) { self = day.map { .day($0) } ?? .missing }

    /// One number as a number; a range, a bound or an approximate number in words of the contract.
    init(_ quantity: Quantity?) {
        switch quantity {
        case .exact(let value)?: self = .number(value)
        case .about(let value)?: self = .text("about \(value)")
        case .atLeast(let value)?: self = .text("\(value)..")
        case .atMost(let value)?: self = .text("..\(value)")
        case .range(let from, let to)?: self = .text("\(from)..\(to)")
        case nil: self = .missing
        }
    }
}
