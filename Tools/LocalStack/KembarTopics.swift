public import Kafka

/// The topics that Kembar needs; they are created when a system is set up.
public enum KembarTopics {
    /// - Parameters:
    ///   - prefix: the first word of the names.
    ///   - partitions: partitions of the intake topics and of Kembar's own topics.
    public static func all(prefix: String, partitions: Int) -> [KafkaAdmin.NewTopic] {
        let areas = ["programs", "indicators", "reports"]
        let large = ["max.message.bytes": "8388608"]
        // Kembar's own topics keep everything: consumers can be rebuilt only from them.
        let own = areas.map {
            KafkaAdmin.NewTopic(
                "\(prefix).\($0)", partitions: partitions,
                settings: large.merging(["retention.ms": "-1", "cleanup.policy": "delete"]) { $1 })
        }
        let intake = areas.map {
            KafkaAdmin.NewTopic("\(prefix).in.\($0)", partitions: partitions, settings: ["cleanup.policy": "delete"])
        }
        let deadLetters = (own + intake).map {
            KafkaAdmin.NewTopic(
                "dlq.\($0.name)", partitions: 1, settings: large.merging(["cleanup.policy": "delete"]) { $1 })
        }
        return own + intake + deadLetters
    }
}
