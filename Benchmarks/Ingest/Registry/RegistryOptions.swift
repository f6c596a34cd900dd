internal import Arguments

/// The options of the command line.
struct RegistryOptions {
    let partnerships: Int
    let rounds: Int
    let seed: UInt64
    let partitions: Int
    /// Whether each entity has its own key, so that entities it refers to may arrive later through another partition.
    let isScattered: Bool

    init(_ arguments: Command.Parsed) throws(Command.Misuse) {
        self.partnerships = try arguments.number("partnerships", default: 1000, in: 10...100_000)
        self.rounds = try arguments.number("rounds", default: 3, in: 1...100)
        self.seed = UInt64(try arguments.number("seed", default: 1, in: 0...Int.max))
        self.partitions = try arguments.number("partitions", default: 4, in: 1...64)
        self.isScattered = arguments.has("scattered")
    }

    var records: Int { self.partnerships * Cooperation.size }
}
