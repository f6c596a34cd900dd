internal import FoundationEssentials
internal import JSON
internal import Messaging
internal import Observability
internal import Postgres
internal import ProgramsApp
internal import Shared
internal import Synchronization
internal import TestSupport
internal import Testing

@testable internal import HTTP
@testable internal import ServiceRuntime

/// The complete programs registry on a database of its own, without sockets and Kafka: requests go to its router, and
/// records in its outbox are passed to the intake as the relay and Kafka would do.
final class RegistryBench: Sendable {
    let pool: PostgresPool
    /// For answers to requests; the same as `pool`, unless a test gives readers their own.
    let readPool: PostgresPool
    let topics = Topics(prefix: "test")
    private let parts: ServiceParts
    private let messaging: PostgresMessaging
    private let intake: Intake
    private let groups: [RouteGroup]
    private let router: Router
    private let clock: Clock

    /// - Parameters:
    ///   - rebuilds: whether it reads the facts that a registry announced, instead of events sent to one.
    ///   - advises: whether its advice works.
    ///   - mayFail: whether a request may fail without an issue.
    ///   - readTimeout: gives readers one connection of their own, with this statement time-out in seconds.
    static func with<Value: Sendable>(
        rebuilds: Bool = false, advises: Bool = true, mayFail: Bool = false, readTimeout: Int? = nil,
        adviceLimit: Duration = .seconds(600), _ body: @escaping @Sendable (RegistryBench) async throws -> Value
    ) async throws -> Value {
        let none = PostgresPool("dbname=none", limit: 1)
        let migrations = makePrograms(try Self.context(none, none) { Self.start }).migrations
        return try await TestDatabase.with(MessagingMigrations.messaging + migrations) { pool, conninfo in
            let readPool = readTimeout.map { Self.readPool(conninfo, $0) } ?? pool
            defer { readPool.close() }
            return try await body(
                RegistryBench(
                    pool, readPool, rebuilds: rebuilds, advises: advises, mayFail: mayFail, adviceLimit: adviceLimit))
        }
    }

    /// One connection, set up as a service sets up those of its readers.
    private static func readPool(_ conninfo: String, _ timeout: Int) -> PostgresPool {
        PostgresPool(
            conninfo, limit: 1,
            setup: """
                set default_transaction_read_only = on;
                set statement_timeout = '\(timeout)s';
                """)
    }

    private static let start = Instant("2026-11-24T12:00:00Z") ?? Instant(microseconds: 0)

    private static func context(
        _ pool: PostgresPool, _ readPool: PostgresPool, now: @escaping @Sendable () -> Instant
    ) throws -> ServiceContext {
        let configuration = try ServiceConfiguration(
            environment: [
                "KEMBAR_DATABASE_URL": "dbname=none", "KEMBAR_KAFKA_BOOTSTRAP_SERVERS": "127.0.0.1:9",
                "KEMBAR_TOPIC_PREFIX": "test",
            ], defaultPort: 8081)
        return ServiceContext(
            configuration: configuration, pool: pool, readPool: readPool, log: .silent, now: now,
            authorisation: Authorisation(token: nil))
    }

    private init(
        _ pool: PostgresPool, _ readPool: PostgresPool, rebuilds: Bool, advises: Bool, mayFail: Bool,
        adviceLimit: Duration
    ) throws {
        self.pool = pool
        self.readPool = readPool
        let clock = Clock(Self.start)
        self.clock = clock
        let now: @Sendable () -> Instant = { clock.time.withLock { $0 } }
        let context = try Self.context(pool, readPool, now: now)
        let parts = makePrograms(context)
        self.parts = parts
        self.messaging = PostgresMessaging(pool, derivation: parts.derivation)
        self.intake = Intake(
            area: rebuilds ? .reports : .programs, topics: self.topics, database: self.messaging, metrics: Metrics(),
            now: now)
        let events = EventRoutes(
            area: .programs, adviceLimit: adviceLimit, readPool: readPool,
            ingest: HTTPIngest(pool: pool, topics: self.topics),
            now: now, prepare: parts.prepare,
            advise: { events, arriving in
                guard advises else { throw NoAdvice() }
                return try await parts.advise(events, arriving)
            },
            topics: self.topics, log: .silent)
        let operations = OperationRoutes(
            pool: pool, readPool: readPool, topics: self.topics, kafka: context.configuration.kafka)
        self.groups = [Authorisation(token: nil).restricted(events.routes + operations.routes)] + parts.routes
        self.router = Router(
            self.groups, problem: ServiceMain.problem,
            report: { error in if !mayFail { Issue.record("a request failed: \(error)") } })
    }

