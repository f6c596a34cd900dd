internal import Crypto
internal import JSON
public import Observability
public import Postgres
public import Shared

/// Stores records that were read from topics. One transaction handles many records: it moves the offsets, stores each
/// event once, derives data from the events and writes the announcements. A bad record affects no other.
public struct Intake: Sendable {
    let area: Area
    let topics: Topics
    let database: any MessagingDatabase
    let metrics: Metrics
    let now: @Sendable () -> Instant

    /// - Parameter area: the area that this service owns.
    package init(
        area: Area, topics: Topics, database: any MessagingDatabase, metrics: Metrics,
        now: @escaping @Sendable () -> Instant
    ) {
        self.area = area
        self.topics = topics
        self.database = database
        self.metrics = metrics
        self.now = now
        IntakeTally.begin(metrics)
    }

    /// - Parameter derivation: derives data from the service's events.
    public init(
        area: Area, topics: Topics, pool: PostgresPool, derivation: any Derivation, metrics: Metrics,
        now: @escaping @Sendable () -> Instant
    ) {
        self.init(
            area: area, topics: topics, database: PostgresMessaging(pool, derivation: derivation), metrics: metrics,
            now: now)
    }

    /// Stores the records and moves the claims of their partitions.
    ///
    /// - Parameters:
    ///   - records: in the order of their offsets within each partition.
    ///   - ends: partitions whose end was reached, with the offset of the next record.
    ///   - claims: the partitions of this owner; moved on success only.
    /// - Throws: `Fence.Fenced`, or a `PostgresError` that the caller may retry or must report.
    package func store(
        _ records: [InboundRecord], ends: [PartitionEnd] = [], under fence: Fence,
        claims: inout [ClaimKey: PartitionClaim]
    ) async throws {
        try await self.store(self.decode(records), ends: ends, under: fence, claims: &claims)
    }

    /// Decodes records and admits their events.
    package func decode(_ records: [InboundRecord]) -> [DecodedRecord] {
        records.map { DecodedRecord($0, rule: self.judge) }
    }

    /// Stores decoded records.
    package func store(
        _ records: [DecodedRecord], ends: [PartitionEnd], under fence: Fence, claims: inout [ClaimKey: PartitionClaim]
    ) async throws {
        try await self.store(records[...], ends, fence, &claims)
    }

    private func store(
        _ records: ArraySlice<DecodedRecord>, _ ends: [PartitionEnd], _ fence: Fence,
        _ claims: inout [ClaimKey: PartitionClaim]
    ) async throws {
        var moved = claims
        var touched: Set<ClaimKey> = []
        // Only the last record of each partition sets its mark.
        var last: [ClaimKey: DecodedRecord] = [:]
        for judged in records {
            let key = ClaimKey(judged.record.topic, judged.record.partition)
            guard let claim = moved[key], judged.record.offset >= claim.nextOffset else { continue }
            moved[key]?.nextOffset = judged.record.offset + 1
            last[key] = judged
            touched.insert(key)
        }
        for (key, judged) in last { moved[key]?.mark = (judged.record.offset, judged.record.mark.bytes) }
        for end in ends {
            let key = end.partition
            guard let claim = moved[key], end.offset > claim.nextOffset else { continue }
            // The mark stays that of the last record: a control record after it has none.
            moved[key]?.nextOffset = end.offset
            touched.insert(key)
        }
        let known = claims
        // Records that are stored already, or whose partitions this owner does not hold, are discarded here.
        let fresh = records.filter { record in
            known[ClaimKey(record.record.topic, record.record.partition)].map { record.record.offset >= $0.nextOffset }
                ?? false
        }
        guard !touched.isEmpty else { return }
        let moves = touched.sorted().compactMap { key in
            known[key].flatMap { from in moved[key].map { PartitionMove(from: from, to: $0) } }
        }
        do {
            try await self.commit(fresh, moves, fence)
            claims = moved
        } catch let error as PostgresError where error.isDataError {
            // The database rejected a value: halve the batch until its record is alone, then set that record aside.
            if fresh.count > 1 {
                let middle = records.startIndex + records.count / 2
                try await self.store(records[..<middle], [], fence, &claims)
                try await self.store(records[middle...], ends, fence, &claims)
            } else if let only = fresh.first, !only.isRefused {
                let state = error.sqlState?.rawValue ?? "unknown"
                let refusal = Refusal(.refusedByStore, "PostgreSQL refuses a value of this event (SQLSTATE \(state)).")
                try await self.store([only.refused(refusal)], ends, fence, &claims)
            } else {
                throw error
            }
        }
    }

    /// Runs one transaction. When the response to its commit is lost, the fence row shows whether it took effect.
    private func commit(_ records: [DecodedRecord], _ moves: [PartitionMove], _ fence: Fence) async throws {
        let start = ContinuousClock.now
        let tally: IntakeTally
        do {
            tally = try await self.database.withTransaction { stores in
                try await fence.move(moves, in: stores)
                var work = IntakeTransaction(self, stores)
                return try await work.store(records)
            }
        } catch let unknown as CommitOutcomeUnknown {
            guard let first = moves.first, try await fence.hasCommitted(first, on: self.database) else {
                throw unknown.underlying
            }
            return
        }
        tally.report(to: self.metrics, took: ContinuousClock.now - start)
    }

    /// Decodes a record and admits its event.
    @Sendable private func judge(_ record: InboundRecord) throws(CloudEventDecoder.Refused) -> (Event, String) {
        guard !self.topics.isIntake(record.topic, of: self.area) else {
            let event = try CloudEventDecoder.event(from: record)
            let admission = Admission(.topic(record.topic, area: self.area, self.topics))
            return (event, try admission.verdict(on: event, at: self.now()))
        }
        let event = try CloudEventDecoder.event(from: record, isFact: true)
        guard event.ref.source == event.area.source, record.topic == self.topics.facts(event.area) else {
            let sentence =
                "\(record.topic) holds what Kembar announces; this event's source is another one."
            throw CloudEventDecoder.Refused(refusal: Refusal(.wrongArea, sentence), identity: event.ref)
        }
        // An event that its owner has admitted is admitted everywhere.
        guard case .string(let verdict)? = event.envelope.extensions["verdict"] else {
            return (event, Admission.admitted)
        }
        return (event, verdict)
    }
}
