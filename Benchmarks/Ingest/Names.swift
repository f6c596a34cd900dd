internal import Kafka

/// The topics of one run, which all begin with a word of their own.
struct Names {
    let prefix: String

    /// What every run at full speed reads.
    static let filled = Names(prefix: "filled")
    /// Through which the indicators become known.
    static let definitions = Names(prefix: "definitions")
    /// A paced run has a topic of its own: its events carry the moment at which they were sent.
    static func paced(_ round: Int, _ contender: Contender) -> Names { Names(prefix: "paced-\(round)-\(contender)") }

    var intake: String { "\(self.prefix).in.indicators" }
    var facts: String { "\(self.prefix).indicators" }

    /// The topics that the service reads.
    func topics(partitions: Int) -> [KafkaAdmin.NewTopic] {
        [.init(self.intake, partitions: partitions), .init("\(self.prefix).programs", partitions: 1)]
    }
}
