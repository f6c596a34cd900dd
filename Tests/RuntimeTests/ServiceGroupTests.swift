import Lifecycle
import Synchronization
import TestSupport
import Testing

struct ServiceGroupTests {
    private final class Diary: Sendable {
        private let kept = Mutex<[String]>([])
        var lines: [String] { self.kept.withLock { $0 } }
        func note(_ line: String) { self.kept.withLock { $0.append(line) } }
    }

    private struct Part: Service {
        let name: String
        let work: @Sendable (ShutdownSignal) async throws -> Void
        func run(until stop: ShutdownSignal) async throws { try await self.work(stop) }
    }

    private struct Broken: Error, CustomStringConvertible {
        let description = "the disk is full"
    }

    private let diary = Diary()

    /// Runs until it is asked to stop, and then takes a moment.
    private func part(_ name: String) -> Part {
        let diary = self.diary
        return Part(name: name) { stop in
            await stop.wait()
            try? await Task.sleep(for: .milliseconds(20))
            diary.note("\(name) stopped")
        }
    }

    /// The error with which a group ends, by default after it is asked to stop; nil if it ends well.
    private func end(_ parts: [Part], limit: Duration = .seconds(5), asked: Bool = true) async -> (any Error)? {
        let stop = ShutdownSignal()
        let group = ServiceGroup(parts, stopWithin: limit)
        let running = Task { try await group.run(until: stop) }
        if asked {
            try? await Task.sleep(for: .milliseconds(100))
            stop.trigger()
        }
        let diary = self.diary
        let ended = await finishes(within: .seconds(120)) {
            do { try await running.value } catch { diary.note("thrown") }
        }
        guard ended else { return Broken() }
        do {
            try await running.value
            return nil
        } catch {
            return error
        }
    }

    /// Without this limit, each of the four parts would have twenty minutes.
    ///
    /// The caller that asks a process to stop usually waits for thirty seconds, and then kills it.
    @Test func allOfThemTogetherHaveALimit() async {
        let stop = ShutdownSignal()
        let group = ServiceGroup(
            (0..<4).map { number in
                Part(name: "deaf \(number)") { _ in
                    // Ignores both the request to stop and the cancellation.
                    await Task { try? await Task.sleep(for: .seconds(3600)) }.value
                }
            }, stopWithin: .seconds(1200), all: .milliseconds(1500))
        let running = Task { try await group.run(until: stop) }
        try? await Task.sleep(for: .milliseconds(100))
        stop.trigger()
        guard await finishes(within: .seconds(120), { _ = await running.result }) else {
            Issue.record("the group still waits for its parts")
            return
        }
        let error = await #expect(throws: ServiceGroup.Failure.self) { try await running.value }
        #expect(error?.reason == "did not stop in time")
    }

    @Test func servicesStopFromRightToLeftEachAfterTheOther() async {
        let error = await self.end([self.part("relay"), self.part("intake"), self.part("http")])
        #expect(error == nil)
        #expect(self.diary.lines == ["http stopped", "intake stopped", "relay stopped"])
    }

    @Test func aServiceThatReturnsEarlyEndsTheRestAndIsNamed() async throws {
        let early = Part(name: "intake") { _ in }
        let error = await self.end([self.part("relay"), early, self.part("http")], asked: false)
        let failure = try #require(error as? ServiceGroup.Failure)
        #expect(failure.service == "intake")
        #expect(failure.reason.contains("without being asked"))
        #expect(self.diary.lines.prefix(2) == ["http stopped", "relay stopped"])
    }

    @Test func aServiceThatFailsEndsTheRestAndIsNamedWithItsReason() async throws {
        let failing = Part(name: "intake") { _ in throw Broken() }
        let error = await self.end([self.part("relay"), failing, self.part("http")], asked: false)
        let failure = try #require(error as? ServiceGroup.Failure)
        #expect(failure.service == "intake")
        #expect("\(failure)".contains("the disk is full"))
        #expect(self.diary.lines.prefix(2) == ["http stopped", "relay stopped"])
    }

    @Test func aServiceThatHearsNothingIsNamedAndHoldsNobodyUp() async throws {
        let deaf = Part(name: "intake") { _ in await withUnsafeContinuation { (_: UnsafeContinuation<Void, Never>) in }
        }
        let error = await self.end([self.part("relay"), deaf, self.part("http")], limit: .seconds(5))
        let failure = try #require(error as? ServiceGroup.Failure)
        #expect(failure.service == "intake")
        #expect(failure.reason == "did not stop in time")
        #expect(self.diary.lines.prefix(2) == ["http stopped", "relay stopped"])
    }

    @Test func aServiceThatHearsOnlyCancellationIsCancelledAndNamed() async throws {
        let diary = self.diary
        let stubborn = Part(name: "intake") { _ in
            try? await Task.sleep(for: .seconds(3600))
            diary.note("intake cancelled")
        }
        let error = await self.end([self.part("relay"), stubborn], limit: .seconds(5))
        #expect(self.diary.lines.prefix(2) == ["intake cancelled", "relay stopped"])
        #expect((error as? ServiceGroup.Failure)?.service == "intake")
    }

    @Test func aServiceThatFailsWhileItStopsIsNamed() async throws {
        let failing = Part(name: "relay") { stop in
            await stop.wait()
            throw Broken()
        }
        let error = await self.end([failing, self.part("http")])
        #expect((error as? ServiceGroup.Failure)?.service == "relay")
    }

    @Test func cancellationStopsTheServicesAndBlamesNone() async {
        let stop = ShutdownSignal()
        let group = ServiceGroup([self.part("relay"), self.part("http")], stopWithin: .seconds(5))
        let running = Task { try await group.run(until: stop) }
        try? await Task.sleep(for: .milliseconds(100))
        running.cancel()
        let diary = self.diary
        let ended = await finishes(within: .seconds(120)) {
            do { try await running.value } catch { if error is ServiceGroup.Failure { diary.note("\(error)") } }
        }
        #expect(ended)
        #expect(self.diary.lines == ["http stopped", "relay stopped"])
    }

    @Test func aTriggerBeforeTheStartStopsAtOnce() async {
        let stop = ShutdownSignal()
        stop.trigger()
        let group = ServiceGroup([self.part("relay")], stopWithin: .seconds(5))
        #expect(await finishes(within: .seconds(120)) { try? await group.run(until: stop) })
        #expect(self.diary.lines == ["relay stopped"])
    }
}
