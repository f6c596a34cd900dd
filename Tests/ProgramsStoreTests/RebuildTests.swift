internal import Chance
internal import JSON
internal import Messaging
internal import Postgres
internal import Shared
internal import TestSupport
internal import Testing

/// The state follows from the stated events, not from how they arrive: in any order, more than once, in any batches,
/// and from the topic alone.
@Suite(.needsPostgres, .timeLimit(.minutes(15)))
struct RebuildTests {
    /// What a registry derives from events that arrive in a given way.
    private struct Outcome {
        let derived: [String]
        let announced: [[UInt8]]
        let waiting: [String]
    }

    /// - Parameter seed: of the order, the repetitions and the batches; nil for one batch in order.
    private static func store(_ events: [String], _ seed: UInt64?) async throws -> Outcome {
        try await RegistryBench.with { bench in
            for batch in Self.batches(events.map { Array($0.utf8) }, seed) { try await bench.store(batch) }
            return try await Self.look(bench)
        }
    }

    private static func look(_ bench: RegistryBench) async throws -> Outcome {
        let result = Outcome(
            derived: try await bench.derived(), announced: try await bench.announced(),
            waiting: try await bench.texts("select id from inbox where is_waiting order by id"))
        let setAside = try await bench.texts("select reason || ' ' || sentence from dead_letter")
        #expect(setAside == [])
        try await bench.recompute()
        let recomputed = try await bench.derived()
        #expect(Set(recomputed).symmetricDifference(result.derived) == [], "recomputed rows differ")
        return result
    }

    private static func batches(_ values: [[UInt8]], _ seed: UInt64?) -> [[[UInt8]]] {
        guard let seed else { return [values] }
        var generator = Seeded(seed)
        var shuffled = values
        for _ in 0..<(values.count / 3) { shuffled.append(generator.pick(values)) }
        shuffled.shuffle(using: &generator)
        var batches: [[[UInt8]]] = []
        while !shuffled.isEmpty {
            let count = min(shuffled.count, 1 + generator.below(12))
            batches.append(Array(shuffled.prefix(count)))
            shuffled.removeFirst(count)
        }
        return batches
    }

    @Test(arguments: 1...8 as ClosedRange<UInt64>)
    func shuffledDoubledAndSplitHistoriesGiveTheSameRows(_ seed: UInt64) async throws {
        let events = RandomHistory(seed, steps: 60).events
        let plain = try await Self.store(events, nil)
        // There must be something to compare.
        #expect(plain.derived.count > 20)
        #expect(plain.derived.contains { $0.hasPrefix("link|") })
        for other in [seed &+ 1000, seed &+ 2000] {
            let shuffled = try await Self.store(events, other)
            #expect(
                Set(shuffled.derived).symmetricDifference(plain.derived) == [], "seed \(seed), order \(other)")
            #expect(shuffled.derived.count == plain.derived.count)
            #expect(shuffled.waiting == plain.waiting)
        }
    }

    /// Otherwise the comparisons of these histories would prove nothing about disputes and steps without effect.
    @Test func theHistoriesHaveDisputesAndStepsWithoutEffect() throws {
        var (disputed, notApplied) = (0, 0)
        for seed in 1...8 as ClosedRange<UInt64> {
            let events = try RandomHistory(seed, steps: 60).events.map {
                HistoryEvent(try Event(structured: Array($0.utf8)))
            }
            let histories = Dictionary(grouping: events.filter { $0.data.role != .withdrawal }) { $0.data.entity }
            for (key, history) in histories {
                let folded = Fold.fold(key, history)
                disputed += folded.disputed.count
                notApplied += folded.notApplied.count
            }
        }
        #expect(disputed > 8)
        #expect(notApplied > 8)
    }

    /// Long histories continue from a checkpoint where possible, with the same result. A partner states most steps as
    /// they happen, and some late.
    @Test(
        arguments: [(11, ["obstacle."]), (12, ["agreement."]), (13, ["agreement.", "event."])] as [(UInt64, [String])])
    func aLongHistoryGivesTheSameRowsAsAWholeOne(_ seed: UInt64, _ types: [String]) async throws {
        let events = RandomHistory(seed, steps: 110, of: types, isSteady: true).events
        let plain = try await Self.store(events, nil)
        let steady = try await RegistryBench.with { bench in
            for batch in Self.steadyBatches(events.map { Array($0.utf8) }, seed) { try await bench.store(batch) }
            // A history with a withdrawal is always judged from scratch.
            let goesOn = try await !bench.texts("select code from entity where checkpoint is not null").isEmpty
            #expect(goesOn != types.contains("event."))
            return try await Self.look(bench)
        }
        #expect(Set(steady.derived).symmetricDifference(plain.derived) == [])
        #expect(steady.derived.count == plain.derived.count)
        let shuffled = try await Self.store(events, seed &+ 1000)
        #expect(Set(shuffled.derived).symmetricDifference(plain.derived) == [])
    }

    /// A few events at a time, in their order; now and then one of them late or twice.
    private static func steadyBatches(_ values: [[UInt8]], _ seed: UInt64) -> [[[UInt8]]] {
        var generator = Seeded(seed)
        var (batches, late): ([[[UInt8]]], [[UInt8]]) = ([], [])
        var batch: [[UInt8]] = []
        for value in values {
            if generator.chance(1, in: 20) { late.append(value) } else { batch.append(value) }
            if generator.chance(1, in: 30) { batch.append(generator.pick(values)) }
            guard generator.chance(1, in: 2) else { continue }
            batches.append(batch)
            batch = []
            if generator.chance(1, in: 10), !late.isEmpty { batch.append(late.removeFirst()) }
        }
        return batches + [batch] + late.map { [$0] }
    }

    @Test(arguments: [nil, 3, 4] as [UInt64?])
    func theTopicAloneRebuildsAnEqualRegistry(_ seed: UInt64?) async throws {
        let events = RandomHistory(99, steps: 80).events + (try Fixtures.example())
        let first = try await Self.store(events, 5)
        let rebuilt = try await RegistryBench.with(rebuilds: true) { bench in
            let topic = bench.topics.facts(.programs)
            for batch in Self.batches(first.announced, seed) { try await bench.store(batch, topic: topic) }
            return try await Self.look(bench)
        }
        #expect(Set(rebuilt.derived).symmetricDifference(first.derived) == [])
        #expect(first.derived.count > 150)
    }
}
