import Chance
import Crypto
import JSON
import ReportingDomain
import Shared
import Testing

/// In whatever order the events of the example arrive, the report has the same bytes.
@Suite(.timeLimit(.minutes(15))) struct ExampleShuffledTests {
    @Test func shuffledDoubledAndSplitEventsGiveTheSameBytes() throws {
        let code = try #require(Code("bandung-seoul"))
        let events = try Repository.example()
        let history = PartnershipHistory(code, events: events)
        let expected = try document(history, asOf: "2020-12-31")
        #expect(expected.digest == Digest(of: expected.bytes).description)
        for seed in 0..<50 as Range<UInt64> {
            var random = Seeded(seed)
            // As several publishers would send them: split, some sent twice, each part in its own order.
            var parts = Array(repeating: [HistoryEvent](), count: 1 + random.below(5))
            for event in events {
                for _ in 0..<(random.chance(1, in: 3) ? 2 : 1) { parts[random.below(parts.count)].append(event) }
            }
            let stated = parts.flatMap { $0.shuffled(using: &random) }
            let shuffled = PartnershipHistory(code, events: stated)
            let report = try document(shuffled, asOf: "2020-12-31")
            #expect(report.bytes == expected.bytes, "seed \(seed)")
            #expect(report.digest == expected.digest, "seed \(seed)")
            #expect(shuffled.factsDigest == history.factsDigest, "seed \(seed)")
            #expect(shuffled.eventsCounted == history.eventsCounted, "seed \(seed)")
        }
    }

    @Test func oneEventLessGivesAnotherDigestOfFacts() throws {
        let code = try #require(Code("bandung-seoul"))
        let events = try Repository.example()
        let less = PartnershipHistory(code, events: Array(events.dropLast()))
        #expect(less.factsDigest != PartnershipHistory(code, events: events).factsDigest)
    }
}
