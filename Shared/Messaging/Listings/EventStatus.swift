public import Observability
public import Postgres
public import Shared

/// What this service knows about an event's status.
public struct EventStatus: Sendable {
    /// When it was sent to its owner's topic; nil when it is still to be sent, or was not received by HTTP here.
    public let sentAt: Instant?
    /// Whether it was received by HTTP here.
    public let isForwarded: Bool
    /// `applied` or `waiting`; nil when it is not in this inbox and no notice reports it as waiting.
    public let state: String?
    public let acceptedAt: Instant?
    /// What it waits for.
    public let waitsFor: [String]
    /// Why it was set aside; nil when it was not, or when that is settled.
    public let setAside: DeadLetterReason?
    /// The event as it is stored.
    public let event: [UInt8]?
    public let trace: TraceContext?
    /// The record that it was read from.
    public let place: Place?
    /// Different contents that were received under the same source and id, and were not accepted: the latest of them.
    public let conflicts: [Conflict]
    public let conflictCount: Int
    /// What this service has published on the event's behalf, and when.
    public let published: [Published]

    /// A record's place in Kafka.
    public struct Place: Sendable {
        public let topic: String
        public let partition: Int
        public let offset: Int64
    }

    /// A published record.
    public struct Published: Sendable {
        public let ref: EventRef
        public let topic: String
        /// Nil when it is still to be sent.
        public let sentAt: Instant?
    }

    /// Different content under the same source and id; the first content stays.
    public struct Conflict: Sendable {
        /// SHA-256 of its content, hexadecimal.
        public let digest: String
        public let topic: String
        public let noticedAt: Instant
        public let event: [UInt8]
    }

    /// The open dead letter of an event.
    public struct DeadLetterReason: Sendable {
        public let reason: String
        public let sentence: String
    }

    /// What the owner has announced about an event that is not a fact, or not yet.
    private static func notice(
        of ref: EventRef, in transaction: Transaction
    ) async throws -> (isWaiting: Bool, setAside: DeadLetterReason?)? {
        let notices = try await transaction.rows(
            """
            select event, verdict, accepted_at from inbox
            where entity_kind = 'event' and entity_code = \(EntityKey.event(ref).code) order by accepted_at desc, time desc limit 100
            """
        ) { row in try History.stored(row).event.data }
        for data in notices {
            guard let notice = EventNotice(data) else { continue }
            switch notice.outcome {
            case .setAside(let reason, let sentence):
                return (false, DeadLetterReason(reason: reason, sentence: sentence))
            case .waiting: return (true, nil)
            case .released: continue
            }
        }
        return nil
    }

    /// Looks an event up by the publisher's source and id.
    public static func of(
        _ ref: EventRef, _ topics: Topics, in transaction: Transaction
    ) async throws -> EventStatus {
        let sent = try await transaction.rows(
            """
            select published_at from outbox
            where topic = any (\(.array(Area.allCases.map { topics.intake($0) }))::text[])
              and source = \(ref.source) and id = \(ref.id)
            """
        ) { row in row.isNull(0) ? nil : Instant(microseconds: try row.microseconds(0)) }
        let stored = try await transaction.rows(
            """
            select source, id, is_waiting, accepted_at, event, type, trace, topic, partition, "offset" from inbox
            where source = \(ref.source) and id = \(ref.id)
            union all
            select source, id, is_waiting, accepted_at, event, type, trace, topic, partition, "offset" from inbox
            where cause_source = \(ref.source) and cause_id = \(ref.id) and (cause_source <> source or cause_id <> id)
            limit 1
            """
        ) { row in
            (
                isWaiting: try row.bool(2), acceptedAt: Instant(microseconds: try row.microseconds(3)),
                event: try row.bytes(4), type: EventType(unchecked: try row.text(5)),
                trace: try row.optionalText(6).flatMap { TraceContext(text: $0) },
                place: Place(
                    topic: try row.text(7), partition: try row.int(8), offset: Int64(try row.int(9)))
            )
        }.first
        let waitsFor = try await transaction.rows(
            "select kind || ' ' || code from waiting where source = \(ref.source) and id = \(ref.id) order by kind, code"
        ) { row in try row.text(0) }
        let letter = try await transaction.rows(
            """
            select reason, sentence from dead_letter
            where source = \(ref.source) and id = \(ref.id) and state = 'open' order by first_seen limit 1
            """
        ) { row in DeadLetterReason(reason: try row.text(0), sentence: try row.text(1)) }.first
        let published = try await Self.published(ref, stored?.type, topics, in: transaction)
        let notice = try await Self.notice(of: ref, in: transaction)
        return EventStatus(
            sentAt: sent.first ?? nil, isForwarded: !sent.isEmpty,
            state: stored.map { $0.isWaiting ? "waiting" : "applied" } ?? (notice?.isWaiting == true ? "waiting" : nil),
            acceptedAt: stored?.acceptedAt, waitsFor: waitsFor,
            setAside: letter ?? (stored == nil ? notice?.setAside : nil),
            event: stored?.event, trace: stored?.trace, place: stored?.place,
            conflicts: try await Conflicts.of(ref, in: transaction),
            conflictCount: try await Conflicts.count(ref, in: transaction), published: published)
    }

    /// The announcement of an event, and the notices about it.
    private static func published(
        _ ref: EventRef, _ type: EventType?, _ topics: Topics, in transaction: Transaction
    ) async throws -> [Published] {
        let ids = (type.map { [Wire.announcementID(of: ref, type: $0)] } ?? []) + Self.noticeIDs(of: ref)
        return try await transaction.rows(
            """
            select source, id, topic, published_at from outbox
            where topic = any (\(.array(Area.allCases.map { topics.facts($0) }))::text[])
              and source = any (\(.array(Area.allCases.map(\.source)))::text[]) and id = any (\(.array(ids))::text[])
            order by position
            """
        ) { row in
            Published(
                ref: EventRef(source: try row.text(0), id: try row.text(1)), topic: try row.text(2),
                sentAt: row.isNull(3) ? nil : Instant(microseconds: try row.microseconds(3)))
        }
    }

    /// The ids of the notices about its waiting and its release, in any area.
    private static func noticeIDs(of ref: EventRef) -> [String] {
        ["event.waiting", "event.released"].flatMap { name in
            Area.allCases.map { Wire.id(from: name, $0.rawValue, "\(ref.source) \(ref.id)") }
        }
    }
}
