internal import FoundationEssentials
internal import JSON
internal import Postgres
internal import Shared

/// A folded entity as a row of the table `entity`.
struct EntityRow {
    let key: EntityKey
    let state: String
    let version: Int
    let members: String
    /// How many events the history has.
    let events: Int
    /// Nil for a short history, and for one that has to be folded from scratch.
    let checkpoint: FoldCheckpoint?

    /// The number of events from which on a checkpoint of the history is stored.
    static let long = 64

    init(_ entity: FoldedEntity, _ history: [HistoryEvent], ranks: [String: Int]) {
        self.key = entity.key
        self.state = entity.state
        self.version = entity.version
        self.members = entity.members.text
        self.events = history.count
        self.checkpoint =
            history.count >= Self.long ? Fold.checkpoint(entity.key, history, ranks: ranks) : nil
    }

    init(_ key: EntityKey, _ checkpoint: FoldCheckpoint) {
        let summary = checkpoint.summary(of: key.kind)
        self.key = key
        self.state = summary.state
        self.version = summary.version
        self.members = summary.members.text
        self.events = checkpoint.events
        self.checkpoint = checkpoint
    }

    /// Encodes equal checkpoints as the same text.
    private static var encoder: JSONEncoder {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return encoder
    }

    private var checkpointText: String? {
        self.checkpoint.flatMap { try? Self.encoder.encode($0) }.map { String(decoding: $0, as: UTF8.self) }
    }

    /// Reads how many events each of these entities has, and its checkpoint if it has one.
    static func kept(
        _ keys: Set<EntityKey>, in transaction: Transaction
    ) async throws -> [EntityKey: (events: Int, checkpoint: FoldCheckpoint?)] {
        let keys = Array(keys)
        let rows = try await transaction.rows(
            """
            select kind, code, events, checkpoint
            from unnest(\(.array(keys.map(\.kind.rawValue)))::text[], \(.array(keys.map(\.code)))::text[]) as asked (kind, code)
            join entity using (kind, code)
            """
        ) { row in (try row.text(0), try row.text(1), try row.int(2), try row.optionalText(3)) }
        return rows.reduce(into: [:]) { result, row in
            guard let kind = EntityKind(rawValue: row.0) else { return }
            result[EntityKey(kind, unchecked: row.1)] = (
                row.2, row.3.flatMap { try? JSONDecoder().decode(FoldCheckpoint.self, from: Data($0.utf8)) }
            )
        }
    }

    static func write(_ rows: [EntityRow], in transaction: Transaction) async throws {
        guard !rows.isEmpty else { return }
        try await transaction.run(
            """
            insert into entity (kind, code, state, version, members, events, checkpoint)
            select * from unnest(
                \(.array(rows.map(\.key.kind.rawValue)))::text[], \(.array(rows.map(\.key.code)))::text[],
                \(.array(rows.map(\.state)))::text[], \(.array(rows.map(\.version)))::int[],
                \(.array(rows.map(\.members)))::text[], \(.array(rows.map(\.events)))::int[],
                \(.array(rows.map(\.checkpointText)))::text[])
            on conflict (kind, code) do update
                set state = excluded.state, version = excluded.version, members = excluded.members,
                    events = excluded.events, checkpoint = excluded.checkpoint
            """)
    }

    /// Removes the checkpoints of long histories that are folded from scratch later, so that no fold uses them.
    static func forget(_ keys: [EntityKey], in transaction: Transaction) async throws {
        guard !keys.isEmpty else { return }
        try await transaction.run(
            """
            update entity set checkpoint = null
            from unnest(\(.array(keys.map(\.kind.rawValue)))::text[], \(.array(keys.map(\.code)))::text[]) as asked (kind, code)
            where entity.kind = asked.kind and entity.code = asked.code and checkpoint is not null
            """)
    }
}
