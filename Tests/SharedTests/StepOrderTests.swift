import Chance
import Shared
import Testing

/// The order in which a history is judged, compared with a literal implementation of the rule.
struct StepOrderTests {
    /// Repeatedly takes, among the steps that no remaining step certainly precedes (its last day before their first; an
    /// unknown date precedes nothing), the lowest of (rank, last day, time, source, id).
    private func naive(_ steps: [Step]) -> [Step] {
        var remaining = steps
        var result: [Step] = []
        while !remaining.isEmpty {
            let free = remaining.indices.filter { candidate in
                !remaining.contains { other in
                    guard let last = other.date?.latest, let first = remaining[candidate].date?.earliest else {
                        return false
                    }
                    return last < first
                }
            }
            let next = free.min { lower(remaining[$0], remaining[$1]) }!
            result.append(remaining.remove(at: next))
        }
        return result
    }

    private func lower(_ a: Step, _ b: Step) -> Bool {
        if a.rank != b.rank { return a.rank < b.rank }
        switch (a.date?.latest, b.date?.latest) {
        case (let lastA?, let lastB?) where lastA != lastB: return lastA < lastB
        case (_?, nil): return true
        case (nil, _?): return false
        default: break
        }
        if a.time != b.time { return a.time < b.time }
        return a.ref < b.ref
    }

    private func step(_ random: inout Seeded, _ number: Int) -> Step {
        Step(
            name: "step", rank: 10 * (1 + random.below(4)),
            date: random.chance(1, in: 8) ? nil : CoarseDate(coarse(&random)),
            time: Instant(microseconds: Int64(random.below(5)) * 1_000_000),
            ref: EventRef(source: random.pick(["urn:a", "urn:b"]), id: "\(number)"))
    }

    @Test func theOrderIsThatOfTheRule() {
        for seed in 0..<500 as Range<UInt64> {
            var random = Seeded(seed)
            let steps = (0..<random.below(25)).map { step(&random, $0) }
            let sorted = StepOrder.sorted(steps).map(\.ref)
            #expect(sorted == naive(steps).map(\.ref), "seed \(seed)")
            #expect(StepOrder.sorted(steps.shuffled(using: &random)).map(\.ref) == sorted, "seed \(seed), shuffled")
        }
    }

    @Test func noStepComesBeforeOneThatCertainlyPrecedesIt() {
        for seed in 0..<200 as Range<UInt64> {
            var random = Seeded(seed &+ 7000)
            let sorted = StepOrder.sorted((0..<20).map { step(&random, $0) })
            for (position, later) in sorted.enumerated() {
                for earlier in sorted[..<position] {
                    guard let a = later.date, let b = earlier.date else { continue }
                    #expect(a.isBefore(b) != .yes, "seed \(seed): \(b) before \(a)")
                }
            }
        }
    }

    private func order(_ steps: (name: String, rank: Int, date: String?)...) -> [String] {
        StepOrder.sorted(
            steps.enumerated().map { position, step in
                Step(
                    name: step.name, rank: step.rank, date: step.date.flatMap { CoarseDate($0) },
                    time: Instant(microseconds: 0), ref: EventRef(source: "urn:a", id: "\(position)"))
            }
        ).map(\.name)
    }

    @Test func aPlanOfAYearComesBeforeWhatWasDoneInIt() {
        #expect(order(("done", 30, "2016-03-24"), ("planned", 10, "2016")) == ["planned", "done"])
        #expect(order(("done", 30, "2015-12-31"), ("planned", 10, "2016")) == ["done", "planned"])
        #expect(order(("done", 30, "2016-03-24"), ("planned", 10, nil)) == ["planned", "done"])
        #expect(order(("done", 30, "2016-03-24"), ("planned", 10, "XXXX")) == ["planned", "done"])
    }

    @Test func anUnknownDatePrecedesNothingAndComesLastOfItsRank() {
        #expect(order(("x", 10, "XXXX"), ("2017", 10, "2017"), ("2016", 10, "2016")) == ["2016", "2017", "x"])
        #expect(order(("x", 10, "XXXX"), ("2016", 30, "2016")) == ["x", "2016"])
        #expect(order(("by", 20, "[..2015-05-24]"), ("2016", 10, "2016")) == ["by", "2016"])
        #expect(order(("by", 20, "[..2016-05-24]"), ("2016", 10, "2016")) == ["2016", "by"])
    }

    @Test func thereIsNothingToOrderInNothing() {
        #expect(StepOrder.sorted([]).isEmpty)
        #expect(order(("only", 1, nil)) == ["only"])
    }
}
