internal import Arguments

/// What a person asked for.
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
        func number(_ name: String, _ fallback: Int, _ range: ClosedRange<Int>) throws(Command.Misuse) -> Int {
            guard let text = arguments[name] else { return fallback }
            guard let value = Int(text), range.contains(value) else {
                throw Command.Misuse(
                    "--\(name) is \"\(text)\"; it must be a whole number from \(range.lowerBound) to \(range.upperBound)."
                )
            }
            return value
        }
        self.events = try number("events", 100_000, 10_000...100_000_000)
        self.rounds = try number("rounds", 3, 1...100)
        self.seed = UInt64(try number("seed", 1, 0...Int.max))
        self.rate = try number("rate", 2000, 0...100_000)
        self.seconds = try number("seconds", 10, 1...3600)
        self.batch = try number("batch", 3000, 1...100_000)
        self.partitions = try number("partitions", 4, 1...64)
        self.python = arguments["python"]
        self.json = arguments["json"]
    }
}
