internal import Synchronization

/// Runs services together. Started from left to right, stopped from right to left, each awaited within a limit:
/// the door shuts first, what others stand on last.
public struct ServiceGroup: Sendable {
    /// Why a group ended badly.
    public struct Failure: Error, CustomStringConvertible {
        /// The service that failed, returned early, or did not stop in time.
        public let service: String
        public let reason: String
        public var description: String { "\(self.service) \(self.reason)" }
    }

    private let services: [any Service]
    private let limit: Duration

    /// - Parameter limit: how long each service may take to stop before its task is cancelled and it is named.
    public init(_ services: [any Service], stopWithin limit: Duration) {
        self.services = services
        self.limit = limit
    }

    private enum Outcome: Sendable {
        case ended(Int, (any Error)?)
        case asked
    }

    /// Runs until `stop` is wished or a service ends. Throws what went wrong first; nil when all stopped as asked.
    public func run(until stop: Stop) async throws {
        let stops = self.services.map { _ in Stop() }
        let (ends, bell) = AsyncStream.makeStream(of: Outcome.self)
        let tasks = self.services.enumerated().map { position, service in
            Task {
                do {
                    try await service.run(until: stops[position])
                    bell.yield(.ended(position, nil))
                } catch {
                    bell.yield(.ended(position, error))
                }
            }
        }
        let waiter = Task {
            await stop.wait()
            bell.yield(.asked)
        }
        var failure: Failure?
        var ended: Set<Int> = []
        var iterator = ends.makeAsyncIterator()
        if case .ended(let position, let error)? = await iterator.next() {
            ended.insert(position)
            failure = Failure(
                service: self.services[position].name,
                reason: error.map { "failed: \($0)" } ?? "ended without being asked")
        }
        waiter.cancel()
        for position in self.services.indices.reversed() where !ended.contains(position) {
            stops[position].wish()
            if await !self.ends(tasks[position]) {
                tasks[position].cancel()
                if await !self.ends(tasks[position]) {
                    // It hears neither the wish nor the cancellation: leave it, and say so.
                    failure = failure ?? Failure(service: self.services[position].name, reason: "did not stop in time")
                }
            }
        }
        bell.finish()
        if let failure { throw failure }
    }

    /// Whether the task ends within the limit. Does not wait for one that hears nothing.
    private func ends(_ task: Task<Void, Never>) async -> Bool {
        let (answers, bell) = AsyncStream.makeStream(of: Bool.self)
        let watch = Task {
            await task.value
            bell.yield(true)
        }
        let clock = Task { [limit] in
            try? await Task.sleep(for: limit)
            bell.yield(false)
        }
        var iterator = answers.makeAsyncIterator()
        let answer = await iterator.next() ?? false
        watch.cancel()
        clock.cancel()
        return answer
    }
}
