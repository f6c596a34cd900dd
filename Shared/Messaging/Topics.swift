public import Shared

/// The names of Kembar's topics and groups, which begin with a configurable word.
public struct Topics: Sendable {
    public let prefix: String

    public init(prefix: String) { self.prefix = prefix }

    /// What other systems publish to.
    public func intake(_ area: Area) -> String { "\(self.prefix).in.\(area.rawValue)" }

    /// A pattern of the area's intake topics, so that each publisher can have one of its own.
    public func intakePattern(_ area: Area) -> String {
        "^\(self.prefix.split(separator: ".").joined(separator: "\\."))\\.in\\.\(area.rawValue)(\\..+)?$"
    }

    /// Whether a topic is one of the area's intake topics.
    func isIntake(_ topic: String, of area: Area) -> Bool {
        topic == self.intake(area) || topic.hasPrefix(self.intake(area) + ".")
    }

    /// Where the owner announces what it accepted.
    public func facts(_ area: Area) -> String { "\(self.prefix).\(area.rawValue)" }

    /// Where what was set aside can be seen by Kafka's tools. No intake pattern matches it.
    public func deadLetters(_ topic: String) -> String { "dlq.\(topic)" }

    public func group(_ area: Area) -> String { "\(self.prefix).\(area.rawValue)" }
}
