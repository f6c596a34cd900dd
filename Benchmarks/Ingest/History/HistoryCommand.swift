internal import Arguments
internal import Lifecycle
internal import LocalStack

/// `ingest-bench history`
enum HistoryCommand {
    static let command = Command(
        "history",
        summary: """
            Loads one activity with very many postponements through the programs registry, and one figure that very many
            publishers state through the indicators service: by quarters, and then one further event. The events are
            synthetic. Needs KAFKA_HOME. Everything runs on this machine and is removed at the end.
            """,
        options: [.init("events", value: "N", help: "about the one thing, 100 or more (50000)")],
        examples: ["ingest-bench history --events 5000"]
    ) { arguments in
        let events = try arguments.number("events", default: 50_000, in: 100...1_000_000)
        return try await Interruptible.run { kafkaHome in
            try await HistoryBenchmark(events: events).run(kafkaHome: kafkaHome)
        }
    }
}
