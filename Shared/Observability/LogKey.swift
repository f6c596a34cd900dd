/// A metadata key of a log line, dotted, from a fixed set: `static let topic = LogKey("kafka.topic")`.
public struct LogKey: Hashable, Sendable {
    public let name: String
    public init(_ name: StaticString) { self.name = "\(name)" }

    public static let error = LogKey("error")
    public static let service = LogKey("service.part")
}
