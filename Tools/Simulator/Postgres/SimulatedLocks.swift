/// The lock manager of a simulated server: shared and exclusive locks, granted in the order of the requests.
final class SimulatedLocks: @unchecked Sendable {
    private struct Request {
        let transaction: SimulatedTransaction
        let isExclusive: Bool
        let suspension: Suspension
    }

    private struct Lock {
        var holders: [(transaction: SimulatedTransaction, isExclusive: Bool)] = []
        var queue: [Request] = []
    }

    private var locks: [LockKey: Lock] = [:]
    private let kernel: Kernel

    init(_ kernel: Kernel) { self.kernel = kernel }

    private func isFree(_ lock: Lock, for transaction: SimulatedTransaction, _ isExclusive: Bool) -> Bool {
        lock.holders.allSatisfy { $0.transaction === transaction || !$0.isExclusive && !isExclusive }
    }

    /// - Parameter timeout: milliseconds after which the lock is not waited for any more.
    func acquire(
        _ key: LockKey, isExclusive: Bool, for transaction: SimulatedTransaction, timeout: Int? = nil
    ) async throws {
        var lock = self.locks[key] ?? Lock()
        if let held = lock.holders.firstIndex(where: { $0.transaction === transaction }) {
            if lock.holders[held].isExclusive || !isExclusive { return }
            if self.isFree(lock, for: transaction, true) {
                lock.holders[held].isExclusive = true
                self.locks[key] = lock
                return
            }
        } else if lock.queue.isEmpty, self.isFree(lock, for: transaction, isExclusive) {
            lock.holders.append((transaction, isExclusive))
            self.locks[key] = lock
            transaction.held.append(key)
            return
        }
        if self.wouldDeadlock(transaction, key) {
            throw transaction.failed("40P01")
        }
        transaction.waitsFor = key
        await withUnsafeContinuation { continuation in
            let suspension = Suspension(continuation, transaction.process)
            self.locks[key, default: Lock()].queue.append(
                Request(transaction: transaction, isExclusive: isExclusive, suspension: suspension))
            if let timeout { self.kernel.wake(suspension, after: timeout) }
        }
        transaction.waitsFor = nil
        if transaction.process.isDead { throw Crashed() }
        guard transaction.isOpen else { throw SimulatedPostgres.connectionLost }
        if self.holds(transaction, key, isExclusive) { return }
        self.locks[key]?.queue.removeAll { $0.transaction === transaction }
        throw transaction.failed("55P03")
    }

    private func holds(_ transaction: SimulatedTransaction, _ key: LockKey, _ isExclusive: Bool) -> Bool {
        self.locks[key]?.holders.contains {
            $0.transaction === transaction && ($0.isExclusive || !isExclusive)
        } ?? false
    }

    /// The first transaction that holds a lock.
    func holder(of key: LockKey) -> SimulatedTransaction? { self.locks[key]?.holders.first?.transaction }

    func release(_ key: LockKey, of transaction: SimulatedTransaction) {
        self.locks[key]?.holders.removeAll { $0.transaction === transaction }
        self.grant(key)
    }

    /// Releases every lock of a transaction, and its request.
    func releaseAll(of transaction: SimulatedTransaction) {
        let held = transaction.held
        transaction.held = []
        if let key = transaction.waitsFor {
            let requests = self.locks[key]?.queue.filter { $0.transaction === transaction } ?? []
            self.locks[key]?.queue.removeAll { $0.transaction === transaction }
            for request in requests { self.kernel.release(request.suspension) }
            if !held.contains(key) { self.grant(key) }
        }
        for key in held { self.release(key, of: transaction) }
    }

    private func grant(_ key: LockKey) {
        guard var lock = self.locks[key] else { return }
        while let request = lock.queue.first,
            self.isFree(lock, for: request.transaction, request.isExclusive)
        {
            lock.queue.removeFirst()
            if let held = lock.holders.firstIndex(where: { $0.transaction === request.transaction }) {
                lock.holders[held].isExclusive = lock.holders[held].isExclusive || request.isExclusive
            } else {
                lock.holders.append((request.transaction, request.isExclusive))
                request.transaction.held.append(key)
            }
            self.kernel.release(request.suspension)
        }
        self.locks[key] = lock.holders.isEmpty && lock.queue.isEmpty ? nil : lock
    }

    /// Whether a transaction that waited for a lock would wait for itself.
    private func wouldDeadlock(_ transaction: SimulatedTransaction, _ key: LockKey) -> Bool {
        var seen: Set<ObjectIdentifier> = []
        func blocks(_ key: LockKey) -> Bool {
            guard let lock = self.locks[key] else { return false }
            for other in lock.holders.map(\.transaction) + lock.queue.map(\.transaction) where other !== transaction {
                guard seen.insert(ObjectIdentifier(other)).inserted, let next = other.waitsFor else { continue }
                if let lock = self.locks[next], lock.holders.contains(where: { $0.transaction === transaction }) {
                    return true
                }
                if blocks(next) { return true }
            }
            return false
        }
        return blocks(key)
    }
}
