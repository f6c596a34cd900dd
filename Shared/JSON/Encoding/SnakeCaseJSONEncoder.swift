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
}
