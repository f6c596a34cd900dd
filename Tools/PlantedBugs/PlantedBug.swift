/// Bugs that the fault harness and the simulator plant to prove that they find them. Each breaks one guard of the guarantee,
/// and every other guard of the same invariant with it.
package enum PlantedBug: String, CaseIterable, Sendable {
    /// The offset moves whatever the epoch and wherever it stands.
    case unfenced
    /// The offset moves in a transaction before that of the data.
    case offsetFirst = "offset-first"
    /// The inbox has no primary key, so that `on conflict` never applies. Planted in the schema.
    case noConflict = "no-conflict"
    /// The outbox is marked before the broker has confirmed.
    case markFirst = "mark-first"
    /// A request is answered before its events are committed.
    case answerFirst = "answer-first"
    /// Events begin to wait without a lock and without a second query; nothing sweeps.
    case unlockedRelease = "unlocked-release"
    /// The version of an entity is incremented instead of folded. Planted in the schema.
    case increment
    /// A job is removed in a transaction before that of its work; nothing sweeps.
    case claimFirst = "claim-first"
    /// What is announced is written after the data, in a transaction of its own.
    case announceLater = "announce-later"
}
