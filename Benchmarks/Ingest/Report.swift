internal import JSON
internal import LocalStack

/// The table, and all measurements as JSON.
struct Report {
    private let options: Options
    private let surroundings: MeasurementEnvironment
    private let contenders: [Contender]
    private let fast: [FullSpeed]
    private let paced: [Paced]

    init(
        _ options: Options, _ surroundings: MeasurementEnvironment, _ contenders: [Contender], _ fast: [FullSpeed],
        _ paced: [Paced]
    ) {
        self.options = options
        self.surroundings = surroundings
        self.contenders = contenders
        self.fast = fast
        self.paced = paced
    }

    /// Prints the report, and writes the JSON file if one was requested.
    ///
    /// - Returns: the exit status.
    func give() throws -> Int32 {
        Console.line("")
        Console.line(
            "Ingest of \(Figures.grouped(self.options.events)) synthetic observations of \(Observations.size) bytes (seed \(self.options.seed)), \(self.options.partitions) partitions, relays off, rounds: \(self.options.rounds). Median (least–greatest)."
        )
        for (name, words) in self.surroundings.lines { Console.line("\(name): \(words)") }
        Console.line("")
        for line in Table.lines(self.header, self.contenders.map(self.row)) { Console.line(line) }
        for line in self.ratios { Console.line(line) }
        for line in self.tenths { Console.line(line) }
        Console.line("Other work on the machine: \(self.disturbance)")
        let differences = StoredRows.differences(among: self.fast)
        Console.line(
            differences.isEmpty
                ? "All contenders have stored the same rows, but for the digest of the content and clocks."
                : "THE ROWS DIFFER: the measures above do not compare.")
        for sentence in differences { Console.line("  \(sentence)") }
        if let path = self.options.json { try Files.write(self.json.bytes + [10], to: path) }
        return differences.isEmpty ? 0 : 1
    }

    private var header: [String] {
        ["", "events/s", "CPU s/million", "PostgreSQL CPU s/million", "peak RSS MiB"]
            + (self.paced.isEmpty ? [] : ["age p50 ms", "age p99 ms"])
    }

    private func row(_ contender: Contender) -> [String] {
        let fast = self.fast.filter { $0.contender == contender }
        let paced = self.paced.filter { $0.contender == contender }
        let million = 1e6 / Double(self.options.events)
        func cell(_ measures: [Double], _ write: (Double) -> String) -> String { Spread(measures)?.text(write) ?? "" }
        return [
            contender.title, cell(fast.map(\.eventsPerSecond), Figures.grouped),
            cell(fast.map { $0.cost.processorSeconds * million }) { Figures.fixed($0, 0) },
            cell(fast.map { $0.cost.postgresSeconds * million }) { Figures.fixed($0, 0) },
            cell(fast.map(\.cost.peakMemory)) { Figures.fixed($0, 0) },
        ]
            + (paced.isEmpty
                ? []
                : [
                    cell(paced.map(\.median)) { Figures.fixed($0, 1) },
                    cell(paced.map(\.ninetyNinth)) { Figures.fixed($0, 1) },
                ])
    }

    /// Compares runs of the same round, so that a disturbance affects both.
    private func ratio(to other: Contender) -> Spread? {
        let service = self.fast.filter { $0.contender == .service }
        let others = self.fast.filter { $0.contender == other }
        return Spread(zip(service, others).map { $0.eventsPerSecond / $1.eventsPerSecond })
    }

    private var ratios: [String] {
        self.contenders.filter { $0 != .service }.compactMap { other in
            self.ratio(to: other).map { spread in
                "service / \(other.title): \(spread.text { Figures.fixed($0, 2) })"
            }
        }
    }

    /// How the rate changes with the number of stored events.
    private var tenths: [String] {
        self.fast.map { run in
            "\(run.contender.title), events/s in the second to the tenth tenth of the events: "
                + run.tenths.map(Figures.grouped).joined(separator: " ")
        }
    }

    private var disturbance: String {
        let spread = Spread(self.fast.map(\.cost.others))?.text { Figures.fixed($0, 2) } ?? ""
        return "\(spread) of \(ProcFile.processors) processors during the runs at full speed"
    }

    private static func number(_ value: Double) -> JSONValue {
        .number(JSONNumber(normalising: Figures.fixed(value, 3)))
    }

    private static func json(_ cost: ContenderRun.Cost) -> [String: JSONValue] {
        [
            "processor_seconds": Self.number(cost.processorSeconds),
            "postgres_processor_seconds": Self.number(cost.postgresSeconds),
            "peak_memory_mib": Self.number(cost.peakMemory), "other_processors_busy": Self.number(cost.others),
        ]
    }

    private var json: JSONValue {
        let ratios = self.contenders.filter { $0 != .service }.compactMap { other in
            self.ratio(to: other).map { spread in
                (
                    other.rawValue,
                    JSONValue.object([
                        "median": Self.number(spread.median), "least": Self.number(spread.least),
                        "greatest": Self.number(spread.greatest),
                    ])
                )
            }
        }
        return .object([
            "events": .int(self.options.events), "rounds": .int(self.options.rounds),
            "seed": .int(Int(self.options.seed)), "event_bytes": .int(Observations.size),
            "partitions": .int(self.options.partitions), "rate": .int(self.options.rate),
            "seconds": .int(self.options.seconds), "c_batch": .int(self.options.batch),
            "surroundings": self.surroundings.json,
            "service_ratios": .object(Dictionary(ratios) { first, _ in first }),
            "rows_are_equal": .bool(StoredRows.differences(among: self.fast).isEmpty),
            "full_speed": .array(
                self.fast.map { run in
                    .object(
                        Self.json(run.cost).merging([
                            "contender": .string(run.contender.rawValue), "commits": .int(run.commits),
                            "events_per_second": Self.number(run.eventsPerSecond),
                        ]) { first, _ in first })
                }),
            "paced": .array(
                self.paced.map { run in
                    .object(
                        Self.json(run.cost).merging([
                            "contender": .string(run.contender.rawValue), "age_p50_ms": Self.number(run.median),
                            "age_p99_ms": Self.number(run.ninetyNinth), "age_max_ms": Self.number(run.longest),
                            "published_per_second": Self.number(run.eventsPerSecond),
                        ]) { first, _ in first })
                }),
        ])
    }
}
