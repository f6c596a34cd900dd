internal import JSON
internal import LocalStack

/// Results of earlier rounds of a seed, stored in a file so that a long run can be interrupted and resumed.
struct ChaosState {
    /// One completed round.
    struct Done {
        let number: Int
        /// The faults to inject, in this order; empty where an earlier version did not record them.
        var faults: [String]
        var injected: [String: Int]
        var acknowledged: Int
        var settledIn: Double
        var findings: [String]
    }

    private let path: String
    private(set) var rounds: [Done] = []

    init(_ path: String) {
        self.path = path
        guard let bytes = Files.read(path), let root = try? JSONDocument(bytes).root else { return }
        self.rounds = (root["rounds"]?.elements ?? []).map { round in
            Done(
                number: Int(round["number"]?.number ?? "") ?? 0,
                faults: (round["faults"]?.elements ?? []).compactMap(\.string),
                injected: Dictionary(
                    (round["injected"]?.members ?? []).map { ($0.key, Int($0.value.number ?? "") ?? 0) }
                ) { $1 },
                acknowledged: Int(round["acknowledged"]?.number ?? "") ?? 0,
                settledIn: Double(round["settled_in"]?.number ?? "") ?? 0,
                findings: (round["findings"]?.elements ?? []).compactMap(\.string))
        }
    }

    /// How often a fault was injected in all rounds, or in those before `number`.
    func count(of fault: Fault, before number: Int = .max) -> Int {
        self.rounds.filter { $0.number < number }.reduce(0) { $0 + ($1.injected[fault.rawValue] ?? 0) }
    }

    /// The faults of a round; nil when they were not recorded.
    func faults(of number: Int) -> [Fault]? {
        let names = self.rounds.first { $0.number == number }?.faults ?? []
        return names.isEmpty ? nil : names.compactMap { Fault(rawValue: $0) }
    }

    mutating func add(_ round: Done) throws {
        self.rounds.append(round)
        let value = JSONValue.object([
            "rounds": .array(
                self.rounds.map { round in
                    .object([
                        "number": .int(round.number), "faults": .array(round.faults.map { .string($0) }),
                        "injected": .object(round.injected.mapValues { .int($0) }),
                        "acknowledged": .int(round.acknowledged),
                        "settled_in": .number(JSONNumber(normalising: String(round.settledIn))),
                        "findings": .array(round.findings.map { .string($0) }),
                    ])
                })
        ])
        try Files.write(value.bytes, to: self.path)
    }
}
