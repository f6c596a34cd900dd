public import Postgres

extension JobRunner {
    /// How pieces of a kind are done. A handler takes the locks it needs, then `take`s the pieces, then reads: one
    /// that takes a row before a lock could deadlock with a transaction that holds the lock and writes a row.
    public enum Handler: Sendable {
        /// Each piece, named by its key, in a transaction of its own; `take` returns whether it was still there.
        case one(
            @Sendable (_ key: String, _ take: @Sendable () async throws -> Bool, Transaction) async throws -> Void)
        /// Up to so many pieces in one transaction; `take` returns whether any of them was still there. When that fails, each
        /// is tried by itself.
        case several(
            atMost: Int,
            @Sendable (_ keys: [String], _ take: @Sendable () async throws -> Bool, Transaction) async throws -> Void)
        /// All pieces about one thing in one transaction, and no other transaction about it meanwhile. Their keys begin with
        /// the thing, followed by a separator; `take` gives what follows it in each. At most `lanes` things at one time.
        case grouped(
            lanes: Int,
            @Sendable (_ thing: String, _ take: @Sendable () async throws -> [String], Transaction) async throws -> Void
        )

        var limit: Int {
            switch self {
            case .one, .grouped: 1
            case .several(let limit, _): limit
            }
        }

        /// How many transactions of the kind there may be at one time.
        var lanes: Int {
            switch self {
            case .one, .several: JobRunner.lanes
            case .grouped(let lanes, _): min(lanes, JobRunner.lanes)
            }
        }
    }
}
