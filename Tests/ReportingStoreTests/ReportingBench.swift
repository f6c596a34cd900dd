internal import JSON
internal import Messaging
internal import Observability
internal import Postgres
internal import ReportingDomain
internal import Shared
internal import TestSupport
internal import Testing

@testable internal import ReportingApp

/// The reporting service's intake, derivation and jobs on a database of its own, without processes or Kafka.
struct ReportingBench {
    let pool: PostgresPool
    let messaging: PostgresMessaging
    let intake: Intake
    private let generation: ReportGeneration
    /// The moment that the service takes for now.
    let clock: TestClock
    /// At the office it is seven hours later than in UTC.
    let evaluation: EvaluationSettings
    private let topics = Topics(prefix: "test")

    static func with(
        isReviewRequired: Bool = false, schedule: ReportSchedule? = nil, _ body: (ReportingBench) async throws -> Void
    ) async throws {
        try await TestDatabase.with(
            MessagingMigrations.messaging + [MessagingMigrations.relations] + ReportingMigrations.all
        ) { pool, _ in
            try await body(ReportingBench(pool, isReviewRequired: isReviewRequired, schedule: schedule))
        }
    }

    init(_ pool: PostgresPool, isReviewRequired: Bool = false, schedule: ReportSchedule? = nil) {
        let clock = TestClock("2026-11-24T12:00:00Z")
        let now: @Sendable () -> Instant = { clock.now }
        self.clock = clock
        var evaluation = EvaluationSettings(
            offsetMinutes: 420, thresholds: [.contact: 180, .visit: 365, .money: 365, .report: 365],
            schedule: schedule ?? ReportSchedule(months: [:], evaluatesAtExpiry: false, preparesRenewals: false))
        evaluation.moment = now
        self.evaluation = evaluation
        self.pool = pool
        self.generation = ReportGeneration(
            topics: Topics(prefix: "test"), settings: .standard, isReviewRequired: isReviewRequired, now: now)
        self.messaging = PostgresMessaging(pool, derivation: ReportDerivation(maximumWait: 86_400))
        self.intake = Intake(
            area: .reports, topics: Topics(prefix: "test"), database: self.messaging, metrics: Metrics(), now: now)
    }

    /// A publisher's event as its owning service announces it.
    func fact(_ text: String) throws -> (topic: String, value: [UInt8]) {
        let event = try Event(structured: Array(text.utf8))
        let announced = Wire.announcement(
            of: event.envelope, in: event.area, key: event.key, acceptedAt: event.envelope.time,
            verdict: Admission.admitted)
        return (self.topics.facts(event.area), announced.bytes)
    }

    func request(
        _ id: String, _ partnership: String, _ day: String, kind: ReportKind? = nil, after: [EventRef] = [],
        trace: String? = nil
    ) throws -> (topic: String, value: [UInt8]) {
        let data = JSONValue.members([
            "kind": kind.map { .string($0.rawValue) },
            "partnership": .string(partnership), "as_of": .string(day), "after": .array(after.map(\.json)),
        ])
        let bytes = Wire.bytes(
            ref: EventRef(source: "https://reader", id: id), type: EventType(.reports, "report.requested"),
            time: try #require(Instant("2026-01-01T00:00:00Z")),
            extensions: trace.map { ["traceparent": .string($0)] } ?? [:], data: data.bytes)
        return (self.topics.intake(.reports), bytes)
    }

    /// Stores these records as one batch, each topic in a partition of its own.
    func store(_ records: [(topic: String, value: [UInt8])]) async throws {
        let fence = Fence(cluster: "c", group: "g", owner: "one")
        let topics = Set(records.map(\.topic)).sorted()
        let claims = try await fence.takeOver(topics.map { ClaimKey($0, 0) }, on: self.messaging)
        var held = Dictionary(uniqueKeysWithValues: claims.map { (ClaimKey($0.topic, 0), $0) })
        var next = held.mapValues(\.nextOffset)
        let inbound = records.map { topic, value in
            let offset = next[ClaimKey(topic, 0)] ?? 0
            next[ClaimKey(topic, 0)] = offset + 1
            return InboundRecord(
                topic: topic, partition: 0, offset: offset, key: nil, headers: [], value: value, timestamp: 1)
        }
        try await self.intake.store(inbound, under: fence, claims: &held)
    }

    /// Runs all jobs, due or not; those for deadlines only if they are due.
    func settle() async throws {
        let work = JobRunner(
            pool: self.pool,
            handlers: ReportingJobs.handlers(self.generation, self.evaluation) { true } + [
                ReleaseWaiting.handler(self.intake, self.messaging)
            ],
            readiness: Readiness([]), log: .silent)
        for _ in 0..<20 {
            _ = try await self.texts(
                "update job set run_after = now() where kind <> 'report-deadline' returning kind"
            )
            if try await work.doSome() { return }
        }
        Issue.record("jobs do not come to rest")
    }

    /// Does once what is due, while facts on Kafka are still to be read.
    func doSomeWhileBehind() async throws {
        _ = try await JobRunner(
            pool: self.pool, handlers: ReportingJobs.handlers(self.generation, self.evaluation) { false },
            readiness: Readiness([]), log: .silent
        ).doSome()
    }

    /// What the part `daily-evaluation` does every half a minute.
    func beginDay() async throws {
        try await DailyEvaluation(pool: self.pool, settings: self.evaluation, log: .silent).begin()
    }

    /// What the part `report-schedule` does every ten seconds.
    func requestScheduled() async throws {
        try await RequestScheduledReports(pool: self.pool, log: .silent) { event in
            let bytes = Wire.bytes(
                ref: event.ref, type: event.envelope.type, time: event.envelope.time,
                data: JSONValue(event.data.members).bytes)
            try await self.store([(self.topics.intake(.reports), bytes)])
        }.request()
    }

    /// An event that a publisher sends to this service.
    func own(_ text: String) throws -> (topic: String, value: [UInt8]) {
        (self.topics.intake(.reports), Array(text.utf8))
    }

    /// Lets the deadline of every request pass.
    func passDeadlines() async throws {
        _ = try await self.texts("update report_request set deadline = now() returning id")
        _ = try await self.texts(
            "insert into job (kind, subject, detail) select 'report', partnership, as_of::text from wanted_report on conflict do nothing returning kind"
        )
    }

    func texts(_ statement: Statement) async throws -> [String] {
        try await self.pool.withConnection { try await $0.rows(statement) { row in try row.optionalText(0) ?? "null" } }
    }
}
