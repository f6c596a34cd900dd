internal import Messaging
internal import Shared

/// What is committed in a simulated database.
struct Tables {
    var fence: [FenceKey: FenceRow] = [:]
    var gaps: [Gap] = []
    var inbox: [EventRef: InboxRow] = [:]
    var eventsOfEntity: [EntityKey: [EventRef]] = [:]
    var conflicts: Set<Conflict> = []
    var known: Set<EntityKey> = []
    var waiting: Set<Wait> = []
    /// In the order of positions, with holes where transactions were rolled back.
    var outbox: [OutboxRow] = []
    var outboxKeys: Set<OutboxKey> = []
    var outboxDigests: [OutboxKey: [UInt8]] = [:]
    /// By the digest of the record.
    var deadLetters: [[UInt8]: DeadLetterRow] = [:]
    /// When each job may run, in milliseconds.
    var jobs: [JobRow: Int] = [:]
    var entities: [EntityKey: EntityVersion] = [:]
    var leader = RelayLeader()
    var currentCluster: String?
    /// Positions up to which a cluster is sent what another one had, and how far that has come.
    var republishing: [String: (until: Int, done: Int)] = [:]

    /// An event that came with other content than the one that is known.
    struct Conflict: Hashable {
        let event: EventRef
        let digest: [UInt8]
    }

    /// The applied events of an entity.
    func history(of key: EntityKey) -> [EventRef] {
        (self.eventsOfEntity[key] ?? []).filter { self.inbox[$0]?.isWaiting == false }
    }
}
