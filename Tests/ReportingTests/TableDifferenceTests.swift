import FoundationEssentials
import ReportingDomain
import Shared
import Testing

@testable import ReportingApp

struct TableDifferenceTests {
    private typealias Cell = ReportTable.Cell

    /// A table of code, amount and events.
    private static func table(_ rows: [(String, Int?, String)]) -> ReportTable {
        ReportTable(
            name: "money", title: .money,
            columns: [.init("record", .columnCode), .init("amount", .columnAmount), ReportTables.eventsColumn],
            rows: rows.map { [.text($0.0), Cell($0.1), .text($0.2)] })
    }

    private static func compare(
        _ before: [(String, Int?, String)], _ after: [(String, Int?, String)]
    ) -> TableDifference {
        TableDifference(before: Self.table(before), after: Self.table(after))
    }

    @Test func rowsAreRecognisedByTheirFirstColumn() {
        let found = Self.compare(
            [("a", 1, ""), ("b", 2, ""), ("c", 3, "")], [("a", 1, ""), ("b", nil, ""), ("d", 4, "")])
        #expect(found.keyLength == 1)
        #expect(found.changed.map(\.key) == [[.text("b")]])
        let cell = found.changed.first?.cells.first
        #expect(cell?.column.name == "amount" && cell?.before == .number(2) && cell?.after == .missing)
        #expect(found.added == [[.text("d"), .number(4)]])
        #expect(found.removed == [[.text("c"), .number(3)]])
    }

    @Test func newEvidenceForTheSameFigureIsNoDifference() {
        #expect(Self.compare([("a", 1, "one")], [("a", 1, "one; two")]).isEmpty)
    }

    /// Where the first column does not tell rows apart, further columns do.
    @Test func moreColumnsRecogniseRowsThatShareTheFirst() {
        let found = Self.compare([("a", 1, ""), ("a", 2, "")], [("a", 1, ""), ("a", 3, "")])
        #expect(found.keyLength == 2)
        #expect(found.changed.isEmpty)
        #expect(found.added == [[.text("a"), .number(3)]] && found.removed == [[.text("a"), .number(2)]])
    }

    @Test func aNewTableHasOnlyNewRows() {
        let found = Self.compare([], [("a", 1, "")])
        #expect(found.added.count == 1 && found.removed.isEmpty && found.changed.isEmpty)
    }
}
