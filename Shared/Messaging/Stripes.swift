public import Postgres
internal import Shared

extension Transaction {
    /// Takes stripes of a class of locks of the caller's own, above 4104, in ascending order.
    public func lockStripes(ofClass number: Int, _ keys: Set<String>) async throws {
        var stripes = Stripes()
        for key in keys { stripes.add(key, ofClass: number) }
        try await stripes.lock(in: self)
    }
}

/// Advisory locks of a transaction, 256 a class, taken in ascending order so that nobody waits in a circle. One lock a
/// code would exhaust PostgreSQL's lock table at some 15,000.
struct Stripes {
    private var wanted: Set<[Int]> = []

    /// Held by who makes a code known and by who has not found it.
    mutating func add(reference key: EntityKey) { self.wanted.insert([4101, Self.stripe(key.description)]) }

    /// Held by who writes an outbox row of a key, so that positions rise in the order of commits.
    mutating func add(outboxKey key: String) { self.wanted.insert([4102, Self.stripe(key)]) }

    mutating func add(_ key: String, ofClass number: Int) { self.wanted.insert([number, Self.stripe(key)]) }

    /// Held by who makes a thing's folded row anew.
    mutating func add(entity key: EntityKey) { self.wanted.insert([4103, Self.stripe(key.description)]) }

    func lock(in transaction: Transaction) async throws(PostgresError) {
        guard !self.wanted.isEmpty else { return }
        let sorted = self.wanted.sorted { $0.lexicographicallyPrecedes($1) }
        try await transaction.run(
            """
            select pg_advisory_xact_lock(class, stripe)
            from unnest(\(.array(sorted.map { $0[0] }))::int[], \(.array(sorted.map { $0[1] }))::int[]) as wanted (class, stripe)
            """)
    }

    /// FNV-1a, folded to a byte.
    private static func stripe(_ text: String) -> Int {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return Int((hash ^ hash >> 32) & 0xFF)
    }
}
