internal import FoundationEssentials
internal import JSON
internal import Messaging
internal import Observability
internal import Postgres
internal import Shared
internal import TestSupport
internal import Testing

/// An intake of the programs area on a database of its own, with helpers for tests.
struct IntakeBench {
    let pool: PostgresPool
    let conninfo: String
    let intake: Intake
    let topics = Topics(prefix: "test")
    let metrics = Metrics()
    let entities = EntityTable(.programs, [.city, .partnership, .agreement, .activity, .contextEvent, .organisation])

    static func with(_ body: (IntakeBench) async throws -> Void) async throws {
        try await TestDatabase.with(MessagingMigrations.messaging + MessagingMigrations.entities) { pool, conninfo in
            try await body(IntakeBench(pool, conninfo))
        }
    }

    init(_ pool: PostgresPool, _ conninfo: String) {
        self.pool = pool
        self.conninfo = conninfo
        self.intake = Intake(
            area: .programs, topics: Topics(prefix: "test"), pool: pool, derivation: self.entities,
            metrics: self.metrics,
            now: { Instant("2026-11-24T12:00:00Z") ?? Instant(microseconds: 0) })
    }

    var messaging: PostgresMessaging { PostgresMessaging(self.pool, derivation: self.entities) }

    func fence(_ owner: String = "one") -> Fence { Fence(cluster: "c", group: "g", owner: owner) }

    /// Takes partition 0 of the intake topic.
    func claim(_ fence: Fence) async throws -> [ClaimKey: PartitionClaim] {
        let claims = try await fence.takeOver([ClaimKey(self.topics.intake(.programs), 0)], on: self.messaging)
        return Dictionary(uniqueKeysWithValues: claims.map { (ClaimKey($0.topic, $0.partition), $0) })
    }

    func record(_ value: String, at offset: Int64, headers: [InboundRecord.Header] = []) -> InboundRecord {
        InboundRecord(
            topic: self.topics.intake(.programs), partition: 0, offset: offset, key: nil, headers: headers,
            value: Array(value.utf8), timestamp: 1)
    }

    /// Stores these values, starting at the partition's current offset.
    func store(_ values: [String], under fence: Fence? = nil) async throws {
        let fence = fence ?? self.fence()
        var claims = try await self.claim(fence)
        let start = claims.values.first?.nextOffset ?? 0
        let records = values.enumerated().map { self.record($0.element, at: start + Int64($0.offset)) }
        try await self.intake.store(records, under: fence, claims: &claims)
    }

    /// Does all jobs that are due.
    func settle() async throws {
        let work = JobRunner(
            pool: self.pool,
            handlers: self.entities.jobHandlers + [ReleaseWaiting.handler(self.intake, self.messaging)],
            readiness: Readiness([]),
            log: .silent)
        while try await !work.doSome() {}
    }

    /// The row of each entity, and what is read of the entity from its history.
    func things() async throws -> [String] {
        let rows = try await self.texts(
            "select concat_ws('|', kind, code, state, version, members, events) from entity order by kind, code")
        return try await self.pool.withTransaction { transaction in
            let keys = try await transaction.rows("select kind, code from entity") { row in
                EntityKey(try #require(EntityKind(rawValue: try row.text(0))), unchecked: try row.text(1))
            }
            let histories = try await History.of(Set(keys), in: transaction)
            return rows
                + keys.sorted().map { key in
                    let thing = Fold.fold(key, histories[key] ?? [])
                    let notApplied = thing.notApplied.map { "\($0.event) \($0.sentence)" }
                    return "\(key)|\(notApplied)|\(thing.withdrawn.map { "\($0.event) by \($0.by)" })"
                }
        }
    }

    func texts(_ statement: Statement) async throws -> [String] {
        try await self.pool.withConnection { try await $0.rows(statement) { row in try row.optionalText(0) ?? "null" } }
    }

    func count(_ statement: Statement) async throws -> Int {
        try await self.pool.withConnection { try await $0.rows(statement) { row in try row.int(0) } }.first ?? -1
    }
}

/// Events as their publishers would write them.
enum Stated {
    static func event(
        _ id: String, _ type: String, _ data: String, time: String = "2026-01-01T00:00:00Z",
        source: String = "https://office"
    ) -> String {
        #"{"specversion":"1.0","id":"\#(id)","source":"\#(source)","type":"org.kembar.\#(type)","time":"\#(time)","data":\#(data)}"#
    }

    static func city(_ code: String, id: String? = nil, name: String? = nil, source: String = "https://office")
        -> String
    {
        Self.event(
            id ?? "city-\(code)", "programs.city.registered.v1",
            #"{"city":"\#(code)","name":{"en":"\#(name ?? code)"},"country":"ID"}"#, source: source)
    }

    static func partnership(_ code: String, _ cities: [String]) -> String {
        let list = cities.map { "\"\($0)\"" }.joined(separator: ",")
        return Self.event(
            "partnership-\(code)", "programs.partnership.registered.v1",
            #"{"partnership":"\#(code)","name":{"en":"\#(code)"},"cities":[\#(list)]}"#)
    }

    static func done(_ activity: String, _ partnership: String, end: String = "2020-05-01") -> String {
        Self.event(
            "done-\(activity)", "programs.activity.completed.v1",
            #"{"activity":"\#(activity)","partnerships":["\#(partnership)"],"end":"\#(end)"}"#)
    }

    static func withdrawn(_ id: String, as own: String) -> String {
        Self.event(
            own, "programs.event.withdrawn.v1",
            #"{"source":"https://office","id":"\#(id)","reason":{"en":"a mistake"}}"#, time: "2026-02-01T00:00:00Z")
    }
}
