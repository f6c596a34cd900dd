/// Rows in PostgreSQL's binary COPY format.
public struct CopyRows: Sendable {
    private(set) var bytes: [UInt8]
    private let columns: Int
    public private(set) var count = 0

    public init(columns: Int) {
        self.columns = columns
        // The signature, no flags, no header extension.
        self.bytes = Array("PGCOPY\n".utf8) + [0xFF, 0x0D, 0x0A, 0x00] + [UInt8](repeating: 0, count: 8)
    }

    /// Begins a row; exactly as many values as there are columns must follow.
    public mutating func beginRow() {
        self.append(UInt16(self.columns))
        self.count += 1
    }

    public mutating func null() { self.append(UInt32.max) }

    public mutating func text(_ value: String) {
        self.append(UInt32(value.utf8.count))
        self.bytes.append(contentsOf: value.utf8)
    }

    public mutating func text(_ value: String?) {
        if let value { self.text(value) } else { self.null() }
    }

    public mutating func bytes(_ value: some Collection<UInt8>) {
        self.append(UInt32(value.count))
        self.bytes.append(contentsOf: value)
    }

    public mutating func bytes(_ value: [UInt8]?) {
        if let value { self.bytes(value) } else { self.null() }
    }

    public mutating func int(_ value: Int32) {
        self.append(4 as UInt32)
        self.append(UInt32(bitPattern: value))
    }

    public mutating func bigint(_ value: Int64) {
        self.append(8 as UInt32)
        self.append(UInt64(bitPattern: value))
    }

    public mutating func bool(_ value: Bool) {
        self.append(1 as UInt32)
        self.bytes.append(value ? 1 : 0)
    }

    /// timestamptz from microseconds since 1970-01-01T00:00:00Z.
    public mutating func moment(microseconds: Int64) { self.bigint(microseconds - 946_684_800_000_000) }

    /// The complete stream, with its trailer.
    var finished: [UInt8] { self.bytes + [0xFF, 0xFF] }

    private mutating func append(_ value: some FixedWidthInteger) {
        withUnsafeBytes(of: value.bigEndian) { self.bytes.append(contentsOf: $0) }
    }
}
