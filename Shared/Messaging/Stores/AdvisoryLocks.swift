public import Postgres
package import Shared

extension Transaction {
    /// Takes the locks of `keys` in a lock class of the caller's own, numbered above 4104.
    public func lockKeys(ofClass number: Int, _ keys: Set<String>) async throws {
        var locks = AdvisoryLocks()
        for key in keys { locks.add(key, ofClass: number) }
        try await self.lock(locks)
    }

    func lock(_ locks: AdvisoryLocks) async throws {
        try await PostgresLockStore(transaction: self).lock(locks)
    }
}

/// Advisory locks of a transaction, 256 per class, taken in ascending order so that no two transactions deadlock. One
/// lock per code would exhaust PostgreSQL's lock table at some 15,000.
///
/// The classes have an order too: references (4101), then a derivation's own and entities (4103 and above), and last of
/// all the keys of the outbox (4102). A transaction that holds the last class takes no further locks, so it holds them
/// briefly.
package struct AdvisoryLocks: Sendable {
    /// One lock.
    package struct Lock: Sendable, Hashable, Comparable {
        package let number: Int
        /// Which of the 256 locks of the class.
        package let slot: Int
        /// Whether the lock is exclusive; otherwise it is shared with other transactions that do not need it
        /// exclusively.
        package var isExclusive: Bool

        package static func < (a: Self, b: Self) -> Bool { (a.number, a.slot) < (b.number, b.slot) }
    }

    private var locks: [Int: Lock] = [:]

    package init() {}

    /// In the order in which they are taken.
    package var wanted: [Lock] { self.locks.values.sorted() }

    private mutating func add(_ number: Int, _ key: String, isExclusive: Bool = true) {
        let slot = Self.slot(of: key)
        let place = number << 8 | slot
        let isHeldAlone = isExclusive || self.locks[place]?.isExclusive == true
        self.locks[place] = Lock(number: number, slot: slot, isExclusive: isHeldAlone)
    }

    package static let references = 4101
    package static let outboxKeys = 4102

    /// Held by a transaction that has not found a code: no other transaction can make it known meanwhile.
    mutating func add(missing key: EntityKey) { self.add(Self.references, key.description) }

    /// Held in shared mode by a transaction that makes a code known: no event can start to wait for it meanwhile.
    mutating func add(known key: EntityKey) { self.add(Self.references, key.description, isExclusive: false) }

    /// Held by a transaction that writes an outbox row of a key, so that positions rise in the order of commits.
    mutating func add(outboxKey key: String) { self.add(Self.outboxKeys, key) }

    mutating func add(_ key: String, ofClass number: Int) { self.add(number, key) }

    /// Held by a transaction that folds an entity.
    package mutating func add(entity key: EntityKey) { self.add(4103, key.description) }

    /// The same without the locks of one class.
    package func without(class number: Int) -> AdvisoryLocks {
        var others = self
        others.locks = self.locks.filter { $0.value.number != number }
        return others
    }

    /// FNV-1a, folded to a byte.
    private static func slot(of text: String) -> Int {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return Int((hash ^ hash >> 32) & 0xFF)
    }
}
