import Lifecycle
import TestSupport
import Testing

struct StopTests {
    @Test func aTriggerEndsEveryWait() async {
        let stop = ShutdownSignal()
        let waiting = (0..<10).map { _ in Task { await stop.wait() } }
        try? await Task.sleep(for: .milliseconds(50))
        #expect(!stop.isTriggered)
        stop.trigger()
        #expect(stop.isTriggered)
        #expect(await finishes(within: .seconds(120)) { for task in waiting { await task.value } })
    }

    @Test func anEarlierTriggerEndsTheWaitAtOnce() async {
        let stop = ShutdownSignal()
        stop.trigger()
        #expect(await finishes(within: .seconds(120)) { await stop.wait() })
    }

    @Test func triggeringTwiceIsTriggeringOnce() async {
        let stop = ShutdownSignal()
        let waiting = Task { await stop.wait() }
        stop.trigger()
        stop.trigger()
        #expect(await finishes(within: .seconds(120)) { await waiting.value })
        #expect(await finishes(within: .seconds(120)) { await stop.wait() })
    }

    @Test func cancellationEndsTheWaitOfItsTaskAlone() async {
        let stop = ShutdownSignal()
        let cancelled = Task { await stop.wait() }
        let patient = Task { await stop.wait() }
        try? await Task.sleep(for: .milliseconds(50))
        cancelled.cancel()
        #expect(await finishes(within: .seconds(120)) { await cancelled.value })
        #expect(!stop.isTriggered)
        #expect(await !finishes(within: .milliseconds(100)) { await patient.value })
        stop.trigger()
        #expect(await finishes(within: .seconds(120)) { await patient.value })
    }

    @Test func noMomentLosesATriggerOrACancellation() async {
        #expect(
            await finishes(within: .seconds(120)) {
                for round in 0..<2000 {
                    let stop = ShutdownSignal()
                    let waiting = Task.detached { await stop.wait() }
                    for _ in 0..<(round % 20) { await Task.yield() }
                    if round % 2 == 0 { waiting.cancel() } else { stop.trigger() }
                    await waiting.value
                }
            })
    }

    @Test func aSleepEndsByItselfByTheTriggerAndByCancellation() async {
        let stop = ShutdownSignal()
        let begin = ContinuousClock.now
        #expect(await finishes(within: .seconds(120)) { await stop.sleep(.milliseconds(50)) })
        #expect(ContinuousClock.now - begin >= .milliseconds(45))
        let cancelled = Task { await stop.sleep(.seconds(60)) }
        let triggered = Task { await stop.sleep(.seconds(60)) }
        try? await Task.sleep(for: .milliseconds(50))
        cancelled.cancel()
        #expect(await finishes(within: .seconds(120)) { await cancelled.value })
        stop.trigger()
        #expect(await finishes(within: .seconds(120)) { await triggered.value })
        #expect(await finishes(within: .seconds(120)) { await stop.sleep(.seconds(60)) })
    }

    @Test func ringsThatNobodyHeardFoldIntoOne() async {
        let bell = Doorbell()
        for _ in 0..<10 { bell.ring() }
        bell.retire()
        var heard = 0
        for await _ in bell.rings { heard += 1 }
        #expect(heard == 1)
    }
}
