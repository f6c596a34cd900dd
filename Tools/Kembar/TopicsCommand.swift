internal import Arguments
internal import Kafka
internal import Lifecycle
internal import LocalStack

/// `kembar topics create`
enum TopicsCommand {
    static let command = Command(
        "topics create", summary: "Make Kembar's topics on a Kafka",
        options: [
            .init("bootstrap-servers", value: "HOST:PORT", help: "where Kafka is (required)"),
            .init("topic-prefix", value: "WORD", help: "first word of the names (kembar)"),
            .init("partitions", value: "N", help: "partitions of each topic (4)"),
        ],
        examples: ["kembar topics create --bootstrap-servers 127.0.0.1:9092 --partitions 8"]
    ) { arguments in
        guard let servers = arguments["bootstrap-servers"] else { throw Command.Misuse("--bootstrap-servers is missing.") }
        guard let partitions = Int(arguments["partitions"] ?? "4"), (1...1000).contains(partitions) else {
            throw Command.Misuse("--partitions must be a whole number from 1 to 1000.")
        }
        let admin = try KafkaAdmin(KafkaSettings(bootstrapServers: servers))
        let made = try await admin.create(
            KembarTopics.all(prefix: arguments["topic-prefix"] ?? "kembar", partitions: partitions))
        StandardOutput.write(made.isEmpty ? "All topics are there.\n" : "Made \(made.sorted().joined(separator: ", "))\n")
        return 0
    }
}
