internal import Crypto
internal import JSON
internal import Observability
internal import Postgres
internal import Shared

/// One transaction of the intake: keeps what is new, compares what is not, sets aside what cannot be taken, lets wait
/// what refers to something unknown, applies the rest.
struct IntakeTransaction {
    private let intake: Intake
    private let transaction: Transaction
    private let now: Instant
    private var outgoing: Outgoing
    private var tally = IntakeTally()

    init(_ intake: Intake, _ transaction: Transaction) {
        self.intake = intake
        self.transaction = transaction
        self.now = intake.now()
        self.outgoing = Outgoing(topics: intake.topics)
    }

    mutating func store(_ judged: [DecodedRecord]) async throws -> IntakeTally {
        let records = try await SealedData.refusingForeign(in: judged, of: self.intake, self.transaction)
        self.tally.records = records.count
        if let oldest = records.map(\.record.timestamp).filter({ $0 > 0 }).min() {
            self.tally.age = Double(self.now.microseconds) / 1e6 - Double(oldest) / 1e3
        }
        let arrivals = self.distinct(records)
        if let earliest = arrivals.lazy.map({ $0.event.envelope.time.microseconds }).min() {
            self.tally.ageSinceTime = Double(self.now.microseconds - earliest) / 1e6
        }
        let inserted = try await self.insert(arrivals)
        try await self.compare(arrivals.filter { !inserted.contains($0.event.ref) } + self.repeats(records, arrivals))
        try await self.setAside(records)
        let fresh = arrivals.filter { inserted.contains($0.event.ref) }
        self.tally.stored = fresh.count
        if !fresh.isEmpty {
            try await DeadLetters.close(fresh.map(\.event.ref), in: self.transaction)
            try await self.sort(fresh)
        }
        try await self.finish()
        return self.tally
    }

    /// The accepted events, each (source, id) once: the first in the batch stays.
    private func distinct(_ records: [DecodedRecord]) -> [Arrival] {
        var seen: Set<EventRef> = []
        return records.compactMap { judged in
            guard case .accepted(let accepted) = judged.judgement, seen.insert(accepted.event.ref).inserted else {
                return nil
            }
            return Arrival(
                stored: self.stored(accepted, judged.record), record: judged.record, digest: accepted.digest)
        }
    }

    private func stored(_ accepted: DecodedRecord.Accepted, _ record: InboundRecord) -> StoredEvent {
        // A publisher without access to the headers of its records tells the trace in the event itself.
        StoredEvent(
            accepted.event, verdict: accepted.verdict, acceptedAt: self.now,
            trace: record.trace ?? accepted.event.envelope.trace)
    }

    /// Later events of the batch with a (source, id) that an earlier one has.
    private func repeats(_ records: [DecodedRecord], _ arrivals: [Arrival]) -> [Arrival] {
        let first = Dictionary(uniqueKeysWithValues: arrivals.map { ($0.event.ref, $0.record) })
        return records.compactMap { judged in
            guard case .accepted(let accepted) = judged.judgement, let original = first[accepted.event.ref],
                original.partition != judged.record.partition || original.offset != judged.record.offset
                    || original.topic != judged.record.topic
            else { return nil }
            return Arrival(
                stored: self.stored(accepted, judged.record), record: judged.record, digest: accepted.digest)
        }
    }

