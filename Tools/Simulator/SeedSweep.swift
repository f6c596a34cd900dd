internal import Dispatch
internal import Foundation
internal import PlantedBugs
internal import Synchronization

/// A range of seeds, run on several threads.
package struct SeedSweep: Sendable {
    package struct Result: Sendable {
        package var failures: [Simulator.Failure] = []
        package var steps = 0
        package var done: UInt64 = 0
    }

    private let first: UInt64
    private let count: UInt64

    package init(first: UInt64, count: UInt64) {
        self.first = first
        self.count = count
    }

    /// - Parameters:
    ///   - threads: nil is one a processor.
    ///   - report: called every few seconds.
    ///   - failed: called for each seed that breaks an invariant, when it does.
    package func run(
        threads: Int? = nil, report: @escaping @Sendable (_ done: UInt64, _ failures: Int) -> Void = { _, _ in },
        failed: @escaping @Sendable (Simulator.Failure) -> Void = { _ in }
    ) async -> Result {
        let threads = threads ?? ProcessInfo.processInfo.activeProcessorCount
        let progress = Progress()
        let ticker = Task {
            while !Task.isCancelled {
                try? await Task.sleep(for: .seconds(5))
                if Task.isCancelled { return }
                let (done, failures) = progress.result.withLock { ($0.done, $0.failures.count) }
                report(done, failures)
            }
        }
        await withCheckedContinuation { (continuation: CheckedContinuation<Void, Never>) in
            let group = DispatchGroup()
            for number in 0..<threads {
                DispatchQueue(label: "seeds \(number)").async(group: group) {
                    let own = stride(
                        from: self.first + UInt64(number), to: self.first + self.count, by: threads)
                    Simulator.run(own) { failure, outcome in
                        progress.result.withLock { result in
                            result.done += 1
                            result.steps += outcome.steps
                            if let failure { result.failures.append(failure) }
                        }
                        if let failure { failed(failure) }
                        return true
                    }
                }
            }
            group.notify(queue: .global()) { continuation.resume() }
        }
        ticker.cancel()
        return progress.result.withLock { $0 }
    }

    private final class Progress: Sendable {
        let result = Mutex(Result())
    }
}
