internal import Synchronization

/// Runs services together. They start from left to right and stop from right to left, each within a time limit:
/// admission stops first, and services that others depend on stop last.
public struct ServiceGroup: Sendable {
    /// Why a group failed.
    public struct Failure: Error, CustomStringConvertible {
        /// The service that failed, returned early, or did not stop in time.
        public let service: String
        public let reason: String
        public var description: String { "\(self.service) \(self.reason)" }
    }

    private let services: [any Service]
    private let limit: Duration
    private let total: Duration

    /// - Parameters:
    ///   - limit: how long each service may take to stop before its task is cancelled and it is reported by name.
    ///   - total: how long all services may take together; services still running then are abandoned.
    public init(_ services: [any Service], stopWithin limit: Duration, all total: Duration = .seconds(25)) {
        self.services = services
        self.limit = limit
        self.total = total
    }

    /// Runs until `stop` is triggered, the calling task is cancelled, or a service ends. Throws the first failure;
    /// returns when all services stopped as asked.
    public func run(until stop: ShutdownSignal) async throws {
        // The shutdown must not be cancelled, so a separate task does it.
        let work = Task { await self.runToTheEnd(stop) }
        let failure = await withTaskCancellationHandler {
            await work.value
        } onCancel: {
            stop.trigger()
        }
        if let failure { throw failure }
    }

    private func runToTheEnd(_ stop: ShutdownSignal) async -> Failure? {
        let stops = self.services.map { _ in ShutdownSignal() }
        let (ends, bell) = AsyncStream.makeStream(of: Int?.self)
        let tasks = self.services.enumerated().map { position, service in
            Task { () -> (any Error)? in
                var failure: (any Error)?
                do { try await service.run(until: stops[position]) } catch { failure = error }
                bell.yield(position)
                return failure
            }
        }
        let waiter = Task {
            await stop.wait()
            bell.yield(nil)
        }
        var iterator = ends.makeAsyncIterator()
        let first = await iterator.next() ?? nil
        waiter.cancel()
        bell.finish()
        var failures: [Failure] = []
        if let first {
            let error = await tasks[first].value
            failures.append(
                Failure(
                    service: self.services[first].name,
                    reason: error.map { "failed: \($0)" } ?? "ended without being asked"))
        }
        let deadline = ContinuousClock.now + self.total
        for position in self.services.indices.reversed() where position != first {
            stops[position].trigger()
            if let failure = await self.stopped(self.services[position].name, tasks[position], before: deadline) {
                failures.append(failure)
            }
        }
        return failures.first
    }

    /// Waits for a service within the limit; then cancels its task, and waits once more.
    ///
    /// - Returns: the error that it threw, or a failure when it stopped too late or not at all.
    private func stopped(
        _ name: String, _ task: Task<(any Error)?, Never>, before deadline: ContinuousClock.Instant
    ) async -> Failure? {
        switch await self.end(of: task, within: min(self.limit, deadline - .now)) {
        case .some(.some(let error)):
            return error is CancellationError ? nil : Failure(service: name, reason: "failed: \(error)")
        case .some(.none): return nil
        case .none:
            task.cancel()
            // A service that reacts to neither the signal nor the cancellation is abandoned.
            let grace: Duration = ContinuousClock.now < deadline ? .seconds(2) : .milliseconds(200)
            _ = await self.end(of: task, within: min(self.limit, grace))
            return Failure(service: name, reason: "did not stop in time")
        }
    }

    /// The task's result, or nil when it has not ended within the limit. Does not wait for a task that ignores
    /// cancellation.
    private func end(of task: Task<(any Error)?, Never>, within limit: Duration) async -> (any Error)?? {
        let (answers, bell) = AsyncStream.makeStream(of: ((any Error)?)?.self)
        let watch = Task { bell.yield(.some(await task.value)) }
        let clock = Task {
            try? await Task.sleep(for: max(limit, .zero))
            bell.yield(nil)
        }
        var iterator = answers.makeAsyncIterator()
        let answer = await iterator.next() ?? nil
        watch.cancel()
        clock.cancel()
        return answer
    }
}
