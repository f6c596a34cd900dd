/// What differs between two states of one table of a report.
struct TableDifference {
    /// A row that both states have, with cells that differ.
    struct Changed {
        /// The cells by which the row is recognised.
        let key: [ReportTable.Cell]
        let cells: [(column: ReportTable.Column, before: ReportTable.Cell, after: ReportTable.Cell)]
    }

    let table: ReportTable
    let removed: [[ReportTable.Cell]]
    let added: [[ReportTable.Cell]]
    let changed: [Changed]
    /// How many of the first columns recognise a row.
    let keyLength: Int

    var isEmpty: Bool { self.removed.isEmpty && self.added.isEmpty && self.changed.isEmpty }

    /// Columns that name the events of a row are not compared: new evidence for the same figure is no new figure.
    init(before: ReportTable, after: ReportTable) {
        let columns = after.columns.indices.filter { after.columns[$0].name != ReportTables.eventsColumn.name }
        func rows(_ table: ReportTable) -> [[ReportTable.Cell]] {
            table.rows.map { row in columns.map { row[$0] } }
        }
        let (old, new) = (rows(before), rows(after))
        let length = Self.keyLength(old, new, most: columns.count)
        let oldByKey = Dictionary(grouping: old) { Array($0.prefix(length)) }
        let newByKey = Dictionary(grouping: new) { Array($0.prefix(length)) }
        self.table = ReportTable(
            name: after.name, title: after.title, columns: columns.map { after.columns[$0] }, rows: [])
        self.keyLength = length
        self.removed = old.filter { newByKey[Array($0.prefix(length))] == nil }
        self.added = new.filter { oldByKey[Array($0.prefix(length))] == nil }
        self.changed = new.compactMap { row in
            let key = Array(row.prefix(length))
            guard let former = oldByKey[key]?.first, former != row else { return nil }
            return Changed(
                key: key,
                cells: row.indices.filter { row[$0] != former[$0] }.map {
                    (after.columns[columns[$0]], former[$0], row[$0])
                })
        }
    }

    /// The least number of first columns that no two rows of a state have in common; all columns where two rows are the
    /// same.
    private static func keyLength(_ old: [[ReportTable.Cell]], _ new: [[ReportTable.Cell]], most: Int) -> Int {
        (1...max(most, 1)).first { length in
            [old, new].allSatisfy { rows in Set(rows.map { Array($0.prefix(length)) }).count == rows.count }
        } ?? most
    }
}
