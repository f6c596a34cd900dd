internal import Messaging
internal import Shared

/// What a transaction can lock: advisory locks, rows, and keys of unique indexes that are being inserted.
enum LockKey: Hashable {
    case advisory(Int)
    case fence(FenceKey)
    case inbox(EventRef)
    case code(EntityKey)
    case outbox(OutboxKey)
    case job(JobRow)
    case deadLetter([UInt8])
}
