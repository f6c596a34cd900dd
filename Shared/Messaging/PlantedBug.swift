#if KEMBAR_PLANTED
    internal import FoundationEssentials

    /// Bugs that the fault harness plants to prove that it finds them: each breaks one guard of the promise, and every
    /// other guard of the same invariant with it. Built in by `-DKEMBAR_PLANTED` alone, chosen by `CHAOS_BUG`.
    public enum PlantedBug: String, CaseIterable, Sendable {
        /// The offset moves whatever the epoch and wherever it stands.
        case unfenced
        /// The offset moves in a transaction before that of the data.
        case offsetFirst = "offset-first"
        /// Events are inserted without `on conflict`; the harness drops the primary key.
        case noConflict = "no-conflict"
        /// The outbox is marked before the broker has answered.
        case markFirst = "mark-first"
        /// A request is answered before its events are committed.
        case answerFirst = "answer-first"
        /// What waits is written without the lock and without a second look; nothing sweeps.
        case unlockedRelease = "unlocked-release"
        /// A thing's version is counted up instead of folded.
        case increment

        /// The one that this process has.
        public static let planted = ProcessInfo.processInfo.environment["CHAOS_BUG"].flatMap {
            PlantedBug(rawValue: $0)
        }
    }
#endif
