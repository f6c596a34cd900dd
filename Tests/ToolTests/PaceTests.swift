import Testing

@testable import kembar

struct PaceTests {
    @Test func eachEventWaitsForItsTurn() async throws {
        let pace = try Pace(perSecond: "20")
        let begin = ContinuousClock.now
        try await pace.wait(until: 0)
        try await pace.wait(until: 10)
        #expect(ContinuousClock.now - begin >= .milliseconds(490))
        #expect(pace.piece(atMost: 50) == 2)
    }

    @Test func withoutARateNobodyWaits() async throws {
        let pace = try Pace(perSecond: nil)
        let begin = ContinuousClock.now
        try await pace.wait(until: 1_000_000_000)
        // At the greatest rate, this event would wait for a quarter of an hour.
        #expect(ContinuousClock.now - begin < .seconds(500))
        #expect(pace.piece(atMost: 50) == 50)
    }

    @Test(arguments: ["0", "-1", "fast", "1.5", ""]) func aWrongRateIsMisuse(_ text: String) {
        #expect(throws: (any Error).self) { try Pace(perSecond: text) }
    }
}
