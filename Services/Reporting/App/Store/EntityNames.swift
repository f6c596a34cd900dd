internal import Messaging
internal import Postgres
internal import Shared

/// The table `entity_name`: names and titles by which readers find entities.
enum EntityNames {
    /// An entity that was found.
    struct Found: Sendable {
        let key: EntityKey
        let language: String
        let name: String
    }

    /// A name with the event that states it.
    private struct Stated {
        let key: EntityKey
        let language: String
        let name: String
        let event: HistoryEvent
    }

    /// Keeps the names that these events state; of several in a language the one with the latest `time`, in whatever
    /// order they arrive.
    static func add(_ events: [HistoryEvent], in transaction: Transaction) async throws {
        var latest: [String: Stated] = [:]
        func keep(_ key: EntityKey, _ name: LanguageMap?, _ event: HistoryEvent) {
            for (language, text) in name?.byLanguage ?? [:] {
                let place = "\(key.kind.rawValue) \(key.code) \(language)"
                if let known = latest[place]?.event, (event.time, event.ref) < (known.time, known.ref) { continue }
                latest[place] = Stated(key: key, language: language, name: text, event: event)
            }
        }
        for event in events where event.data.role == .statement {
            keep(event.data.entity, event.data.statedName, event)
            guard event.data.entity.kind == .agreement else { continue }
            // Agreements name the fields of cooperation.
            for component in event.data[Agreement.fields.components] ?? [] {
                if let code = component.code { keep(EntityKey(.component, code), component.name, event) }
            }
        }
        // In one order, so that two transactions never wait for each other.
        let rows = latest.sorted { $0.key < $1.key }.map(\.value)
        guard !rows.isEmpty else { return }
        try await transaction.run(
            """
            insert into entity_name (kind, code, language, name, folded, time, source, id)
            select kind, code, language, left(name, 500), lower(left(name, 500)), time::timestamptz, source, id
            from unnest(\(.array(rows.map(\.key.kind.rawValue)))::text[], \(.array(rows.map(\.key.code)))::text[],
                        \(.array(rows.map(\.language)))::text[], \(.array(rows.map(\.name)))::text[],
                        \(.array(rows.map(\.event.time.description)))::text[],
                        \(.array(rows.map(\.event.ref.source)))::text[], \(.array(rows.map(\.event.ref.id)))::text[])
                 as stated (kind, code, language, name, time, source, id)
            on conflict (kind, code, language) do update
            set name = excluded.name, folded = excluded.folded, time = excluded.time, source = excluded.source,
                id = excluded.id
            where (entity_name.time, entity_name.source, entity_name.id)
                  < (excluded.time, excluded.source, excluded.id)
            """)
    }

    static func clear(in transaction: Transaction) async throws {
        try await transaction.run("delete from entity_name")
    }

    /// Entities whose name in a language contains all the words, in any order, or whose code begins with them; each once,
    /// partnerships and cities first. A name whose event was withdrawn is not found.
    ///
    /// - Parameter language: the language of the name that is returned, where the entity has one in it.
    static func find(
        _ words: String, language: String, limit: Int, in transaction: Transaction
    ) async throws -> [Found] {
        let parts = words.lowercased().split { !($0.isLetter || $0.isNumber) }.map(String.init)
        guard !parts.isEmpty else { return [] }
        let patterns = parts.map { "%\($0)%" }
        let code = words.lowercased().filter { $0.isLetter || $0.isNumber || "-._".contains($0) }
        let found = try await transaction.rows(
            """
            with matching as (
                select distinct kind, code from entity_name
                where folded like all (\(.array(patterns))::text[]) or starts_with(code, \(code) collate "C")),
            placed as (
                select kind, code,
                       case kind when 'partnership' then 0 when 'city' then 1 when 'agreement' then 2
                                 when 'component' then 3 when 'indicator' then 4 else 5 end as place
                from matching order by place, kind, code limit \(limit)::int)
            select distinct on (place, kind, code) kind, code, language, name, source, id
            from placed join entity_name using (kind, code)
            order by place, kind, code, language <> \(language), language <> 'en', language limit \(limit)::int
            """
        ) { row -> (Found, EventRef)? in
            guard let kind = EntityKind(rawValue: try row.text(0)) else { return nil }
            let key = EntityKey(kind, unchecked: try row.text(1))
            return (
                Found(key: key, language: try row.text(2), name: try row.text(3)),
                EventRef(source: try row.text(4), id: try row.text(5))
            )
        }.compactMap { $0 }
        let withdrawn = try await Inbox.withdrawn(among: Set(found.map(\.1)), in: transaction)
        return found.filter { !withdrawn.contains($0.1) }.map(\.0)
    }
}
