public import Shared

/// The names of Kembar's topics and groups, which begin with a configurable prefix.
public struct Topics: Sendable {
    public let prefix: String

    public init(prefix: String) { self.prefix = prefix }

    /// The topic that other systems publish to.
    public func intake(_ area: Area) -> String { "\(self.prefix).in.\(area.rawValue)" }

    /// A pattern that matches the area's intake topics, so that each publisher can have a topic of its own.
    public func intakePattern(_ area: Area) -> String {
        "^\(self.prefix.split(separator: ".").joined(separator: "\\."))\\.in\\.\(area.rawValue)(\\..+)?$"
    }

    /// Whether a topic is one of the area's intake topics.
    func isIntake(_ topic: String, of area: Area) -> Bool {
        topic == self.intake(area) || topic.hasPrefix(self.intake(area) + ".")
    }

    /// The topic on which the owner announces events that it has accepted.
    public func facts(_ area: Area) -> String { "\(self.prefix).\(area.rawValue)" }

    /// The topic on which Kafka's tools can show records that were set aside. No intake pattern matches it.
    public func deadLetters(_ topic: String) -> String { "dlq.\(topic)" }

    public func group(_ area: Area) -> String { "\(self.prefix).\(area.rawValue)" }
}
