/// What happens to a member of a consumer group.
package enum IntakeInput: Sendable {
    /// The group has assigned these partitions.
    case assigned([ClaimKey])
    case revoked
    /// The take-over of partitions succeeded or failed.
    case takenOver(generation: Int, Result<[PartitionClaim], any Error>)
    case record(InboundRecord)
    case end(PartitionEnd)
    /// The requested offset is not in the log.
    case outOfRange(ClaimKey, at: Int64)
    /// All results of a poll have been passed to the machine.
    case polled
    /// Polling is paused because the lanes have no room.
    case paused
    /// The client library has reported statistics, so it is working.
    case statistics
    /// A batch has ended.
    ///
    /// - Parameter claims: the progress made; what was stored stays stored even if there is a failure.
    case stored(lane: Int, generation: Int, claims: [ClaimKey: PartitionClaim], failure: (any Error)?)
    /// The repair of partitions succeeded or failed.
    case repaired((any Error)?)
}
