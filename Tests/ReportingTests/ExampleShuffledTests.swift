import Chance
import Crypto
import JSON
import ReportingDomain
import Shared
import Testing

/// However the events of the example arrive, the report is the same to the byte.
@Suite(.timeLimit(.minutes(5))) struct ExampleShuffledTests {
    @Test func shuffledDoubledAndSplitEventsGiveTheSameBytes() throws {
        let code = try #require(Code("bandung-seoul"))
        let day = try #require(CalendarDate("2020-12-31"))
        let events = try Repository.example()
        let expected = Report(code, asOf: day, events: events)
        #expect(expected.contentDigest == Digest(of: expected.content.bytes).description)
        for seed in 0..<50 as Range<UInt64> {
            var random = Seeded(seed)
            // As several publishers would send them: split, some sent twice, each part in an order of its own.
            var parts = Array(repeating: [HistoryEvent](), count: 1 + random.below(5))
            for event in events {
                for _ in 0..<(random.chance(1, in: 3) ? 2 : 1) { parts[random.below(parts.count)].append(event) }
            }
            let told = parts.flatMap { $0.shuffled(using: &random) }
            let report = Report(code, asOf: day, events: told)
            #expect(report.content.bytes == expected.content.bytes, "seed \(seed)")
            #expect(report.contentDigest == expected.contentDigest, "seed \(seed)")
            #expect(report.factsDigest == expected.factsDigest, "seed \(seed)")
            #expect(report.eventsCounted == expected.eventsCounted, "seed \(seed)")
        }
    }

    @Test func oneEventLessGivesAnotherDigestOfFacts() throws {
        let code = try #require(Code("bandung-seoul"))
        let day = try #require(CalendarDate("2020-12-31"))
        let events = try Repository.example()
        let less = Report(code, asOf: day, events: Array(events.dropLast()))
        #expect(less.factsDigest != Report(code, asOf: day, events: events).factsDigest)
    }
}