    private struct NoAdvice: Error {}

    /// Sets the time at which events are accepted.
    func set(now text: String) throws {
        let moment = try #require(Instant(text))
        self.clock.time.withLock { $0 = moment }
    }

    // MARK: By HTTP

    struct Answer {
        let status: Int
        let body: JSONValue
        var slug: String? { self.body["slug"]?.string }
        /// The codes of a page of entities.
        var codes: [String] { (self.body["items"]?.elements ?? []).compactMap { $0["code"]?.string } }
    }

    /// The paths of all routes that only read, with their `{names}`.
    var readPaths: [String] { self.groups.flatMap(\.routes).filter { $0.method == .get }.map(\.pattern) }

    func get(_ target: String) async throws -> Answer {
        let parts = target.split(separator: "?", maxSplits: 1).map(String.init)
        let pairs = (parts.count == 2 ? parts[1] : "").split(separator: "&").map { pair in
            let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            return (sides[0], sides.count == 2 ? sides[1] : "")
        }
        return try await self.answer(
            HTTPRequest(
                method: .get, path: parts[0].split(separator: "/").map(String.init),
                query: Dictionary(pairs) { _, last in last }, headers: ["host": "127.0.0.1"]))
    }

    func post(_ event: String) async throws -> Answer {
        try await self.answer(
            HTTPRequest(
                method: .post, path: ["v1", "events"],
                headers: ["content-type": "application/cloudevents+json", "host": "127.0.0.1"],
                body: Array(event.utf8)))
    }

    func post(batch events: [String]) async throws -> Answer {
        try await self.answer(
            HTTPRequest(
                method: .post, path: ["v1", "events"],
                headers: ["content-type": "application/cloudevents-batch+json", "host": "127.0.0.1"],
                body: Array("[\(events.joined(separator: ","))]".utf8)))
    }

    private func answer(_ request: HTTPRequest) async throws -> Answer {
        let reply = await self.router.reply(to: request)
        return Answer(status: reply.status.code, body: JSONValue(try JSONDocument(reply.body).root))
    }

    // MARK: By Kafka

    /// Stores these values as one batch of a topic, and runs all jobs that are due.
    func store(_ values: [[UInt8]], topic: String? = nil) async throws {
        try await self.storeOnly(values, topic: topic)
        try await self.settle()
    }

    func store(_ events: [String]) async throws { try await self.store(events.map { Array($0.utf8) }) }

    private func storeOnly(_ values: [[UInt8]], topic: String?) async throws {
        let topic = topic ?? self.topics.intake(.programs)
        let fence = Fence(cluster: "c", group: "g", owner: "one")
        let claims = try await fence.takeOver([ClaimKey(topic, 0)], on: self.messaging)
        var held = Dictionary(uniqueKeysWithValues: claims.map { (ClaimKey($0.topic, $0.partition), $0) })
        let first = held.values.first?.nextOffset ?? 0
        let records = values.enumerated().map { position, value in
            InboundRecord(
                topic: topic, partition: 0, offset: first + Int64(position), key: nil, headers: [], value: value,
                timestamp: 1)
        }
        try await self.intake.store(records, under: fence, claims: &held)
    }

