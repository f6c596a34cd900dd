internal import Arguments
internal import Kafka
internal import Lifecycle
internal import LocalStack

/// `kembar topics create`
enum TopicsCommand {
    static let command = Command(
        "topics create", summary: "Create Kembar's topics on a Kafka cluster",
        options: [
            .init("bootstrap-servers", value: "HOST:PORT", help: "address of Kafka (required)"),
            .init("topic-prefix", value: "WORD", help: "first word of the names (kembar)"),
            .init(
                "intake", value: "AREA.NAME",
                help: "also create a publisher's own intake topic and its dead-letter topic, such as programs.bandung"),
            .init("partitions", value: "N", help: "partitions of each topic (4)"),
        ],
        examples: [
            "kembar topics create --bootstrap-servers 127.0.0.1:9092 --partitions 8",
            "kembar topics create --bootstrap-servers 127.0.0.1:9092 --intake programs.bandung",
        ]
    ) { arguments in
        guard let servers = arguments["bootstrap-servers"] else {
            throw Command.Misuse("--bootstrap-servers is missing.")
        }
        guard let partitions = Int(arguments["partitions"] ?? "4"), (1...1000).contains(partitions) else {
            throw Command.Misuse("--partitions must be a whole number from 1 to 1000.")
        }
        let admin = try KafkaAdmin(KafkaSettings(bootstrapServers: servers))
        let prefix = arguments["topic-prefix"] ?? "kembar"
        var topics = KembarTopics.all(prefix: prefix, partitions: partitions)
        for name in arguments.all("intake") {
            let intake = "\(prefix).in.\(name)"
            topics += [.init(intake, partitions: partitions), .init("dlq.\(intake)", partitions: 1)]
        }
        let made = try await admin.create(topics)
        StandardOutput.write(
            made.isEmpty ? "All topics exist already.\n" : "Created \(made.sorted().joined(separator: ", "))\n")
        return 0
    }
}