    /// Inserts in sorted order, so that two transactions never wait for each other in a circle.
    private func insert(_ arrivals: [Arrival]) async throws -> Set<EventRef> {
        guard !arrivals.isEmpty else { return [] }
        try await self.transaction.run(
            """
            create temporary table if not exists inbox_stage (
                source text collate "C", id text collate "C", cause_source text, cause_id text, type text, time timestamptz,
                entity_kind text, entity_code text, digest bytea, event bytea, verdict text, accepted_at timestamptz,
                topic text, partition integer, "offset" bigint, trace text
            ) on commit delete rows
            """)
        var rows = CopyRows(columns: 16)
        for arrival in arrivals {
            let envelope = arrival.event.envelope
            rows.beginRow()
            rows.text(envelope.ref.source)
            rows.text(envelope.ref.id)
            rows.text(envelope.cause.source)
            rows.text(envelope.cause.id)
            rows.text(envelope.type.text)
            rows.moment(microseconds: envelope.time.microseconds)
            rows.text(arrival.event.data.entity.kind.rawValue)
            rows.text(arrival.event.data.entity.code)
            rows.bytes(arrival.digest.bytes)
            rows.bytes(Wire.bytes(of: envelope))
            rows.text(arrival.stored.verdict)
            rows.moment(microseconds: self.now.microseconds)
            rows.text(arrival.record.topic)
            rows.int(Int32(arrival.record.partition))
            rows.bigint(arrival.record.offset)
            rows.text(arrival.stored.trace?.text)
        }
        try await self.transaction.copy(rows, into: "inbox_stage")
        #if KEMBAR_PLANTED
            if PlantedBug.planted == .noConflict { return try await self.insertWithoutLooking(arrivals) }
        #endif
        let refs = try await self.transaction.rows(
            """
            insert into inbox
                (source, id, cause_source, cause_id, type, time, entity_kind, entity_code, digest, event, verdict,
                 accepted_at, topic, partition, "offset", trace)
            select source, id, cause_source, cause_id, type, time, entity_kind, entity_code, digest, event, verdict,
                   accepted_at, topic, partition, "offset", trace
            from inbox_stage order by source, id
            on conflict do nothing
            returning source, id
            """
        ) { row in EventRef(source: try row.text(0), id: try row.text(1)) }
        CrashPoint.reach(.inboxWritten)
        return Set(refs)
    }

    #if KEMBAR_PLANTED
        private func insertWithoutLooking(_ arrivals: [Arrival]) async throws -> Set<EventRef> {
            try await self.transaction.run(
                """
                insert into inbox
                    (source, id, cause_source, cause_id, type, time, entity_kind, entity_code, digest, event, verdict,
                     accepted_at, topic, partition, "offset", trace)
                select source, id, cause_source, cause_id, type, time, entity_kind, entity_code, digest, event, verdict,
                       accepted_at, topic, partition, "offset", trace
                from inbox_stage order by source, id
                """)
            CrashPoint.reach(.inboxWritten)
            return Set(arrivals.map(\.event.ref))
        }
    #endif

