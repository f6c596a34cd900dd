internal import Arguments

/// The options of the command line.
struct ReportingOptions {
    /// Facts of the large partnership; 0 leaves it out.
    let facts: Int
    let further: Int
    /// Number of further partnerships; 0 leaves them out.
    let partnerships: Int
    let rounds: Int
    let seed: UInt64
    let partitions: Int

    init(_ arguments: Command.Parsed) throws(Command.Misuse) {
        self.facts = try arguments.number("facts", default: 20_000, in: 0...1_000_000)
        self.further = try arguments.number("more-facts", default: 20, in: 1...10_000)
        self.partnerships = try arguments.number("partnerships", default: 1000, in: 0...100_000)
        self.rounds = try arguments.number("rounds", default: 1, in: 1...100)
        self.seed = UInt64(try arguments.number("seed", default: 1, in: 0...Int.max))
        self.partitions = try arguments.number("partitions", default: 4, in: 1...64)
        guard self.facts == 0 || self.facts >= 100 else {
            throw Command.Misuse("--facts is \(self.facts); a partnership with all that belongs to it has 100 or more.")
        }
        guard self.facts > 0 || self.partnerships > 0 else {
            throw Command.Misuse("--facts and --partnerships are both 0; nothing is left to measure.")
        }
    }
}
