internal import Crypto
internal import JSON
internal import Observability
package import Shared

/// One transaction of the intake: stores new events, compares known ones, sets aside records that cannot be accepted,
/// makes events wait that refer to something unknown, and applies the rest.
package struct IntakeTransaction {
    private let intake: Intake
    private let stores: MessagingStores
    private let now: Instant
    private var outgoing: Outgoing
    private var tally = IntakeTally()

    package init(_ intake: Intake, _ stores: MessagingStores) {
        self.intake = intake
        self.stores = stores
        self.now = intake.now()
        self.outgoing = Outgoing(topics: intake.topics)
    }

    package mutating func store(_ decoded: [DecodedRecord]) async throws -> IntakeTally {
        let records = try await SealedData.refusingForeign(in: decoded, of: self.intake, self.stores)
        let batch = ArrivalBatch(records, acceptedAt: self.now)
        self.tally.measure(records, batch.first, at: self.now)
        let inserted = try await self.stores.inbox.insert(batch.first)
        try await self.compare(batch.first.filter { !inserted.contains($0.event.ref) } + batch.repeated)
        let fresh = batch.first.filter { inserted.contains($0.event.ref) }
        let refused = records.filter(\.isRefused)
        self.tally.stored = fresh.count
        let known = try await self.lock(fresh, refused)
        try await self.setAside(refused)
        if !fresh.isEmpty {
            try await self.stores.deadLetters.close(fresh.map(\.event.ref))
            try await self.sort(fresh, known)
        }
        try await self.finish()
        return self.tally
    }

    /// Distinguishes repetitions, which are harmless, from conflicts, where the first content stays and the other is
    /// stored separately. Both are reported.
    private mutating func compare(_ repeated: [Arrival]) async throws {
        guard !repeated.isEmpty else { return }
        let digests = try await self.stores.inbox.digests(of: repeated.map(\.event.ref))
        for arrival in repeated {
            if digests[arrival.event.ref] == arrival.digest.bytes {
                self.tally.duplicates += 1
                continue
            }
            self.tally.conflicts += 1
            let ref = arrival.event.ref
            if try await self.stores.inbox.insertConflict(arrival) {
                let sentence = "An event with this source and id is known with different content; the first is kept."
                self.notice(
                    "event.set_aside", ref: ref, unique: arrival.digest.description, trace: arrival.stored.trace,
                    [
                        "reason": "conflicting_content", "sentence": .string(sentence),
                        "dead_letter": .string(arrival.digest.description),
                        "topic": .string(arrival.record.topic), "partition": .int(arrival.record.partition),
                        "offset": .int(Int(arrival.record.offset)),
                    ])
            }
        }
    }

    private mutating func setAside(_ records: [DecodedRecord]) async throws {
        for judged in records {
            guard case .refused(let refused) = judged.judgement else { continue }
            let reason = refused.refusal.reason.rawValue
            self.tally.setAside[reason, default: 0] += 1
            let letter = DeadLetter(
                record: refused.isPrivate ? judged.record.withoutContent : judged.record, identity: refused.identity,
                reason: reason, sentence: refused.refusal.sentence)
            guard try await self.stores.deadLetters.insert(letter) else { continue }
            letter.publish(to: &self.outgoing)
            self.notice(
                "event.set_aside", ref: letter.identity, unique: letter.digest.description, trace: judged.record.trace,
                [
                    "reason": .string(reason), "sentence": .string(letter.sentence),
                    "dead_letter": .string(letter.digest.description), "topic": .string(judged.record.topic),
                    "partition": .int(judged.record.partition), "offset": .int(Int(judged.record.offset)),
                ])
        }
    }

    private mutating func notice(
        _ name: StaticString, ref: EventRef?, unique: String, trace: TraceContext?, _ data: [String: JSONValue]
    ) {
        var data = data
        if let ref {
            data["source"] = .string(ref.source)
            data["id"] = .string(ref.id)
        }
        let key = ref.map { EntityKey.event($0).description } ?? "event/\(unique)"
        self.outgoing.notice(
            name, from: self.intake.area, id: Wire.id(from: "\(name)", self.intake.area.rawValue, unique),
            time: self.now, key: key, data: .object(data), trace: trace)
    }

    /// Locks every code that is registered or missing, and the identities of refused records: another transaction then either
    /// sees their dead letters, or has stored the event under that identity where this one sees it.
    ///
    /// - Returns: the references of fresh events that are known.
    private func lock(_ fresh: [Arrival], _ refused: [DecodedRecord]) async throws -> Set<EntityKey> {
        let own = fresh.filter {
            $0.event.area == self.intake.area && $0.event.ref == $0.event.envelope.cause
        }
        let wanted = Set(own.flatMap(\.event.data.needs))
        let before = try await self.stores.waiting.known(among: wanted)
        let missing = wanted.subtracting(before)
        var locks = AdvisoryLocks()
        for arrival in fresh {
            for key in arrival.event.data.registers { locks.add(known: key) }
            for key in arrival.event.data.concerns { locks.add(missing: key) }
            locks.add(known: .event(arrival.event.envelope.cause))
        }
        for key in missing { locks.add(missing: key) }
        for identity in refused.compactMap(\.identity) { locks.add(missing: .event(identity)) }
        try await self.stores.locks.lock(locks)
        // Look again: another transaction may have registered a code while this one waited for the locks.
        return before.union(try await self.stores.waiting.known(among: missing))
    }

    /// Applies events whose references are known, and lets the others wait.
    private mutating func sort(_ fresh: [Arrival], _ known: Set<EntityKey>) async throws {
        let split = ReferenceSplit(fresh, known: known, area: self.intake.area)
        try await self.letWait(split.waiting)
        let owned = fresh.filter { $0.event.area == self.intake.area }
        try await self.apply(split.applied.map(\.stored), arrived: owned.map(\.event))
    }

    private mutating func letWait(_ events: [ReferenceSplit.Waiting]) async throws {
        guard !events.isEmpty else { return }
        self.tally.waiting = events.count
        for waiting in events {
            let ref = waiting.arrival.event.ref
            let names = waiting.missing.map { "\($0.kind.rawValue) \($0.code)" }.joined(separator: ", ")
            self.notice(
                "event.waiting", ref: ref, unique: "\(ref.source) \(ref.id)", trace: waiting.arrival.stored.trace,
                [
                    "reason": "unknown_reference",
                    "sentence": .string("The event waits for what it refers to: \(names)."),
                ])
        }
        try await self.stores.waiting.insert(
            events.flatMap { waiting in waiting.missing.map { Wait($0, waiting.arrival.event.ref) } })
        try await self.stores.inbox.setWaiting(events.map(\.arrival.event.ref))
    }

    /// Registers codes, enqueues the release of events that wait for them, announces events and derives data.
    ///
    /// - Parameter arrived: events that have arrived, including those that wait: a withdrawal may refer to them.
    private mutating func apply(_ stored: [StoredEvent], arrived: [Event]) async throws {
        let registered = Set(stored.flatMap(\.event.data.registers))
        guard !stored.isEmpty || !arrived.isEmpty else { return }
        try await self.stores.waiting.register(registered)
        try await self.wake(registered.union(arrived.map { .event($0.envelope.cause) }))
        for stored in stored
        where stored.event.area == self.intake.area && stored.event.ref == stored.event.envelope.cause {
            self.outgoing.announce(stored)
        }
        // Announcements are staged before entities are locked, so that the locks are held for less time.
        try await self.outgoing.stage(in: self.stores)
        try await self.stores.derive(stored, &self.outgoing)
    }

    /// Releases up to `limit` events that wait for these codes, which are now known. Events that wait for nothing else
    /// are applied. Further releases are enqueued for the codes that they register, and for these codes if more events
    /// wait for them.
    ///
    /// - Parameter claim: claims the jobs once the locks are held; false when another lane has done them.
    package mutating func release(
        _ keys: [EntityKey], limit: Int, claim: () async throws -> Bool
    ) async throws {
        let candidates = try await self.stores.waiting.events(waitingFor: keys, limit: limit)
        guard !candidates.isEmpty else {
            _ = try await claim()
            return
        }
        try await self.stores.locks.lock(Self.locks(releasing: candidates, keys))
        guard try await claim() else { return }
        let refs = candidates.map(\.event.ref)
        // Transactions that release the same event for different codes run one after the other; otherwise each would
        // find it waiting for the code that the other has just settled.
        try await self.stores.inbox.lock(refs)
        try await self.stores.waiting.delete(refs, keys)
        // Sorted, so that the order is always the same: an update returns rows in any order.
        let freed = try await self.stores.inbox.release(refs).sorted { $0.event.ref < $1.event.ref }
        try await self.apply(freed, arrived: [])
        for stored in freed {
            let ref = stored.event.ref
            self.notice(
                "event.released", ref: ref, unique: "\(ref.source) \(ref.id)", trace: stored.trace,
                ["reason": "reference_known", "sentence": "The entities that the event refers to are now known."])
        }
        if candidates.count == limit { try await self.wake(Set(keys)) }
        try await self.finish()
    }

    private static func locks(releasing events: [StoredEvent], _ keys: [EntityKey]) -> AdvisoryLocks {
        var locks = AdvisoryLocks()
        for key in keys { locks.add(missing: key) }
        for stored in events {
            for key in stored.event.data.registers { locks.add(known: key) }
            for key in stored.event.data.concerns { locks.add(missing: key) }
        }
        return locks
    }

    /// Enqueues the release of the events that wait for these keys.
    private func wake(_ keys: Set<EntityKey>) async throws {
        let awaited = try await self.stores.waiting.awaited(among: keys)
        try await self.stores.jobs.enqueue(awaited.map { ReleaseWaiting($0) })
    }

    /// Writes the announcements.
    private mutating func finish() async throws {
        try await self.outgoing.write(in: self.stores)
    }
}
