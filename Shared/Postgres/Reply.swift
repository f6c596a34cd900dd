internal import CPostgres

/// The rows of one result, read in place by position, in binary form. Freed with its last reference.
public final class Reply: Sendable {
    // libpq: "a PGresult is read-only, and therefore may be passed between threads".
    nonisolated(unsafe) private let raw: OpaquePointer

    init(_ raw: OpaquePointer) { self.raw = raw }
    deinit { PQclear(self.raw) }

    /// Number of rows.
    public var count: Int { Int(PQntuples(self.raw)) }

    /// The command tag: `INSERT 0 5`, `COMMIT`.
    public var tag: String { String(cString: PQcmdStatus(self.raw)) }

    /// Number of rows affected by a command that returns no rows.
    public var affected: Int { Int(String(cString: PQcmdTuples(self.raw))) ?? 0 }

    /// Reads every row.
    public func map<Value>(_ read: (borrowing Row) throws -> Value) throws -> [Value] {
        var values: [Value] = []
        values.reserveCapacity(self.count)
        for index in 0..<self.count { values.append(try read(Row(raw: self.raw, index: Int32(index)))) }
        return values
    }

    /// Reads the first row, if there is one.
    public func first<Value>(_ read: (borrowing Row) throws -> Value) throws -> Value? {
        self.count > 0 ? try read(Row(raw: self.raw, index: 0)) : nil
    }
}
