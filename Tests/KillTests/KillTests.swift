internal import FoundationEssentials
internal import LocalStack
internal import Postgres
internal import Shared
internal import Synchronization
internal import TestSupport
internal import Testing

/// The promise under kill -9: what was acknowledged is stored once or set aside, derived tables equal a recomputation,
/// and every announcement went out, in order.
@Suite(.needsPrograms, .serialized, .timeLimit(.minutes(10)))
struct KillTests {
    private static let audit = """
        create table offset_audit (topic text, partition integer, incarnation integer, before bigint, after bigint);
        create function audit_offset() returns trigger language plpgsql security definer as $$
        begin
            if new.next_offset < old.next_offset or new.epoch < old.epoch then
                insert into offset_audit values (new.topic, new.partition, new.incarnation, old.next_offset, new.next_offset);
            end if;
            return new;
        end $$;
        create trigger audit_offset before update on consumer_partition for each row execute function audit_offset();
        """

    private static let derived: [String: Statement] = [
        "programs-registry":
            "select concat_ws('|', kind, code, state, version, members, disputed, not_applied, withdrawn) from entity order by kind, code",
        "indicators": """
        (select concat_ws('|', kind, code, state, version, members, disputed, not_applied, withdrawn) from entity order by kind, code)
        union all
        (select concat_ws('|', observation, indicator, cell, state, value, realisation, is_preferred, rank, time, source, id) from figure order by observation)
        """,
        "reporting":
            "select concat_ws('|', kind, code, to_kind, to_code) from affects order by kind, code, to_kind, to_code",
    ]

