internal import Arguments
internal import Lifecycle
internal import LocalStack

/// `ingest-bench reporting`
enum ReportingCommand {
    static let command = Command(
        "reporting",
        summary: """
            Measures the reporting service from outside: one large partnership, its first report and the report after each
            further fact; and many partnerships whose reports are all generated again. The facts are synthetic, from a seed, and
            lie in a real Kafka as the other services announce them. Needs KAFKA_HOME. Everything runs on this machine and
            is removed at the end.
            """,
        options: [
            .init("facts", value: "N", help: "facts of the large partnership, 100 or more; 0 leaves it out (20000)"),
            .init("more-facts", value: "K", help: "further facts of it, one at a time (20)"),
            .init("partnerships", value: "P", help: "how many, of 200 facts each; 0 leaves them out (1000)"),
            .init(
                "rounds", value: "R",
                help: "how often the large partnership is loaded, and how often all reports are generated again (1)"),
            .init("seed", value: "S", help: "of the facts (1)"),
            .init("partitions", value: "N", help: "of the topics (4)"),
        ],
        examples: [
            "ingest-bench reporting --facts 2000 --partnerships 50", "ingest-bench reporting --facts 0 --rounds 3",
        ]
    ) { arguments in
        let options = try ReportingOptions(arguments)
        return try await Interruptible.run { kafkaHome in
            try await ReportingBenchmark(options).run(kafkaHome: kafkaHome)
        }
    }
}
