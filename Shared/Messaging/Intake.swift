internal import Crypto
internal import JSON
public import Observability
public import Postgres
public import Shared

/// Stores what was read of topics: one transaction for many records, in which the offset moves, the events are kept
/// once, what follows from them is derived, and what is announced is written. A bad record costs only itself.
public struct Intake: Sendable {
    let area: Area
    let topics: Topics
    let pool: PostgresPool
    let derivation: any Derivation
    let metrics: Metrics
    let now: @Sendable () -> Instant

    /// - Parameters:
    ///   - area: what this service owns.
    ///   - derivation: what follows from its events.
    public init(
        area: Area, topics: Topics, pool: PostgresPool, derivation: any Derivation, metrics: Metrics,
        now: @escaping @Sendable () -> Instant
    ) {
        self.area = area
        self.topics = topics
        self.pool = pool
        self.derivation = derivation
        self.metrics = metrics
        self.now = now
        IntakeTally.begin(metrics)
    }

    /// Stores the records and moves the claims of their partitions.
    ///
    /// - Parameters:
    ///   - records: in the order of their offsets within each partition.
    ///   - ends: partitions whose end was seen, and the offset that comes next there.
    ///   - claims: what we hold; moved on success only.
    /// - Throws: `Fence.Fenced`, or a `PostgresError` that the caller may wait out or must report.
    public func store(
        _ records: [InboundRecord], ends: [(topic: String, partition: Int, offset: Int64)] = [],
        under fence: Fence, claims: inout [ClaimKey: PartitionClaim]
    ) async throws {
        let judged = records.map { DecodedRecord($0, rule: self.judge) }
        try await self.store(judged[...], ends, fence, &claims)
    }

    private func store(
        _ records: ArraySlice<DecodedRecord>, _ ends: [(topic: String, partition: Int, offset: Int64)], _ fence: Fence,
        _ claims: inout [ClaimKey: PartitionClaim]
    ) async throws {
        var moved = claims
        var touched: Set<ClaimKey> = []
        // Of each partition the last record alone marks where we stand.
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
            let key = ClaimKey(end.topic, end.partition)
            guard let claim = moved[key], end.offset > claim.nextOffset else { continue }
            // The mark stays that of the last record: a control record behind it has none.
            moved[key]?.nextOffset = end.offset
            touched.insert(key)
        }
        let known = claims
        // Records of partitions that are not ours, or that are stored already, are dropped here.
        let fresh = records.filter { record in
            known[ClaimKey(record.record.topic, record.record.partition)].map { record.record.offset >= $0.nextOffset }
                ?? false
        }
        guard !touched.isEmpty else { return }
        let moves = touched.sorted().compactMap { key in known[key].flatMap { from in moved[key].map { (from, $0) } } }
        do {
            try await self.commit(fresh, moves, fence)
            claims = moved
        } catch let error as PostgresError where error.isDataError {
            // Some value was refused by the database: halve until it is alone, then set it aside.
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

    /// One transaction; after a lost answer to its commit, the fence row tells whether it happened.
    private func commit(
        _ records: [DecodedRecord], _ moves: [(from: PartitionClaim, to: PartitionClaim)], _ fence: Fence
    ) async throws {
        let start = ContinuousClock.now
        let tally: IntakeTally
        CrashPoint.reach(.batchRead)
        #if KEMBAR_PLANTED
            if PlantedBug.planted == .offsetFirst {
                try await self.pool.withTransaction { try await fence.move(moves, in: $0) }
                CrashPoint.reach(.offsetMoved)
                let tally = try await self.pool.withTransaction { transaction in
                    var work = IntakeTransaction(self, transaction)
                    return try await work.store(records)
                }
                return tally.report(to: self.metrics, took: ContinuousClock.now - start)
            }
        #endif
        do {
            tally = try await self.pool.withTransaction { transaction in
                try await fence.move(moves, in: transaction)
                var work = IntakeTransaction(self, transaction)
                return try await work.store(records)
            }
        } catch let unknown as CommitOutcomeUnknown {
            guard let first = moves.first else { throw unknown.underlying }
            let standing = try await fence.standing(of: first.from, on: self.pool)
            guard standing.isOurs, standing.epoch == first.from.epoch else { throw Fence.Fenced() }
            guard standing.nextOffset == first.to.nextOffset else { throw unknown.underlying }
            return
        }
        tally.report(to: self.metrics, took: ContinuousClock.now - start)
    }

    /// What becomes of a record, before the database is asked.
    @Sendable private func judge(_ record: InboundRecord) throws(CloudEventDecoder.Refused) -> (Event, String) {
        let isIntake = self.topics.isIntake(record.topic, of: self.area)
        let event = try CloudEventDecoder.event(from: record, isFact: !isIntake)
        func refuse(_ refusal: Refusal) -> CloudEventDecoder.Refused {
            CloudEventDecoder.Refused(refusal: refusal, identity: event.ref)
        }
        if isIntake {
            guard event.data.schema.isTaken else {
                throw refuse(Refusal(.wrongArea, "Events of type \(event.envelope.type) are sent by Kembar alone."))
            }
            guard event.area == self.area else {
                throw refuse(
                    Refusal(
                        .wrongArea,
                        "An event of the area \(event.area.rawValue) belongs to \(self.topics.intake(event.area)), not to \(record.topic)."
                    ))
            }
            if let refusal = Self.refusal(ofForeign: event) { throw refuse(refusal) }
            // Secrets come sealed, from the service that has their keys; nothing of the content is kept.
            if let sealing = event.data.schema.sealing, event.holdsClearText {
                throw CloudEventDecoder.Refused(
                    refusal: Refusal(.nameInClear, sealing.advice), identity: event.ref, sealing: sealing)
            }
            do {
                return (event, try Admission.verdict(on: event, at: self.now()))
            } catch {
                throw refuse(error)
            }
        }
        guard event.ref.source == event.area.source, record.topic == self.topics.facts(event.area) else {
            throw refuse(
                Refusal(.wrongArea, "\(record.topic) holds what Kembar announces; this event's source is another one."))
        }
        guard case .string(let verdict)? = event.envelope.extensions["verdict"] else {
            return (event, Admission.admitted)
        }
        return (event, verdict)
    }
}

extension Intake {
    /// What a publisher may not say, though every attribute and member is well formed.
    public static func refusal(ofForeign event: Event) -> Refusal? {
        for name in ["causesource", "causeid"] where event.envelope.extensions[name] != nil {
            return Refusal(.attribute, "\(name) is Kembar's own attribute; leave it out.")
        }
        if let data = ClaimPreferred(event.data), let owner = data.about.kind.area, owner != event.area {
            return Refusal(
                .wrongArea,
                "data.about is of kind \(data.about.kind.rawValue), which belongs to \(owner.rawValue); send org.kembar.\(owner.rawValue).claim.preferred.v1."
            )
        }
        return nil
    }
}
