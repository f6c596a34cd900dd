internal import JSON
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

    /// The members of an event that name its entity.
    private static let fields = ["name", "title", "statement", "what"]

    /// Keeps the names that these events state; the last one stated in a language is kept.
    static func add(_ events: [EventData], in transaction: Transaction) async throws {
        var names: [EntityKey: [String: String]] = [:]
        for event in events where event.role == .statement && EntityKind.nameable.contains(event.entity.kind) {
            guard event.entity.kind != .person else { continue }
            for field in Self.fields {
                guard let value = event.members[field], let text = try? LanguageMap(json: value, at: field) else {
                    continue
                }
                names[event.entity, default: [:]].merge(text.byLanguage) { _, later in later }
            }
            // Agreements name the fields of cooperation.
            for component in event.members["components"]?.elements ?? [] {
                guard let code = component["code"]?.string, let name = component["name"],
                    let text = try? LanguageMap(json: name, at: "name")
                else { continue }
                names[EntityKey(.component, unchecked: code), default: [:]].merge(text.byLanguage) { _, later in later }
            }
        }
        let rows = names.sorted { $0.key < $1.key }.flatMap { key, texts in
            texts.sorted { $0.key < $1.key }.map { (key: key, language: $0.key, name: $0.value) }
        }
        guard !rows.isEmpty else { return }
        try await transaction.run(
            """
            insert into entity_name (kind, code, language, name, folded)
            select kind, code, language, left(name, 500), lower(left(name, 500))
            from unnest(\(.array(rows.map(\.key.kind.rawValue)))::text[], \(.array(rows.map(\.key.code)))::text[],
                        \(.array(rows.map(\.language)))::text[], \(.array(rows.map(\.name)))::text[])
                 as stated (kind, code, language, name)
            on conflict (kind, code, language) do update set name = excluded.name, folded = excluded.folded
            where entity_name.name <> excluded.name
            """)
    }

    static func clear(in transaction: Transaction) async throws {
        try await transaction.run("delete from entity_name")
    }

    /// Entities whose name in a language contains all the words, in any order, or whose code begins with them; each once,
    /// partnerships and cities first.
    ///
    /// - Parameter language: the language of the name that is returned, where the entity has one in it.
    static func find(
        _ words: String, language: String, limit: Int, in transaction: Transaction
    ) async throws -> [Found] {
        let parts = words.lowercased().split { !($0.isLetter || $0.isNumber) }.map(String.init)
        guard !parts.isEmpty else { return [] }
        let patterns = parts.map { "%\($0)%" }
        let code = words.lowercased().filter { $0.isLetter || $0.isNumber || "-._".contains($0) }
        return try await transaction.rows(
            """
            with matching as (
                select distinct kind, code from entity_name
                where folded like all (\(.array(patterns))::text[]) or starts_with(code, \(code) collate "C")),
            placed as (
                select kind, code,
                       case kind when 'partnership' then 0 when 'city' then 1 when 'agreement' then 2
                                 when 'component' then 3 when 'indicator' then 4 else 5 end as place
                from matching order by place, kind, code limit \(limit)::int)
            select distinct on (place, kind, code) kind, code, language, name
            from placed join entity_name using (kind, code)
            order by place, kind, code, language <> \(language), language <> 'en', language limit \(limit)::int
            """
        ) { row in
            guard let kind = EntityKind(rawValue: try row.text(0)) else { return nil }
            return Found(
                key: EntityKey(kind, unchecked: try row.text(1)), language: try row.text(2), name: try row.text(3))
        }.compactMap { $0 }
    }
}
