internal import HTTP
internal import JSON
internal import Messaging
internal import Postgres
internal import Shared

/// One page of entities of a kind: `?state=&<kind>=&…&as_of=&known_at=&limit=&after=`.
struct EntityListing {
    let kind: EntityKind
    let limit: Int
    /// The cursor: the page lists entities whose codes come after it.
    let after: String
    let state: String?
    /// Entities to which every listed entity must refer or belong, directly or through others.
    let relatedTo: [EntityKey]
    let asOf: AsOf

    /// - Parameter hasLinks: whether the service stores the links between entities.
    init(_ kind: EntityKind, _ request: HTTPRequest, hasLinks: Bool) throws(Problem) {
        self.kind = kind
        self.limit = try request.limit()
        self.after = request.query["after"] ?? ""
        let states = Set(LifeCycle.of(kind).states + [LifeCycle.initial] + (hasLinks ? ["named"] : []))
        if let state = request.query["state"], !states.contains(state) {
            throw Problem(
                .badRequest, "bad-query",
                "The query parameter state is not one of \(states.sorted().joined(separator: ", ")).")
        }
        self.state = request.query["state"]
        self.asOf = try AsOf(request)
        var relatedTo: [EntityKey] = []
        for (name, value) in request.query.sorted(by: { $0.key < $1.key }) {
            if ["limit", "after", "state", "as_of", "known_at"].contains(name) { continue }
            guard hasLinks, let kind = EntityKind(rawValue: name), Self.kinds.contains(name) else {
                throw Problem(
                    .badRequest, "bad-query",
                    "The query parameter \(name.prefix(40)) is not known here; filter by state\(hasLinks ? " or by a kind of thing: \(Self.kinds.joined(separator: ", "))" : "")."
                )
            }
            guard let code = Code(value) else {
                throw Problem(.badRequest, "bad-query", "The query parameter \(name) is not a code.")
            }
            relatedTo.append(EntityKey(kind, code))
        }
        self.relatedTo = relatedTo
    }

    /// Kinds of entities by which a list can be filtered.
    private static let kinds = EntityKind.allCases.filter { $0.area == .programs }.map(\.rawValue).sorted()

    /// One row of the list.
    struct Item {
        let code: String
        /// Nil for an entity that is only named in the data of another entity.
        let state: String?
        let version: Int
        let members: JSONValue
        /// Why its state is not derived; nil when it is.
        var omitted: String?

        var json: JSONValue {
            if let omitted { return .object(["code": .string(self.code), "omitted": .string(omitted)]) }
            return .object([
                "code": .string(self.code), "state": .string(self.state ?? "named"), "version": .int(self.version),
                "members": self.members,
            ])
        }
    }

    /// The items, and the cursor of the next page if there may be one.
    func page(_ reader: EntityReader, hasLinks: Bool, in transaction: Transaction) async throws -> ([Item], String?) {
        var allowed: Set<String>?
        for thing in self.relatedTo {
            let codes = Set(
                try await reader.belonging(to: thing, self.kind, from: self.asOf, in: transaction).map(\.code))
            allowed = allowed.map { $0.intersection(codes) } ?? codes
        }
        let rows = try await self.rows(allowed, hasLinks, in: transaction)
        guard !self.asOf.isNow else { return (rows, rows.count == self.limit ? rows.last?.code : nil) }
        let keys = rows.map { EntityKey(self.kind, unchecked: $0.code) }
        let fitting = try await reader.fitting(keys) { keys in
            let entities = try await reader.read(Set(keys), from: self.asOf, in: transaction)
            let named = hasLinks ? try await reader.mentionedIn(Set(keys), from: self.asOf, in: transaction) : [:]
            return keys.compactMap { key -> Item? in
                if let entity = entities[key]?.entity, !entity.steps.isEmpty {
                    return Item(code: key.code, state: entity.state, version: entity.version, members: entity.members)
                }
                return named[key] == nil ? nil : Item(code: key.code, state: nil, version: 0, members: .object([:]))
            }
        }
        let omitted = fitting.omitted.map { key, problem in
            Item(code: key.code, state: nil, version: 0, members: .object([:]), omitted: problem.detail)
        }
        let items = fitting.value.filter { self.state == nil || ($0.state ?? "named") == self.state }
        return (items + [omitted].compactMap { $0 }, fitting.next(limit: self.limit)?.code)
    }

    private func rows(
        _ allowed: Set<String>?, _ hasLinks: Bool, in transaction: Transaction
    ) async throws -> [Item] {
        // For another point in time, the filter by state applies after folding.
        let state = self.asOf.isNow ? self.state : nil
        let codes = (allowed ?? []).sorted(by: ByteOrder.precedes)
        // Codes that are only named in the data of another entity have no row of their own.
        let named: Statement =
            hasLinks
            ? """
            with wanted as (
                select code from entity
                where kind = \(self.kind.rawValue) and (version > 0 or not \(.bool(self.asOf.isNow))::boolean)
                union
                select code from link
                where kind = \(self.kind.rawValue) and by_kind <> kind and to_kind = by_kind
                  and (is_current or not \(.bool(self.asOf.isNow))::boolean))
            select wanted.code, entity.state, entity.version, entity.members
            from wanted left join entity on entity.kind = \(self.kind.rawValue) and entity.code = wanted.code
            where wanted.code > \(self.after)
              and (\(.optional(state))::text is null or coalesce(entity.state, 'named') = \(.optional(state)))
              and (\(.bool(allowed == nil))::boolean or wanted.code = any (\(.array(codes))::text[]))
            order by wanted.code limit \(self.limit)::int
            """
            : """
            select code, state, version, members from entity
            where kind = \(self.kind.rawValue) and code > \(self.after)
              and (version > 0 or not \(.bool(self.asOf.isNow))::boolean)
              and (\(.optional(state))::text is null or state = \(.optional(state)))
            order by code limit \(self.limit)::int
            """
        return try await transaction.rows(named) { row in
            Item(
                code: try row.text(0), state: try row.optionalText(1), version: try row.optionalInt(2) ?? 0,
                members: JSONValue(try JSONDocument(try row.optionalText(3) ?? "{}").root))
        }
    }
}
