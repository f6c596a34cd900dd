internal import Dispatch

/// Runs an actor on its own queue, so that a blocking C call blocks that queue and nothing else.
public final class BlockingExecutor: SerialExecutor {
    private let queue: DispatchQueue

    public init(label: String) { self.queue = DispatchQueue(label: label) }

    public func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        let here = self.asUnownedSerialExecutor()
        self.queue.async { job.runSynchronously(on: here) }
    }

    public func checkIsolated() { dispatchPrecondition(condition: .onQueue(self.queue)) }
}
