internal import Arguments
internal import Lifecycle
internal import LocalStack

/// `ingest-bench registry`
enum RegistryCommand {
    static let command = Command(
        "registry",
        summary: """
            Loads many partnerships, each with 200 records of every kind, from a real Kafka through the programs registry,
            and beside it copies the same rows into the same tables and indexes by plain COPY. The records are synthetic,
            from a seed. Needs KAFKA_HOME. Everything runs on this machine and is removed at the end.
            """,
        options: [
            .init("partnerships", value: "N", help: "how many, 10 or more (1000)"),
            .init("rounds", value: "R", help: "how often both run (3)"),
            .init("seed", value: "S", help: "of the records (1)"),
            .init("partitions", value: "N", help: "of the topic (4)"),
            .init(
                "scattered", help: "each thing has a key of its own, so that what it refers to may come after it"),
        ],
        examples: ["ingest-bench registry --partnerships 100 --rounds 1", "ingest-bench registry --scattered"]
    ) { arguments in
        let options = try RegistryOptions(arguments)
        return try await Interruptible.run { kafkaHome in
            try await RegistryBenchmark(options).run(kafkaHome: kafkaHome)
        }
    }
}
