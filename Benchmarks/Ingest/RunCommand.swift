internal import Arguments
internal import Lifecycle
internal import LocalStack

/// `ingest-bench run`
enum RunCommand {
    static let command = Command(
        "run",
        summary: """
            Measures the indicators service beside a C loop and a Python consumer: the same records of a real Kafka, the
            same rows in the same tables of a PostgreSQL of its own, interleaved in rotating order. The events are
            synthetic, from a seed. Needs KAFKA_HOME. Everything runs on this machine and is removed at the end.
            """,
        options: [
            .init("events", value: "N", help: "events of each run at full speed, 10000 or more (100000)"),
            .init("rounds", value: "R", help: "how often every contender runs (3)"),
            .init("seed", value: "S", help: "seed of the events (1)"),
            .init("rate", value: "N", help: "events a second of the paced runs (2000); 0 leaves these out"),
            .init("seconds", value: "N", help: "how long a paced run is (10)"),
            .init("batch", value: "N", help: "greatest batch of the C loop (3000)"),
            .init("partitions", value: "N", help: "of the topics (4)"),
            .init("python", value: "PROGRAM", help: "a Python with the packages of Benchmarks/requirements.txt"),
            .init("json", value: "FILE", help: "also write everything that was measured to this file"),
        ],
        examples: [
            "ingest-bench run --events 50000 --rounds 1", "ingest-bench run --rounds 5 --json results.json",
        ]
    ) { arguments in
        let options = try Options(arguments)
        return try await Interruptible.run { kafkaHome in try await Benchmark(options).run(kafkaHome: kafkaHome) }
    }
}
