internal import CPostgres

/// One row, read by position. Errors name the column, never the value.
public struct Row: ~Copyable {
    private let raw: OpaquePointer
    private let index: Int32

    init(raw: OpaquePointer, index: Int32) {
        self.raw = raw
        self.index = index
    }

    public func isNull(_ column: Int) -> Bool { PQgetisnull(self.raw, self.index, Int32(column)) == 1 }

    private func slice(_ column: Int) throws(PostgresError) -> UnsafeBufferPointer<UInt8> {
        guard !self.isNull(column), let value = PQgetvalue(self.raw, self.index, Int32(column)) else {
            throw self.unexpected(column, "is null")
        }
        let count = Int(PQgetlength(self.raw, self.index, Int32(column)))
        return UnsafeBufferPointer(
            start: UnsafeRawPointer(value).assumingMemoryBound(to: UInt8.self), count: count)
    }

    private func unexpected(_ column: Int, _ problem: String) -> PostgresError {
        let name = PQfname(self.raw, Int32(column)).map { String(cString: $0) } ?? "\(column)"
        return PostgresError(.unexpectedRow, "column \(name) \(problem)")
    }

    /// text, varchar, name, and json (not jsonb).
    public func text(_ column: Int) throws(PostgresError) -> String {
        String(decoding: try self.slice(column), as: UTF8.self)
    }

    public func bytes(_ column: Int) throws(PostgresError) -> [UInt8] { Array(try self.slice(column)) }

    /// smallint, integer and bigint.
    public func int(_ column: Int) throws(PostgresError) -> Int {
        let slice = try self.slice(column)
        switch slice.count {
        case 2: return Int(Int16(truncatingIfNeeded: slice.reduce(0) { $0 << 8 | Int64($1) }))
        case 4: return Int(Int32(truncatingIfNeeded: slice.reduce(0) { $0 << 8 | Int64($1) }))
        case 8: return Int(slice.reduce(0) { $0 << 8 | Int64($1) })
        default: throw self.unexpected(column, "is not a whole number")
        }
    }

    public func bool(_ column: Int) throws(PostgresError) -> Bool { try self.slice(column).first == 1 }

    /// timestamptz, as microseconds since 1970-01-01T00:00:00Z.
    public func microseconds(_ column: Int) throws(PostgresError) -> Int64 {
        // PostgreSQL counts from 2000-01-01.
        Int64(try self.int(column)) + 946_684_800_000_000
    }

    public func optionalText(_ column: Int) throws(PostgresError) -> String? {
        self.isNull(column) ? nil : try self.text(column)
    }

    public func optionalInt(_ column: Int) throws(PostgresError) -> Int? {
        self.isNull(column) ? nil : try self.int(column)
    }

    public func optionalBytes(_ column: Int) throws(PostgresError) -> [UInt8]? {
        self.isNull(column) ? nil : try self.bytes(column)
    }
}
