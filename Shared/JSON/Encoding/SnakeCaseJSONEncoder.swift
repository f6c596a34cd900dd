/// Writes `Encodable` values as JSON in one form: names in snake case, members in byte order, decimals as they are written.
///
/// Foundation's `JSONEncoder` with `.convertToSnakeCase` and `.sortedKeys` gives the same bytes (a test holds the two
/// together), and takes several times as long over a report of many megabytes.
public struct SnakeCaseJSONEncoder: Sendable {
    public init() {}

    public func encode(_ value: some Encodable) throws -> [UInt8] {
        let session = EncodingSession()
        var writer = JSONWriter()
        try session.value(of: value, at: []).write(to: &writer)
        return writer.bytes
    }

    /// Every value of one type that another value holds, at whatever depth: what would be written of it.
    public func values<Found: Hashable>(_: Found.Type, in value: some Encodable) throws -> Set<Found> {
        var found: Set<Found> = []
        let session = EncodingSession { if let one = $0 as? Found { found.insert(one) } }
        _ = try session.value(of: value, at: [])
        return found
    }
}