    @Test func nothingIsLostDoubledOrDisorderedWhenProcessesAreKilled() async throws {
        let seed = ProcessInfo.processInfo.environment["KEMBAR_TEST_SEED"].flatMap { UInt64($0) } ?? 20_201_231
        var generator = Seeded(seed)
        try await KillBench.with(partitions: 4) { bench in
            for name in LocalServices.names { try await bench.run(name, script: Self.audit) }
            let recorder = try Recorder(
                bench.kafka,
                topics: ["kembar.programs", "kembar.indicators", "kembar.reports"]
                    + ["programs", "indicators", "reports"].flatMap { ["kembar.in.\($0)", "dlq.kembar.in.\($0)"] })
            recorder.start()
            // Its group has to be formed before the first record can be lost.
            try await Task.sleep(for: .seconds(4))

            let load = Load()
            let isOver = Mutex(false)
            let publishing = Task {
                try await load.run(
                    bench.kafka, prefix: bench.prefix, rate: 500, seed: seed, until: { isOver.withLock { $0 } },
                    http: { bench.url("programs-registry") })
            }
            var victims = LocalServices.names + LocalServices.names + ["postgres", "postgres"]
            victims.shuffle(using: &generator)
            for victim in victims {
                try await Task.sleep(for: .milliseconds(Int.random(in: 3000...6000, using: &generator)))
                if victim == "postgres" { try await bench.killPostgres() } else { try await bench.kill(victim) }
            }
            try await Task.sleep(for: .seconds(4))
            isOver.withLock { $0 = true }
            try await publishing.value
            try await Self.settle(bench)

            let sent = load.sent.withLock { $0 }
            print(
                "kill test: seed \(seed), \(sent.acknowledged.count) acknowledged, \(sent.garbage) unreadable, \(sent.refused) refused while down, killed \(victims.joined(separator: " "))"
            )
            #expect(sent.acknowledged.count > 8000)
            try await Self.checkConservation(bench, sent)
            for name in LocalServices.names {
                #expect(
                    try await bench.texts(
                        name, "select concat_ws(' ', topic, partition, before, after) from offset_audit") == [],
                    "offsets of \(name) went back")
                #expect(
                    try await bench.texts(
                        name, "select concat_ws(' ', topic, partition, from_offset, to_offset) from partition_gap")
                        == [])
            }
            try await Self.checkOutbox(bench, recorder)
            await recorder.stop()
            try await Self.checkRecomputation(bench)
        }
    }

    /// Waits until nothing is left to read, to do or to send.
    private static func settle(_ bench: KillBench) async throws {
        for name in LocalServices.names { try await bench.waitUntilReady(name) }
        let deadline = ContinuousClock.now + .seconds(120)
        var last: [String] = []
        var calm = 0
        while ContinuousClock.now < deadline, calm < 4 {
            var now: [String] = []
            for name in LocalServices.names {
                now += try await bench.texts(
                    name,
                    """
                    select concat_ws(' ', (select count(*) from inbox), (select sum(next_offset) from consumer_partition),
                        (select count(*) from outbox where published_at is null), (select count(*) from due where kind <> 'report-deadline'))
                    """)
            }
            let isIdle = now.allSatisfy { $0.hasSuffix(" 0 0") }
            let announced = try await Self.facts(announcedBy: bench)
            now.append("\(announced) announced")
            guard try await Self.facts(readBy: bench) == announced else {
                calm = 0
                try await Task.sleep(for: .seconds(1))
                continue
            }
            calm = now == last && isIdle ? calm + 1 : 0
            last = now
            try await Task.sleep(for: .seconds(1))
        }
        #expect(calm >= 4, "the system did not come to rest: \(last)")
    }

    /// Rows that the two owners have announced, and how many of them reporting has stored.
    private static func facts(announcedBy bench: KillBench) async throws -> Int {
        var count = 0
        for (name, topic) in [("programs-registry", "kembar.programs"), ("indicators", "kembar.indicators")] {
            count +=
                Int(try await bench.texts(name, "select count(*)::text from outbox where topic = \(topic)")[0]) ?? 0
        }
        return count
    }

    private static func facts(readBy bench: KillBench) async throws -> Int {
        Int(
            try await bench.texts(
                "reporting", "select count(*)::text from inbox where topic in ('kembar.programs', 'kembar.indicators')")[
                    0]) ?? -1
    }

    private static func checkConservation(_ bench: KillBench, _ sent: Load.Sent) async throws {
        for (area, name) in [(Area.programs, "programs-registry"), (.indicators, "indicators")] {
            let inbox = Set(
                try await bench.texts(name, "select id from inbox where source = 'https://load.example/publisher'"))
            let open = Set(
                try await bench.texts(
                    name,
                    "select id from dead_letter where state = 'open' and source = 'https://load.example/publisher'"))
            #expect(inbox.isDisjoint(with: open), "in both: \(inbox.intersection(open).prefix(5))")
            let acknowledged = Set(sent.acknowledged.filter { $0.area == area }.map(\.id))
            let missing = acknowledged.subtracting(inbox).subtracting(open)
            #expect(
                missing.isEmpty,
                "\(missing.count) acknowledged by \(name) are nowhere, among them \(missing.sorted().prefix(5))")
            #expect(open.allSatisfy { $0.hasPrefix("bad") })
            #expect(try await bench.texts(name, "select count(*)::text from waiting") == ["0"])
        }
        let (announced, read) = (try await Self.facts(announcedBy: bench), try await Self.facts(readBy: bench))
        #expect(announced == read, "reporting has stored \(read) of \(announced) announced rows")
        let reports = try await bench.texts("reporting", "select count(*)::text from report where partnership = 'c-d'")
        #expect(Int(reports[0]) ?? 0 > 1)
        let unreadable = try await bench.texts(
            "indicators", "select count(*)::text from dead_letter where source is null and state = 'open'")
        #expect(unreadable == [String(sent.garbage)])
    }

    /// Every outbox row was seen on Kafka, and first appearances of a key are in the order of positions.
    private static func checkOutbox(_ bench: KillBench, _ recorder: Recorder) async throws {
        // Give the recorder the time to read what came last.
        try await Task.sleep(for: .seconds(3))
        let seen = recorder.seen.withLock { $0 }
        #expect(seen.lost == 0, "the recorder lost records; slow the load down")
        for name in LocalServices.names {
            let rows = try await bench.texts(
                name,
                """
                select topic || E'\\t' || convert_from(coalesce(key, ''), 'UTF8') || E'\\t'
                       || case when topic like 'dlq.%' then id else source || ' ' || id end
                from outbox order by position
                """)
            var byKey: [String: [String]] = [:]
            var missing = 0
            for row in rows {
                let parts = row.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
                byKey["\(parts[0]) \(parts[1])", default: []].append(parts[2])
                if !seen.known.contains("\(parts[0]) \(parts[2])") { missing += 1 }
            }
            #expect(missing == 0, "\(missing) of \(rows.count) outbox rows of \(name) were never seen on Kafka")
            #expect(!rows.isEmpty)
            for (key, ids) in byKey {
                let own = Set(ids)
                #expect(
                    (seen.order[key] ?? []).filter { own.contains($0) } == ids,
                    "first appearances of \(key) are out of order")
            }
        }
    }

    private static func checkRecomputation(_ bench: KillBench) async throws {
        for name in LocalServices.names {
            let statement = try #require(Self.derived[name])
            let before = try await bench.texts(name, statement)
            let running = try #require(bench.parts.withLock { $0.services[name] })
            await running.process.stop(within: .seconds(25))
            let postgres = bench.parts.withLock { $0.postgres }
            let status = try await ChildProcess.run(
                "\(Files.programFolder)/\(name)", ["recompute"],
                environment: [
                    "KEMBAR_DATABASE_URL": postgres.conninfo(
                        database: LocalServices.database(name), user: LocalServices.database(name)),
                    "KEMBAR_KAFKA_BOOTSTRAP_SERVERS": bench.kafka.bootstrapServers,
                ], log: "\(bench.folder)/log/\(name)-recompute.log")
            #expect(status == 0)
            let after = try await bench.texts(name, statement)
            #expect(before.count == after.count)
            #expect(before == after, "derived tables of \(name) differ from a recomputation")
            #expect(!after.isEmpty)
        }
    }
}
