internal import Chance
internal import FoundationEssentials
internal import Shared
internal import Testing

@testable internal import IndicatorMath

/// Observations with random corrections and checks, in random order, give the figures of a run in which only what counts
/// at the end was ever stated. The expected figures come from a count of their own.
struct ShuffledSeriesTests {
    /// One observation as the generator made it.
    private struct Made {
        let facts: [StatedFact]
        /// The value that counts at the end; nil when it is not approved.
        let value: Int?
    }

    private static let quarters = (2014...2016).flatMap { year in (1...4).map { "\(year)-Q\($0)" } }

    private static func made(_ quarter: String, _ generator: inout Seeded) -> Made {
        let states = ["draft", "submitted", "approved"]
        var (state, value) = (generator.pick(states), generator.below(1000))
        var facts = [StatedFact.observation("o-\(quarter.lowercased())", quarter, "\(value)", state: state)]
        for step in 0..<generator.below(6) {
            let id = "\(quarter.lowercased())-\(step)"
            let time = "2020-02-\(step + 10)T00:00:00Z"
            if generator.chance(1, in: 2) {
                (state, value) = (generator.pick(states), generator.below(1000))
                facts.append(
                    .correction(id, of: "o-\(quarter.lowercased())", quarter, "\(value)", state: state).at(time))
            } else {
                let verbs = ["submitted", "approved", "returned"].filter { Self.state(after: state, $0) != state }
                guard !verbs.isEmpty else { continue }
                let verb = generator.pick(verbs)
                facts.append(.check(verb, "o-\(quarter.lowercased())", id: id).at(time))
                state = Self.state(after: state, verb)
            }
        }
        return Made(facts: facts, value: state == "approved" ? value : nil)
    }

    /// The states of the contract, written by hand: an approved figure changes only by a correction, a returned one must
    /// be submitted again.
    private static func state(after state: String, _ verb: String) -> String {
        switch (state, verb) {
        case ("draft", "submitted"), ("returned", "submitted"): "submitted"
        case ("draft", "approved"), ("submitted", "approved"): "approved"
        case ("draft", "returned"), ("submitted", "returned"): "returned"
        default: state
        }
    }

    @Test(arguments: 1...60) func anyOrderGivesTheFiguresOfACleanRun(_ seed: Int) throws {
        var generator = Seeded(UInt64(seed))
        let made = Self.quarters.map { Self.made($0, &generator) }
        let indicator = StatedFact.indicator("i", #""frequency":"quarter""#, cumulation: "summing")
        var facts = [indicator] + made.flatMap(\.facts)
        for position in facts.indices.reversed() { facts.swapAt(position, generator.below(position + 1)) }
        let clean =
            [indicator]
            + zip(Self.quarters, made).compactMap { quarter, made in
                made.value.map { StatedFact.observation("o-\(quarter.lowercased())", quarter, "\($0)") }
            }
        let (series, expected) = (try SeriesFacts(facts).series(), try SeriesFacts(clean).series())
        #expect(series.values == expected.values)
        #expect(series.running == expected.running)
        #expect(series.toDate.value == expected.toDate.value)
        // The same, counted by hand: the total runs from the first known quarter to the last one before a gap.
        let first = made.firstIndex { $0.value != nil } ?? made.endIndex
        let last = made.lastIndex { $0.value != nil } ?? first - 1
        var total: Int? = 0
        var running: [Int?] = []
        for quarter in made[first..<max(last + 1, first)] {
            total = total.flatMap { sum in quarter.value.map { sum + $0 } }
            running.append(total)
        }
        #expect(series.whole.map { $0.running?.number } == running.map { $0.map { Decimal($0) } })
        #expect(series.notCounted.count == made.count { $0.value == nil })
    }
}
