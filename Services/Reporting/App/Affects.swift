internal import Messaging
internal import Postgres
internal import Shared

/// Keeps which thing touches which, and follows it both ways.
enum Affects {
    /// What an event says of its thing: the things that a change of it can change.
    static func links(of data: any EventData) -> [(from: EntityKey, to: EntityKey)] {
        switch data {
        case let data as OrganisationRegistered: data.city.map { [(data.entity, EntityKey(.city, $0))] } ?? []
        case let data as PartnershipRegistered: data.cities.map { (EntityKey(.city, $0), data.entity) }
        case let data as AgreementSigned:
            data.partnerships.map { (data.entity, EntityKey(.partnership, $0)) }
                + data.components.map { (EntityKey(.component, $0.code), data.entity) }
        case let data as ActivityPlanned: Self.links(data.entity, data.partnerships, data.components)
        case let data as ActivityCompleted: Self.links(data.entity, data.partnerships, data.components)
        case let data as ToldData where data.shape.name == "activity.started":
            data.refersTo.filter { $0.kind == .partnership || $0.kind == .component }.map { (data.entity, $0) }
        case let data as ContextEventRecorded: data.cities.map { (data.entity, EntityKey(.city, $0)) }
        case let data as IndicatorDefined:
            data.about.map { (data.entity, $0.key) } + data.sumOf.map { (EntityKey(.indicator, $0), data.entity) }
        case let data as TargetSet: [(data.entity, EntityKey(.indicator, data.indicator))]
        case let data as ObservationRecorded: [(data.entity, EntityKey(.indicator, data.content.indicator))]
        case let data as ObservationCorrected: [(data.entity, EntityKey(.indicator, data.content.indicator))]
        default: []
        }
    }

    private static func links(
        _ entity: EntityKey, _ partnerships: [Code], _ components: [Code]
    ) -> [(from: EntityKey, to: EntityKey)] {
        partnerships.map { (entity, EntityKey(.partnership, $0)) }
            + components.map { (entity, EntityKey(.component, $0)) }
    }

    static func write(_ events: [any EventData], in transaction: Transaction) async throws {
        let links = events.flatMap(Self.links)
        guard !links.isEmpty else { return }
        let sorted = links.sorted { ($0.from, $0.to) < ($1.from, $1.to) }
        try await transaction.run(
            """
            insert into affects (kind, code, to_kind, to_code)
            select * from unnest(
                \(.array(sorted.map(\.from.kind.rawValue)))::text[], \(.array(sorted.map(\.from.code)))::text[],
                \(.array(sorted.map(\.to.kind.rawValue)))::text[], \(.array(sorted.map(\.to.code)))::text[])
            on conflict do nothing
            """)
    }

    /// Every thing from which a partnership can be reached, itself among them, and what is global.
    static func things(of partnership: Code, in transaction: Transaction) async throws -> Set<EntityKey> {
        let found = try await transaction.rows(
            """
            with recursive reach (kind, code) as (
                select 'partnership' collate "C", \(partnership.text)::text collate "C"
                union
                select affects.kind, affects.code from reach join affects on to_kind = reach.kind and to_code = reach.code
            )
            select kind, code from reach
            union
            select distinct entity_kind, entity_code from inbox
            where entity_kind = 'context_event' and type like '%.context_event.recorded.v1'
              and not exists (select from affects where kind = 'context_event' and code = entity_code)
            """
        ) { row in (try row.text(0), try row.text(1)) }
        return Set(found.compactMap { kind, code in EntityKind(rawValue: kind).map { EntityKey($0, unchecked: code) } })
    }

    /// The partnerships that a change of these things can change.
    static func partnerships(touchedBy keys: Set<EntityKey>, in transaction: Transaction) async throws -> Set<String> {
        let sorted = keys.sorted()
        let found = try await transaction.rows(
            """
            with recursive reach (kind, code) as (
                select kind collate "C", code collate "C"
                from unnest(\(.array(sorted.map(\.kind.rawValue)))::text[], \(.array(sorted.map(\.code)))::text[]) as asked (kind, code)
                union
                select to_kind, to_code from reach join affects on affects.kind = reach.kind and affects.code = reach.code
            )
            select code from reach where kind = 'partnership'
            """
        ) { row in try row.text(0) }
        return Set(found)
    }
}
