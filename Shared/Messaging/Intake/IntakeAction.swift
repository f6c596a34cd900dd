/// What a member of a consumer group does next.
package enum IntakeAction: Sendable {
    /// Take partitions over while polling goes on; answered by `takenOver`.
    case takeOver([ClaimKey], generation: Int)
    /// Read from these offsets; nil is the first record that is still there.
    case assign([ClaimKey: Int64?])
    /// Store a batch beside the others; answered by `stored`.
    case store(IntakeBatch, claims: [ClaimKey: PartitionClaim], lane: Int, generation: Int)
    /// Put partitions right in PostgreSQL; answered by `repaired`.
    case repair([PartitionRepair])
    /// End the batches that have begun, leave the group, and join it again.
    case leave(any Error)
}