    /// Passes events accepted by HTTP to the intake.
    func deliver() async throws {
        let values = try await self.pool.withConnection { connection in
            try await connection.rows(
                """
                with sent as (
                    update outbox set published_at = now()
                    where topic = \(self.topics.intake(.programs)) and published_at is null
                    returning position, value)
                select value from sent order by position
                """
            ) { row in try row.bytes(0) }
        }
        try await self.store(values)
    }

    func settle() async throws {
        let work = JobRunner(
            pool: self.pool, handlers: self.parts.jobs + [ReleaseWaiting.handler(self.intake, self.messaging)],
            readiness: Readiness([]), log: .silent)
        repeat {
            // A long history is folded a little later, so that many of its events need one fold.
            _ = try await self.texts(
                "update job set run_after = now() where kind = \(FoldThing.kind) returning kind")
        } while try await !work.doSome()
    }

    func recompute() async throws {
        try await self.pool.withTransaction { try await self.parts.recompute($0) }
    }

    // MARK: Reading

    /// The announced facts, in order.
    func announced() async throws -> [[UInt8]] {
        try await self.pool.withConnection { connection in
            try await connection.rows(
                "select value from outbox where topic = \(self.topics.facts(.programs)) order by position"
            ) { row in try row.bytes(0) }
        }
    }

    /// Everything that is derived: the rows of entities and of links, and what is folded from each entity's history.
    func derived() async throws -> [String] {
        let rows = try await self.texts(
            """
            (select concat_ws('|', kind, code, state, version, members, events) from entity order by kind, code)
            union all
            (select concat_ws('|', 'link', by_kind, by_code, kind, code, to_kind, to_code, relation, is_current) from link
             order by by_kind, by_code, kind, code, to_kind, to_code, relation)
            """)
        let read = try await self.folded().map { thing in
            let notApplied = thing.notApplied.map { "\($0.event) \($0.sentence)" }
            let withdrawn = thing.withdrawn.map { "\($0.event) by \($0.by): \($0.reason.json.text)" }
            return "\(thing.key)|\(thing.disputed.map(\.json.text))|\(notApplied)|\(withdrawn)"
        }
        return rows + read
    }

    /// Every entity, folded from its whole history.
    private func folded() async throws -> [FoldedEntity] {
        try await self.pool.withTransaction { transaction in
            let keys = try await transaction.rows("select kind, code from entity") { row in
                EntityKey(try #require(EntityKind(rawValue: try row.text(0))), unchecked: try row.text(1))
            }
            let histories = try await History.of(Set(keys), in: transaction)
            let ranks = try await History.ranks(in: .programs, transaction)
            return keys.sorted().map { Fold.fold($0, histories[$0] ?? [], ranks: ranks) }
        }
    }

    func texts(_ statement: Statement) async throws -> [String] {
        try await self.pool.withConnection { try await $0.rows(statement) { row in try row.optionalText(0) ?? "null" } }
    }

    /// The number of rows of any table that contain this text, as text or as bytes.
    func rows(holding text: String) async throws -> Int {
        var count = 0
        let tables: [StaticString] = [
            "inbox", "outbox", "entity", "link", "dead_letter", "waiting", "conflict", "person_key",
        ]
        for table in tables {
            let found = try await self.texts(
                """
                select 'x' from \(trusted: table) as kept
                where strpos(kept::text, \(text)) > 0
                   or strpos(kept::text, encode(convert_to(\(text), 'UTF8'), 'hex')) > 0
                """)
            count += found.count
        }
        return count
    }

    /// The time that tests set.
    private final class Clock: Sendable {
        let time: Mutex<Instant>
        init(_ start: Instant) { self.time = Mutex(start) }
    }
}

extension JSONValue {
    var elements: [JSONValue] { if case .array(let elements) = self { elements } else { [] } }
}

extension JSONValue {
    /// The advice in an answer: the rule, a colon, and the sentence.
    var adviceSentences: [String] {
        (self["advice"]?.elements ?? []).map { "\($0["rule"]?.string ?? ""): \($0["sentence"]?.string ?? "")" }
    }
}
