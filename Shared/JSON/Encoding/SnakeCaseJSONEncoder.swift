/// Writes `Encodable` values as JSON in one form: names in snake case, members in byte order, decimals as they are written.
///
/// Foundation's `JSONEncoder` with `.convertToSnakeCase` and `.sortedKeys` gives the same bytes (a test compares the
/// two), but takes several times as long for a report of many megabytes.
public struct SnakeCaseJSONEncoder: Sendable {
    public init() {}

    public func encode(_ value: some Encodable) throws -> [UInt8] {
        let session = EncodingSession()
        var writer = JSONWriter()
        try session.value(of: value, at: []).write(to: &writer)
        return writer.bytes
    }

    /// All values of type `Found` that encoding `value` would write, at any depth.
    public func values<Found: Hashable>(_: Found.Type, in value: some Encodable) throws -> Set<Found> {
        var found: Set<Found> = []
        let session = EncodingSession { if let one = $0 as? Found { found.insert(one) } }
        _ = try session.value(of: value, at: [])
        return found
    }
}
