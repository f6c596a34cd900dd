internal import LocalStack
internal import Postgres
internal import Shared
internal import Synchronization

/// The invariants I1 to I10, which must hold after any faults. Each finding is a sentence that begins with the
/// invariant.
struct Invariants {
    let stack: ChaosStack
    let acknowledged: Ledger.Entries

    init(_ stack: ChaosStack, _ acknowledged: Ledger.Entries) {
        self.stack = stack
        self.acknowledged = acknowledged
    }

    /// Creates triggers that record forbidden changes, and the switch of the serialization errors. Called before the
    /// load.
    static func prepare(_ stack: ChaosStack) async throws {
        for service in LocalServices.names { try await stack.run(service, script: Self.script) }
    }

    private static let script = """
        create table chaos_offset (topic text, partition integer, incarnation integer, before bigint, after bigint);
        create function chaos_watch_offset() returns trigger language plpgsql security definer as $$
        begin
            if new.next_offset < old.next_offset or new.epoch < old.epoch then
                insert into public.chaos_offset
                values (new.topic, new.partition, new.incarnation, old.next_offset, new.next_offset);
            end if;
            return new;
        end $$;
        create trigger chaos_watch before update on consumer_partition for each row execute function chaos_watch_offset();
        create table chaos_switch (refuses boolean not null);
        insert into chaos_switch values (false);
        create sequence chaos_refused;
        create function chaos_refuse() returns trigger language plpgsql security definer as $$
        begin
            if (select refuses from public.chaos_switch) then
                if nextval('public.chaos_refused') % 2 = 0 then
                    raise exception 'chaos' using errcode = '40001';
                else
                    raise exception 'chaos' using errcode = '40P01';
                end if;
            end if;
            return null;
        end $$;
        create trigger chaos_refuse before insert on inbox for each statement execute function chaos_refuse();
        create trigger chaos_refuse before insert on outbox for each statement execute function chaos_refuse();
        """

    // MARK: I1, I2, I3, I6

    /// I1: every acknowledged event is in the inbox, or is a dead letter that an operator can see.
    func conservation() async throws -> [String] {
        var findings: [String] = []
        for (area, service) in [
            (Area.programs, "programs-registry"), (.indicators, "indicators"), (.reports, "reporting"),
        ] {
            let inbox = Set(try await self.stack.texts(service, "select id from inbox where source = \(Load.source)"))
            let open = Set(
                try await self.stack.texts(
                    service, "select id from dead_letter where state = 'open' and source = \(Load.source)"))
            let missing = (self.acknowledged.events[area] ?? []).subtracting(inbox).subtracting(open)
            if !missing.isEmpty {
                findings.append(
                    "I1: \(missing.count) events acknowledged for \(service) are neither stored nor set aside, among them \(missing.sorted().prefix(5).joined(separator: " "))"
                )
            }
            let strange = open.filter { !$0.hasPrefix("bad") }
            if !strange.isEmpty {
                findings.append(
                    "I1: \(strange.count) valid events were set aside by \(service), among them \(strange.sorted().prefix(5).joined(separator: " "))"
                )
            }
            let both = inbox.intersection(open)
            if !both.isEmpty {
                findings.append(
                    "I6: \(both.count) events of \(service) are stored and set aside, among them \(both.first ?? "")")
            }
        }
        let garbage = Set(
            try await self.stack.texts(
                "indicators",
                "select convert_from(value, 'UTF8') from dead_letter where source is null and state = 'open'"))
        let missing = self.acknowledged.garbage.subtracting(garbage)
        if !missing.isEmpty {
            findings.append("I1: \(missing.count) acknowledged records that are not events were not set aside")
        }
        return findings
    }

    /// I2: no event is stored twice, not even under another identity when it was announced. I3: no offset moved
    /// backwards.
    func uniqueness() async throws -> [String] {
        var findings: [String] = []
        for service in LocalServices.names {
            let twice = try await self.stack.count(
                service,
                "select count(*)::text from (select from inbox group by source, id having count(*) > 1) as twice")
            let heardTwice = try await self.stack.count(
                service,
                """
                select count(*)::text from (
                    select from inbox where source like 'urn:kembar:%' and (cause_source, cause_id) <> (source, id)
                    group by cause_source, cause_id having count(*) > 1) as twice
                """)
            if twice != 0 { findings.append("I2: \(service) has stored \(twice) events twice") }
            if heardTwice != 0 {
                findings.append("I2: \(service) has stored \(heardTwice) announced events under two ids")
            }
            let back = try await self.stack.texts(
                service, "select concat_ws(' ', topic, partition, before, after) from chaos_offset limit 5")
            if !back.isEmpty { findings.append("I3: offsets of \(service) went back: \(back.joined(separator: "; "))") }
            let gaps = try await self.stack.count(service, "select count(*)::text from partition_gap")
            if gaps != 0 { findings.append("I3: \(service) has recorded \(gaps) gaps although nothing was deleted") }
        }
        return findings
    }

    // MARK: I5

    /// I5: every outbox row is on the broker, and the first appearances of a key's records are in the order of
    /// positions.
    func outbox() async throws -> [String] {
        var findings: [String] = []
        let seen = try await TopicReader.read(self.stack)
        for service in LocalServices.names {
            let rows = try await self.stack.texts(
                service,
                """
                select topic || E'\\t' || convert_from(coalesce(key, ''), 'UTF8') || E'\\t'
                       || case when topic like 'dlq.%' then id else source || ' ' || id end
                from outbox order by position
                """)
            var byKey: [String: [String]] = [:]
            var missing: [String] = []
            for row in rows {
                let parts = row.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
                byKey["\(parts[0]) \(parts[1])", default: []].append(parts[2])
                if !seen.known.contains("\(parts[0]) \(parts[2])") { missing.append(parts[2]) }
            }
            if !missing.isEmpty {
                findings.append(
                    "I5: \(missing.count) of \(rows.count) outbox rows of \(service) are not on the broker, among them \(missing[0])"
                )
            }
            for (key, ids) in byKey {
                let own = Set(ids)
                if (seen.order[key] ?? []).filter({ own.contains($0) }) != ids.filter({ !missing.contains($0) }) {
                    findings.append("I5: first appearances of \(key) are out of order")
                    break
                }
            }
        }
        return findings
    }

