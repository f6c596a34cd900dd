/// Runs the jobs of a simulation one after the other on the thread that drains it.
///
/// Not locked: a simulation never leaves its thread.
final class SimulatedExecutor: TaskExecutor, @unchecked Sendable {
    private var jobs: [UnownedJob] = []
    private var next = 0

    func enqueue(_ job: consuming ExecutorJob) { self.jobs.append(UnownedJob(job)) }

    /// Runs jobs until every task is suspended.
    func drain() {
        while self.next < self.jobs.count {
            let job = self.jobs[self.next]
            self.next += 1
            job.runSynchronously(on: self.asUnownedTaskExecutor())
        }
        self.jobs.removeAll(keepingCapacity: true)
        self.next = 0
    }
}
