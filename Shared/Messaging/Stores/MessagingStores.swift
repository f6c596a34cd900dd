/// The tables of messaging within one transaction. Each store owns the SQL of its tables.
package struct MessagingStores: Sendable {
    /// Derives a service's data from events that have just been applied.
    package typealias Derive =
        @Sendable (_ events: [StoredEvent], _ outgoing: inout Outgoing) async throws -> Void

    package var locks: any LockStore
    package var fence: any FenceStore
    package var inbox: any InboxStore
    package var waiting: any WaitingStore
    package var outbox: any OutboxStore
    package var deadLetters: any DeadLetterStore
    package var jobs: any JobStore
    package var derive: Derive

    package init(
        locks: any LockStore, fence: any FenceStore, inbox: any InboxStore, waiting: any WaitingStore,
        outbox: any OutboxStore, deadLetters: any DeadLetterStore, jobs: any JobStore, derive: @escaping Derive
    ) {
        self.locks = locks
        self.fence = fence
        self.inbox = inbox
        self.waiting = waiting
        self.outbox = outbox
        self.deadLetters = deadLetters
        self.jobs = jobs
        self.derive = derive
    }
}
