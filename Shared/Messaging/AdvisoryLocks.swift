public import Postgres
internal import Shared

extension Transaction {
    /// Takes stripes of a class of locks of the caller's own, above 4104.
    public func lockStripes(ofClass number: Int, _ keys: Set<String>) async throws {
        var locks = AdvisoryLocks()
        for key in keys { locks.add(key, ofClass: number) }
        try await locks.lock(in: self)
    }
}

/// Advisory locks of a transaction, 256 a class, taken in ascending order so that nobody waits in a circle. One lock a
/// code would exhaust PostgreSQL's lock table at some 15,000.
///
/// The classes have an order too: references (4101), then a derivation's own and things (4103 and above), and last of all
/// the keys of the outbox (4102). Whoever holds the last waits for nobody any more, so it is held for moments only.
struct AdvisoryLocks {
    private struct Stripe: Hashable, Comparable {
        let number: Int
        let stripe: Int

        static func < (a: Self, b: Self) -> Bool { (a.number, a.stripe) < (b.number, b.stripe) }
    }

    /// Whether each is wanted for oneself alone.
    private var wanted: [Stripe: Bool] = [:]

    private mutating func add(_ number: Int, _ key: String, isExclusive: Bool = true) {
        let stripe = Stripe(number: number, stripe: Self.stripe(key))
        self.wanted[stripe] = isExclusive || self.wanted[stripe] == true
    }

    /// Held by who has not found a code: nobody makes it known meanwhile.
    mutating func add(missing key: EntityKey) { self.add(4101, key.description) }

    /// Held, together with others of its like, by who makes a code known: nobody goes to wait for it meanwhile.
    mutating func add(known key: EntityKey) { self.add(4101, key.description, isExclusive: false) }

    /// Held by who writes an outbox row of a key, so that positions rise in the order of commits.
    mutating func add(outboxKey key: String) { self.add(4102, key) }

    mutating func add(_ key: String, ofClass number: Int) { self.add(number, key) }

    /// Held by who makes a thing's folded row anew.
    mutating func add(entity key: EntityKey) { self.add(4103, key.description) }

    func lock(in transaction: Transaction) async throws(PostgresError) {
        guard !self.wanted.isEmpty else { return }
        let sorted = self.wanted.keys.sorted()
        try await transaction.run(
            """
            select case when is_exclusive then pg_advisory_xact_lock(class, stripe)
                        else pg_advisory_xact_lock_shared(class, stripe) end
            from unnest(\(.array(sorted.map(\.number)))::int[], \(.array(sorted.map(\.stripe)))::int[],
                        \(.array(sorted.map { self.wanted[$0] == true ? "t" : "f" }))::boolean[])
                 as wanted (class, stripe, is_exclusive)
            """)
    }

    /// FNV-1a, folded to a byte.
    private static func stripe(_ text: String) -> Int {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return Int((hash ^ hash >> 32) & 0xFF)
    }
}