    /// I5: every event that a service owns and has applied is announced.
    func announcement() async throws -> [String] {
        var findings: [String] = []
        for (area, service) in [(Area.programs, "programs-registry"), (.indicators, "indicators")] {
            let missing = try await self.stack.texts(
                service,
                """
                select id from inbox
                where not is_waiting and source = \(Load.source)
                  and (source, id) not in (
                    select value ->> 'causesource', value ->> 'causeid'
                    from (select convert_from(value, 'UTF8')::jsonb as value from outbox
                          where topic = \("kembar.\(area.rawValue)")) as facts
                    where value ? 'causeid')
                order by id
                """)
            if !missing.isEmpty {
                findings.append(
                    "I5: \(missing.count) events that \(service) has applied are not announced, among them \(missing[0])"
                )
            }
        }
        return findings
    }

    // MARK: I4

    private static let derived: [String: Statement] = [
        "programs-registry": """
        (select concat_ws('|', kind, code, state, version, members, events, checkpoint) from entity order by kind, code)
        union all
        (select concat_ws('|', 'link', by_kind, by_code, kind, code, to_kind, to_code, relation, is_current) from link
            order by by_kind, by_code, kind, code, to_kind, to_code, relation)
        """,
        "indicators": """
        (select concat_ws('|', kind, code, state, version, members, events, checkpoint) from entity order by kind, code)
        union all
        (select concat_ws('|', observation, indicator, cell, state, value, realisation, is_preferred, rank, time, source, id) from figure order by observation)
        """,
        "reporting":
            "select concat_ws('|', by_kind, by_code, kind, code, to_kind, to_code, relation) from link order by 1",
    ]

    /// I4: derived data equal a recomputation from the inbox. All instances must have ended.
    func recomputation() async throws -> [String] {
        var findings: [String] = []
        for service in LocalServices.names {
            guard let statement = Self.derived[service] else { continue }
            let before = try await self.stack.texts(service, statement)
            let database = LocalServices.database(service)
            let status = try await ChildProcess.run(
                "\(self.stack.programs)/\(service)", ["recompute"],
                environment: [
                    "KEMBAR_DATABASE_URL": self.stack.postgres.conninfo(database: database, user: database),
                    "KEMBAR_KAFKA_BOOTSTRAP_SERVERS": self.stack.kafka.bootstrapServers,
                ], log: self.stack.log)
            let after = try await self.stack.texts(service, statement)
            if status != 0 { findings.append("I4: \(service) cannot recompute, exit status \(status)") }
            if after.isEmpty { findings.append("I4: \(service) has derived nothing at all") }
            if before != after {
                let differing = Set(before).symmetricDifference(after)
                findings.append(
                    "I4: \(differing.count) derived rows of \(service) differ from a recomputation, among them \(differing.sorted()[0].prefix(120))"
                )
            }
        }
        return findings
    }

    /// All versions of all reports; regenerating the reports must add none.
    func reports() async throws -> [String] {
        try await self.stack.texts(
            "reporting", "select concat_ws(' ', partnership, as_of, number, content_digest) from report order by 1")
    }

    /// I10: a person's name is sealed wherever it is stored; stored records are the same as those on the topics.
    func names() async throws -> [String] {
        let service = "programs-registry"
        let named = try await self.stack.count(
            service, "select count(*)::text from inbox where type like 'org.kembar.programs.person.named.%'")
        let clear = try await self.stack.count(
            service,
            """
            select ((select count(*) from inbox where strpos(convert_from(event, 'UTF8'), \(Secrets.name)) > 0)
                + (select count(*) from outbox where strpos(convert_from(value, 'UTF8'), \(Secrets.name)) > 0)
                + (select count(*) from entity where strpos(members, \(Secrets.name)) > 0))::text
            """)
        if clear != 0 { return ["I10: \(clear) rows of \(service) hold a name that is not sealed"] }
        let isStated = (self.acknowledged.events[.programs] ?? []).contains { $0.hasPrefix("n") }
        return named == 0 && isStated ? ["I10: no name of a person was stored"] : []
    }

    // MARK: I9, I10

    /// Upper bound for the resident memory of a process, in KiB.
    static let memoryBound = 512 << 10

    /// I9: memory is bounded. I10: no log contains a secret or a payload.
    func processes() -> [String] {
        var findings: [String] = []
        for instance in self.stack.instances {
            let peak = instance.state.withLock { $0.peakMemory }
            if peak > Self.memoryBound { findings.append("I9: \(instance.name) has used \(peak / 1024) MiB") }
            guard let log = Files.text(instance.log), log.contains("\"listening\"") else {
                findings.append("I10: \(instance.log), the log of \(instance.name), cannot be read")
                continue
            }
            for word in [Secrets.token, Secrets.password, Secrets.payload, Secrets.name] where log.contains(word) {
                findings.append("I10: the log of \(instance.name) holds \"\(word)\"")
            }
            if log.contains("Fatal error") || log.contains("Assertion `") {
                findings.append("I7: \(instance.name) has crashed by itself; see \(instance.log)")
            }
        }
        return findings
    }
}
