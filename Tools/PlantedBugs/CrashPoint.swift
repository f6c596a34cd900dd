/// Places at which the fault harness stops or ends a process.
package enum CrashPoint: String, Sendable {
    /// A batch was read; its transaction has changed nothing.
    case batchRead = "batch-read"
    /// The offset was moved in a transaction of its own.
    case offsetMoved = "offset-moved"
    /// Events are in the inbox; nothing is committed.
    case inboxWritten = "inbox-written"
    /// Rows of the outbox are marked before they are sent.
    case outboxMarked = "outbox-marked"
    /// A request is answered before its events are committed.
    case requestAnswered = "request-answered"
    /// References were looked up; nothing is locked.
    case referencesLooked = "references-looked"
    /// Entities are about to be folded.
    case folding
    /// Jobs were removed before their work is done.
    case jobClaimed = "job-claimed"
    /// Data are committed; what is announced is not.
    case dataCommitted = "data-committed"
}
