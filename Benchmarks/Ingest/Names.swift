internal import Kafka

/// The topics of one run, which share a prefix.
struct Names {
    let prefix: String

    /// The topics that every run at full speed reads.
    static let filled = Names(prefix: "filled")
    /// The topics through which the indicators are defined.
    static let definitions = Names(prefix: "definitions")
    /// A paced run has its own topic: its events carry the moment at which they were sent.
    static func paced(_ round: Int, _ contender: Contender) -> Names { Names(prefix: "paced-\(round)-\(contender)") }

    var intake: String { "\(self.prefix).in.indicators" }
    var facts: String { "\(self.prefix).indicators" }

    /// The topics that the service reads.
    func topics(partitions: Int) -> [KafkaAdmin.NewTopic] {
        [.init(self.intake, partitions: partitions), .init("\(self.prefix).programs", partitions: 1)]
    }
}
