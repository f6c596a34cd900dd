import Messaging
import Testing

struct ReadinessTests {
    @Test func nothingIsReadyBeforeItSaysSo() {
        let readiness = Readiness(["relay", "intake"])
        #expect(!readiness.isReady)
        #expect(readiness.report.map(\.part) == ["intake", "relay"])
        #expect(!readiness.report.isEmpty)
        #expect(readiness.report.allSatisfy { $0.reason == "has not started yet" })
    }

    @Test func itIsReadyWhenEveryPartIs() {
        let readiness = Readiness(["relay", "intake"])
        readiness.ready("relay")
        #expect(!readiness.isReady)
        readiness.ready("intake")
        #expect(readiness.isReady)
        readiness.notReady("relay", "the broker is away")
        #expect(!readiness.isReady)
        #expect(readiness.report.first { $0.part == "relay" }?.reason == "the broker is away")
        readiness.ready("relay")
        #expect(readiness.isReady)
    }

    @Test func withoutPartsNothingIsMissing() {
        #expect(Readiness([]).isReady)
    }

    @Test func aWordRunsOutWhenNoneFollows() async throws {
        let readiness = Readiness(["database"])
        readiness.ready("database", for: .seconds(3600))
        #expect(readiness.isReady)
        readiness.ready("database", for: .milliseconds(50))
        try await Task.sleep(for: .milliseconds(80))
        #expect(!readiness.isReady)
        #expect(readiness.report.first?.reason == "has not answered for some time")
        readiness.ready("database", for: .seconds(3600))
        #expect(readiness.isReady)
    }
}
