/// What happens to a member of a consumer group.
package enum IntakeInput: Sendable {
    /// The group has assigned these partitions.
    case assigned([ClaimKey])
    case revoked
    /// Partitions were taken over, or could not be.
    case takenOver(generation: Int, Result<[PartitionClaim], any Error>)
    case record(InboundRecord)
    case end(PartitionEnd)
    /// The offset asked for is not in the log.
    case outOfRange(ClaimKey)
    /// Everything that a poll has brought was handed over.
    case polled
    /// Nothing is polled for the moment, as the lanes have no room.
    case paused
    /// The client library has reported that it is at work.
    case statistics
    /// A batch has ended.
    ///
    /// - Parameter claims: what was stored stays stored, also beside a failure.
    case stored(lane: Int, generation: Int, claims: [ClaimKey: PartitionClaim], failure: (any Error)?)
    /// Partitions were put right, or could not be.
    case repaired((any Error)?)
}
