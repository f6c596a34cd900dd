internal import Chance
internal import Messaging
internal import Postgres
internal import Shared
internal import TestSupport
internal import Testing

@Suite(.needsPostgres, .timeLimit(.minutes(15)))
struct WaitingTests {
    private static let story = [
        Stated.city("alfa"), Stated.city("beta"), Stated.partnership("alfa-beta", ["alfa", "beta"]),
        Stated.done("visit", "alfa-beta"),
        Stated.event(
            "plan-course", "programs.activity.planned.v1",
            #"{"activity":"course","title":{"en":"Course"},"kind":"training","partnerships":["alfa-beta"],"start":"2019"}"#
        ),
        Stated.event(
            "cancel-course", "programs.activity.cancelled.v1",
            #"{"activity":"course","reason":{"text":{"en":"no money"},"code":"funding"}}"#),
        Stated.withdrawn("done-visit", as: "withdraw-visit"),
    ]

    @Test func whatRefersToSomethingUnknownWaitsAndIsReleasedThroughTheChain() async throws {
        try await IntakeBench.with { bench in
            try await bench.store([Stated.done("visit", "alfa-beta")])
            try await bench.store([Stated.partnership("alfa-beta", ["alfa", "beta"])])
            #expect(
                try await bench.texts("select id from inbox where is_waiting order by id") == [
                    "done-visit", "partnership-alfa-beta",
                ])
            #expect(try await bench.texts("select code from waiting order by code") == ["alfa", "alfa-beta", "beta"])
            #expect(try await bench.count("select count(*) from entity") == 0)
            try await bench.store([Stated.city("alfa")])
            try await bench.settle()
            #expect(try await bench.count("select count(*) from inbox where is_waiting") == 2)
            try await bench.store([Stated.city("beta")])
            try await bench.settle()
            #expect(try await bench.count("select count(*) from inbox where is_waiting") == 0)
            #expect(try await bench.count("select count(*) from waiting") == 0)
            #expect(try await bench.texts("select state from entity where kind = 'activity'") == ["done"])
            #expect(try await bench.count("select count(*) from outbox where value like '%event.released.v1%'") == 2)
        }
    }

    /// Two releases of one event, each for a different code, in two concurrent transactions.
    @Test func whatWaitsForTwoCodesThatBecomeKnownAtOnceIsReleased() async throws {
        try await IntakeBench.with { bench in
            try await bench.store((0..<60).map { Stated.partnership("p\($0)", ["c\($0).a", "c\($0).b"]) })
            #expect(try await bench.count("select count(*) from inbox where is_waiting") == 60)
            try await bench.store((0..<60).flatMap { [Stated.city("c\($0).a"), Stated.city("c\($0).b")] })
            try await bench.settle()
            #expect(try await bench.count("select count(*) from inbox where is_waiting") == 0)
            #expect(try await bench.count("select count(*) from entity where kind = 'partnership'") == 60)
        }
    }

    /// More events than one transaction releases, for one code and for many, with two concurrent services on one
    /// database.
    @Test func manyThatWaitAreReleasedOnceEach() async throws {
        try await IntakeBench.with { bench in
            let towns = (0..<150).map { "t\($0)" }
            try await bench.store((0..<1200).map { Stated.done("d\($0)", "alfa-beta") })
            try await bench.store(towns.map { Stated.partnership("p-\($0)", [$0, "alfa"]) })
            #expect(try await bench.count("select count(*) from inbox where is_waiting") == 1350)
            try await bench.store(
                [Stated.partnership("alfa-beta", ["alfa", "beta"])]
                    + (["alfa", "beta"] + towns).map { Stated.city($0) })
            async let one: Void = bench.settle()
            async let other: Void = bench.settle()
            _ = try await (one, other)
            // One of the two may have queried while the other held the rest.
            try await bench.settle()
            #expect(try await bench.count("select count(*) from inbox where is_waiting") == 0)
            #expect(try await bench.count("select count(*) from waiting") == 0)
            #expect(try await bench.count("select count(*) from job") == 0)
            #expect(try await bench.count("select count(*) from entity where kind = 'activity'") == 1200)
            #expect(try await bench.count("select count(*) from entity where kind = 'partnership'") == 151)
            #expect(try await bench.count("select count(*) from outbox where value like '%event.released.v1%'") == 1350)
        }
    }

    @Test func theSameStoryInAnyOrderAndSplitGivesTheSameTables() async throws {
        var expected: [String]?
        for seed in 1...6 {
            var generator = Seeded(UInt64(seed))
            var story = Self.story + Self.story
            if seed > 1 { story.shuffle(using: &generator) }
            try await IntakeBench.with { bench in
                var rest = story[...]
                while !rest.isEmpty {
                    let size = Int.random(in: 1...5, using: &generator)
                    try await bench.store(Array(rest.prefix(size)))
                    rest = rest.dropFirst(size)
                }
                try await bench.settle()
                let state = try await bench.things()
                #expect(try await bench.count("select count(*) from waiting") == 0)
                if let expected { #expect(state == expected, "seed \(seed)") } else { expected = state }
            }
        }
        #expect(expected?.contains { $0.contains("activity|course|cancelled") } == true)
        #expect(expected?.contains { $0.contains("activity|visit|unknown") } == true)
    }

    /// An event arrives while another transaction stores an event that refers to it: neither may miss the other.
    @Test func nothingWaitsForWhatArrivedBesideIt() async throws {
        try await IntakeBench.with { bench in
            try await bench.store([Stated.city("z")])
            for round in 0..<25 {
                async let one: Void = Self.store(Stated.city("c\(round)"), bench, partition: 1)
                async let two: Void = Self.store(
                    Stated.partnership("p\(round)", ["c\(round)", "z"]), bench, partition: 2)
                _ = try await (one, two)
            }
            try await bench.settle()
            #expect(try await bench.count("select count(*) from waiting") == 0)
            #expect(try await bench.count("select count(*) from inbox where is_waiting") == 0)
            #expect(try await bench.count("select count(*) from entity where kind = 'partnership'") == 25)
        }
    }

    private static func store(_ value: String, _ bench: IntakeBench, partition: Int) async throws {
        let fence = Fence(cluster: "c", group: "g", owner: "member \(partition)")
        let topic = bench.topics.intake(.programs)
        let claims = try await fence.takeOver([ClaimKey(topic, partition)], on: bench.messaging)
        var held = [ClaimKey(topic, partition): claims[0]]
        let record = InboundRecord(
            topic: topic, partition: partition, offset: claims[0].nextOffset, key: nil, headers: [],
            value: Array(value.utf8), timestamp: 1)
        for attempt in 1... {
            do {
                try await bench.intake.store([record], under: fence, claims: &held)
                return
            } catch let error as PostgresError where error.isTransient && attempt < 10 {
                try await Task.sleep(for: .milliseconds(20))
            }
        }
    }
}
