internal import Arguments

/// The options of the command line.
struct Options {
    let events: Int
    let rounds: Int
    let seed: UInt64
    /// Events a second of the paced runs; 0 for none.
    let rate: Int
    let seconds: Int
    let batch: Int
    let partitions: Int
    let python: String?
    let json: String?

    init(_ arguments: Command.Parsed) throws(Command.Misuse) {
        self.events = try arguments.number("events", default: 100_000, in: 10_000...100_000_000)
        self.rounds = try arguments.number("rounds", default: 3, in: 1...100)
        self.seed = UInt64(try arguments.number("seed", default: 1, in: 0...Int.max))
        self.rate = try arguments.number("rate", default: 2000, in: 0...100_000)
        self.seconds = try arguments.number("seconds", default: 10, in: 1...3600)
        self.batch = try arguments.number("batch", default: 3000, in: 1...100_000)
        self.partitions = try arguments.number("partitions", default: 4, in: 1...64)
        self.python = arguments["python"]
        self.json = arguments["json"]
    }
}