    /// Tells harmless repetitions from conflicts: the first stays, the other is kept apart, and both are reported.
    private mutating func compare(_ repeated: [Arrival]) async throws {
        guard !repeated.isEmpty else { return }
        let refs = repeated.map(\.event.ref)
        let stored = try await self.transaction.rows(
            """
            select source, id, digest
            from unnest(\(.array(refs.map(\.source)))::text[], \(.array(refs.map(\.id)))::text[]) as asked (source, id)
            join inbox using (source, id)
            """
        ) { row in (EventRef(source: try row.text(0), id: try row.text(1)), try row.bytes(2)) }
        let digests = Dictionary(stored) { first, _ in first }
        for arrival in repeated {
            if digests[arrival.event.ref] == arrival.digest.bytes {
                self.tally.duplicates += 1
                continue
            }
            self.tally.conflicts += 1
            let ref = arrival.event.ref
            let isNew =
                try await self.transaction.run(
                    """
                    insert into conflict (source, id, digest, event, topic)
                    values (\(ref.source), \(ref.id), \(.bytes(arrival.digest.bytes)),
                            \(.bytes(Wire.bytes(of: arrival.event.envelope))), \(arrival.record.topic))
                    on conflict do nothing
                    """
                ).affected == 1
            if isNew {
                let sentence = "An event with this source and id is known with other content; the first stays."
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
            guard try await DeadLetters.insert(letter, in: self.transaction) else { continue }
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

    /// Tells what can be applied from what must wait, under the stripes of every code that is made known or missed.
    private mutating func sort(_ fresh: [Arrival]) async throws {
        let own = fresh.filter { $0.event.area == self.intake.area && $0.event.ref == $0.event.envelope.cause }
        let wanted = Set(own.flatMap(\.event.data.needs))
        let before = try await References.known(among: wanted, in: self.transaction)
        var locks = AdvisoryLocks()
        for arrival in fresh {
            for key in arrival.event.data.registers { locks.add(known: key) }
            for key in arrival.event.data.concerns { locks.add(missing: key) }
            locks.add(known: .event(arrival.event.envelope.cause))
        }
        for key in wanted.subtracting(before) { locks.add(missing: key) }
        CrashPoint.reach(.referencesLooked)
        #if KEMBAR_PLANTED
            if PlantedBug.planted == .unlockedRelease { locks = AdvisoryLocks() }
        #endif
        try await locks.lock(in: self.transaction)
        // Look again: what was missing may have been committed while we waited for the stripes.
        #if KEMBAR_PLANTED
            let unsure = PlantedBug.planted == .unlockedRelease ? [] : wanted.subtracting(before)
        #else
            let unsure = wanted.subtracting(before)
        #endif
        var known = before.union(try await References.known(among: unsure, in: self.transaction))
        let owned = fresh.filter { $0.event.area == self.intake.area }
        known.formUnion(owned.map { .event($0.event.envelope.cause) })

        var waits = own.filter { !$0.event.data.needs.isSubset(of: known) }
        var waitingRefs = Set(waits.map(\.event.ref))
        for arrival in fresh where !waitingRefs.contains(arrival.event.ref) {
            known.formUnion(arrival.event.data.registers)
        }
        // What the batch itself makes known may let others of the batch go on.
        while true {
            let freed = waits.filter { $0.event.data.needs.isSubset(of: known) }
            guard !freed.isEmpty else { break }
            for arrival in freed { known.formUnion(arrival.event.data.registers) }
            waitingRefs.subtract(freed.map(\.event.ref))
            waits.removeAll { !waitingRefs.contains($0.event.ref) }
        }
        try await self.letWait(waits, known)
        let applied = fresh.filter { !waitingRefs.contains($0.event.ref) }
        try await self.apply(applied.map(\.stored), arrived: owned.map(\.event))
    }

    private mutating func letWait(_ waits: [Arrival], _ known: Set<EntityKey>) async throws {
        guard !waits.isEmpty else { return }
        self.tally.waiting = waits.count
        var rows: [(EntityKey, EventRef)] = []
        for arrival in waits {
            let missing = arrival.event.data.needs.subtracting(known).sorted()
            rows += missing.map { ($0, arrival.event.ref) }
            let names = missing.map { "\($0.kind.rawValue) \($0.code)" }.joined(separator: ", ")
            self.notice(
                "event.waiting", ref: arrival.event.ref, unique: "\(arrival.event.ref.source) \(arrival.event.ref.id)",
                trace: arrival.stored.trace,
                [
                    "reason": "unknown_reference",
                    "sentence": .string("The event waits for what it refers to: \(names)."),
                ])
        }
        try await self.transaction.run(
            """
            insert into waiting (kind, code, source, id)
            select * from unnest(\(.array(rows.map(\.0.kind.rawValue)))::text[], \(.array(rows.map(\.0.code)))::text[],
                                 \(.array(rows.map(\.1.source)))::text[], \(.array(rows.map(\.1.id)))::text[])
            on conflict do nothing
            """)
        try await self.transaction.run(
            """
            update inbox set is_waiting = true
            from unnest(\(.array(waits.map(\.event.ref.source)))::text[], \(.array(waits.map(\.event.ref.id)))::text[])
                 as waits (source, id)
            where inbox.source = waits.source and inbox.id = waits.id
            """)
    }

    /// Makes codes known, wakes who waits for them, derives and announces.
    ///
    /// - Parameter arrived: events that have come, also those that wait themselves: a withdrawal may name them.
    private mutating func apply(_ stored: [StoredEvent], arrived: [Event]) async throws {
        let registered = Set(stored.flatMap(\.event.data.registers))
        guard !stored.isEmpty || !arrived.isEmpty else { return }
        try await References.register(registered, in: self.transaction)
        try await References.wake(
            registered.union(arrived.map { .event($0.envelope.cause) }), in: self.transaction)
        for stored in stored
        where stored.event.area == self.intake.area && stored.event.ref == stored.event.envelope.cause {
            self.outgoing.announce(stored)
        }
        // What is announced is carried over before things are locked, so that they are locked for less time.
        try await self.outgoing.stage(in: self.transaction)
        try await self.intake.derivation.apply(stored, to: &self.outgoing, in: self.transaction)
    }

    /// Releases up to `limit` events that wait for these codes, which are known now: those that wait for nothing else are
    /// applied. What they make known wakes others, and so do these codes when more events wait for them.
    mutating func release(_ keys: [EntityKey], limit: Int, take: () async throws -> Bool) async throws {
        let kinds = keys.map(\.kind.rawValue)
        let codes = keys.map(\.code)
        let candidates = try await self.transaction.rows(
            """
            select inbox.event, inbox.verdict, inbox.accepted_at, inbox.trace
            from (
                select distinct source, id
                from waiting join unnest(\(.array(kinds))::text[], \(.array(codes))::text[]) as come (kind, code)
                    using (kind, code)
                order by source, id limit \(limit)::int
            ) as waits join inbox using (source, id)
            order by source, id
            """
        ) { row in try History.stored(row) }
        guard !candidates.isEmpty else {
            _ = try await take()
            return
        }
        var locks = AdvisoryLocks()
        for key in keys { locks.add(missing: key) }
        for stored in candidates {
            for key in stored.event.data.registers { locks.add(known: key) }
            for key in stored.event.data.concerns { locks.add(missing: key) }
        }
        try await locks.lock(in: self.transaction)
        guard try await take() else { return }
        let refs = candidates.map(\.event.ref)
        // Whoever releases the same event for other codes goes first or comes after: else each would find it waiting for
        // what the other has just settled.
        try await self.transaction.run(
            """
            select from inbox
            join unnest(\(.array(refs.map(\.source)))::text[], \(.array(refs.map(\.id)))::text[]) as come (source, id)
                using (source, id)
            order by source, id for update of inbox
            """)
        try await self.transaction.run(
            """
            delete from waiting
            using unnest(\(.array(refs.map(\.source)))::text[], \(.array(refs.map(\.id)))::text[]) as event (source, id),
                  unnest(\(.array(kinds))::text[], \(.array(codes))::text[]) as come (kind, code)
            where waiting.source = event.source and waiting.id = event.id
              and waiting.kind = come.kind and waiting.code = come.code
            """)
        let freed = try await self.transaction.rows(
            """
            update inbox set is_waiting = false
            from unnest(\(.array(refs.map(\.source)))::text[], \(.array(refs.map(\.id)))::text[]) as come (source, id)
            where inbox.source = come.source and inbox.id = come.id and inbox.is_waiting
              and not exists (select from waiting where waiting.source = inbox.source and waiting.id = inbox.id)
            returning inbox.event, inbox.verdict, inbox.accepted_at, inbox.trace
            """
        ) { row in try History.traced(row) }
        try await self.apply(freed, arrived: [])
        for stored in freed {
            let ref = stored.event.ref
            self.notice(
                "event.released", ref: ref, unique: "\(ref.source) \(ref.id)", trace: stored.trace,
                ["reason": "reference_known", "sentence": "What the event referred to has become known."])
        }
        if candidates.count == limit { try await References.wake(Set(keys), in: self.transaction) }
        try await self.finish()
    }

    /// Writes what is announced.
    private mutating func finish() async throws {
        try await self.outgoing.write(in: self.transaction)
    }
}
