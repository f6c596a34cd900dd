internal import Messaging
internal import Observability
internal import PlantedBugs
internal import Shared

/// A service: a database, and the processes that work on it.
final class SimulatedService: @unchecked Sendable {
    let area: Area
    let kernel: Kernel
    let kafka: SimulatedKafka
    let postgres: SimulatedPostgres
    let decoder: RecordDecoder
    private let bug: PlantedBug?
    private let topics = SimulatedEvents.topics
    /// Whether it reads what the owner of programs announces, beside its own intake.
    private let readsFacts: Bool
    private(set) var processes: [SimulatedProcess] = []
    private var lives = 0
    private var isClosed = false

    init(
        _ area: Area, _ kernel: Kernel, _ kafka: SimulatedKafka, _ faults: Faults, _ decoder: RecordDecoder,
        bug: PlantedBug?, readsFacts: Bool = false
    ) {
        self.area = area
        self.kernel = kernel
        self.kafka = kafka
        self.postgres = SimulatedPostgres(kernel, faults)
        self.decoder = decoder
        self.bug = bug
        self.readsFacts = readsFacts
        self.postgres.hasPrimaryKey = bug != .noConflict
        self.postgres.countsVersions = bug == .increment
    }

    var group: String { self.topics.group(self.area) }
    var relayTopics: RelayTopics { RelayTopics(self.area, self.topics) }

    /// The names of the topics that are read, or of which topics of publishers are read.
    var topicsToRead: [String] {
        [self.topics.intake(self.area)] + (self.readsFacts ? [self.topics.facts(.programs)] : [])
    }

    func seams(of process: SimulatedProcess) -> Seams {
        guard let bug else { return .none }
        return Planted(bug) { delay, work in
            process.spawn {
                try await self.kernel.sleep(Int(delay / .milliseconds(1)), process)
                try await work()
            }
        }.seams
    }

    func database(of process: SimulatedProcess) -> SimulatedDatabase {
        SimulatedDatabase(server: self.postgres, process: process, seams: self.seams(of: process))
    }

    func intake(on database: SimulatedDatabase) -> Intake {
        Intake(
            area: self.area, topics: self.topics, database: database, metrics: SimulatedEvents.metrics,
            now: { SimulatedEvents.now })
    }

    /// Admits events by HTTP.
    func ingest(of process: SimulatedProcess) -> any EventIngest {
        let database = SimulatedDatabase(server: self.postgres, process: process)
        return self.seams(of: process).ingest(HTTPIngest(database, topics: self.topics))
    }

    /// Ends every process; none begins any more.
    func close() {
        self.isClosed = true
        for process in self.processes { self.end(process) }
    }

    func startProcess() {
        guard !self.isClosed else { return }
        self.lives += 1
        let process = SimulatedProcess("\(self.area.rawValue) \(self.lives)", self.kernel)
        self.processes.append(process)
        let (intake, relay, jobs) = (
            IntakeTask(self, process), RelayTask(service: self, process: process),
            JobTask(service: self, process: process)
        )
        process.spawn { try await intake.run() }
        process.spawn { try await relay.run() }
        process.spawn { try await jobs.run() }
        process.spawn { try await jobs.sweep() }
    }

    /// Ends a process, as SIGKILL does.
    func end(_ process: SimulatedProcess) {
        self.processes.removeAll { $0 === process }
        process.end()
        self.postgres.breakConnections(of: process)
    }
}
