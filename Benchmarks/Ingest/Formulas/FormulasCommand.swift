internal import Arguments
internal import Lifecycle

/// `ingest-bench formulas`
enum FormulasCommand {
    static let command = Command(
        "formulas",
        summary: """
            Derives 1,000 indicators by formulas for 120 months after one input has changed, and one indicator that adds
            up 1,000 others. Beside them the same additions in a plain loop. Nothing is stored; no Kafka is needed.
            """,
        options: [.init("rounds", value: "N", help: "rounds, of which the median counts (5)")],
        examples: ["ingest-bench formulas --rounds 3"]
    ) { arguments in
        let rounds = try arguments.number("rounds", default: 5, in: 1...100)
        for line in try FormulasBenchmark().lines(rounds: rounds) { StandardOutput.write(line + "\n") }
        return 0
    }
}
