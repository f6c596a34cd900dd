import Chance
import JSON
import Shared
import Testing

/// A fold is a function of the set of events: the order of arrival and repetition do not matter.
@Suite(.timeLimit(.minutes(15))) struct ShuffledHistoryTests {
    private let sources = ["urn:a", "urn:b", "urn:c"]

    private func history(_ random: inout Seeded) throws -> [HistoryEvent] {
        var events: [HistoryEvent] = []
        for number in 0..<(1 + random.below(14)) {
            let id = "\(number)"
            let source = random.pick(sources)
            let time = Stated.on(1 + random.below(4))
            let known = events.isEmpty ? EventRef(source: "urn:a", id: "unknown") : random.pick(events).ref
            switch random.below(10) {
            case 0, 1, 2:
                events.append(
                    try Stated.planned(
                        id, start: random.chance(1, in: 2) ? coarse(&random) : nil, title: random.pick(["A", "B"]),
                        from: source, at: time))
            case 3, 4, 5:
                events.append(
                    try Stated.completed(
                        id, end: coarse(&random), participants: random.pick([nil, 10, 20]), from: source, at: time,
                        admitted: !random.chance(1, in: 6)))
            case 6:
                events.append(
                    try Stated.cancelled(
                        id, on: random.chance(1, in: 2) ? coarse(&random) : nil, from: source, at: time))
            case 7, 8: events.append(try Stated.withdrawn(id, known, from: source, at: time))
            default:
                events.append(
                    try Stated.preferred(id, known, field: random.pick([nil, "end", "title"]), from: source, at: time))
            }
        }
        return events
    }

    @Test func shuffledAndDoubledHistoriesGiveTheSameResult() throws {
        var states: Set<String> = []
        var (disputed, refused, withdrawn) = (0, 0, 0)
        for seed in 0..<300 as Range<UInt64> {
            var random = Seeded(seed)
            let events = try history(&random)
            let ranks = random.chance(1, in: 2) ? [:] : ["urn:a": 1 + random.below(3), "urn:b": 1 + random.below(3)]
            let folded = Fold.fold(Stated.activity, events, ranks: ranks)
            let expected = rendering(folded)
            states.insert(folded.state)
            disputed += folded.disputed.count
            refused += folded.notApplied.count
            withdrawn += folded.withdrawn.count
            for _ in 0..<4 {
                let stated = (events + events.filter { _ in random.chance(1, in: 2) }).shuffled(using: &random)
                #expect(rendering(Fold.fold(Stated.activity, stated, ranks: ranks)) == expected, "seed \(seed)")
            }
        }
        // The histories must cover all of these cases, or the comparison proves little.
        #expect(states == ["unknown", "planned", "done", "cancelled"])
        #expect(disputed > 100)
        #expect(refused > 50)
        #expect(withdrawn > 50)
    }

    /// Every event is accounted for: it states a step, has no effect, was withdrawn, or is about other events.
    @Test func noEventIsLost() throws {
        for seed in 0..<300 as Range<UInt64> {
            var random = Seeded(seed &+ 9000)
            let events = try history(&random)
            let folded = Fold.fold(Stated.activity, events)
            var accounted = Set(folded.steps.flatMap(\.events).map(\.ref))
            accounted.formUnion(folded.notApplied.map(\.event))
            accounted.formUnion(folded.withdrawn.map(\.event))
            for event in events where EventWithdrawn(event.data) == nil && ClaimPreferred(event.data) == nil {
                #expect(accounted.contains(event.ref), "seed \(seed): \(event.ref)")
            }
        }
    }
}
