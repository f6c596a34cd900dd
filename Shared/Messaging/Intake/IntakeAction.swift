/// What a member of a consumer group does next.
package enum IntakeAction: Sendable {
    /// Take partitions over while polling continues; answered by `takenOver`.
    case takeOver([ClaimKey], generation: Int)
    /// Read from these offsets; nil means the first record that still exists.
    case assign([ClaimKey: Int64?])
    /// Store a batch concurrently with the others; answered by `stored`.
    case store(IntakeBatch, claims: [ClaimKey: PartitionClaim], lane: Int, generation: Int)
    /// Repair partitions in PostgreSQL; answered by `repaired`.
    case repair([PartitionRepair])
    /// Finish the batches that have begun, leave the group, and join it again.
    case leave(any Error)
}
