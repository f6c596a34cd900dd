import Messaging
import Testing

struct ReadinessTests {
    @Test func nothingIsReadyBeforeItSaysSo() {
        let readiness = Readiness(["relay", "intake"])
        #expect(!readiness.isReady)
        #expect(readiness.report.map(\.part) == ["intake", "relay"])
        #expect(readiness.report.allSatisfy { $0.reason == "has not begun" })
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
}
