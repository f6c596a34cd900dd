internal import HTTP
internal import JSON
internal import Messaging
internal import Postgres
internal import ProgramsDomain
internal import ServiceRuntime
internal import Shared

/// Routes of the registry besides those of single entities: findings, rules, the money of a partnership, code lists.
struct RegistryRoutes: Sendable {
    let pool: PostgresPool
    /// Days after which a rate is too old.
    let rateMaxAge: Int
    let now: @Sendable () -> Instant
    private let reader = FoldedGraphReader()

    init(pool: PostgresPool, rateMaxAge: Int, now: @escaping @Sendable () -> Instant) {
        self.pool = pool
        self.rateMaxAge = rateMaxAge
        self.now = now
    }

    var routes: [Route] {
        [
            Route(
                .get, "/v1/findings",
                query: ["as_of", "known_at", "limit", "thing", "kind", "rule", "after"], self.findings),
            Route(
                .get, "/v1/partnerships/{code}/funding", query: ["as_of", "known_at", "currency"], self.funding),
        ]
    }

    /// Routes whose reply is the same for every client: the rules and the code lists.
    var references: [Route] {
        [
            Route(.get, "/v1/rules") { _ in Self.rules() },
            Route(.get, "/v1/code-lists") { _ in Self.codeLists() },
            Route(.get, "/v1/code-lists/{name}") { request in try Self.codeList(request) },
        ]
    }

    /// Members added to the reply about one entity: the findings about it, its missing fields, and for a partnership
    /// how formal it is.
    func extraMembers(
        _ found: EntityReader.EntityWithHistory, _ asOf: AsOf, _ transaction: Transaction
    ) async throws -> [String: JSONValue] {
        let entity = found.entity
        let graph = try await self.reader.read([entity.key], from: asOf, in: transaction)
        let members: [String: JSONValue] = [
            "findings": .array(Rule.findings(about: entity, in: graph).map(\.json)),
            "missing": .array(Completeness.missing(of: entity).map { .string($0) }),
        ]
        guard entity.key.kind == .partnership else { return members }
        // Agreements expire without an event, and an end may be stated beforehand: the default day is today.
        let day = asOf.day ?? self.now().day
        let then = try await self.reader.agreements(
            for: entity.key, from: AsOf(day: day, knownAt: asOf.knownAt), in: transaction)
        let formality = Formality.of(
            then.entities[entity.key]?.of(), then.agreements(for: entity.key), asOf: day)
        return members.merging([
            "formality": .string(formality.rawValue), "formality_as_of": .string(day.description),
        ]) { own, _ in own }
    }

    // MARK: Findings

    /// `?thing=kind/code`, else a page of all entities: `?kind=&rule=&limit=&after=kind/code`.
    private func findings(_ request: HTTPRequest) async throws -> HTTPReply {
        let asOf = try AsOf(request)
        let limit = try request.limit(most: 500)
        let thing = try request.parameter(query: "thing") { Self.key($0) }
        let kind = try request.parameter(query: "kind") { text in
            EntityKind(rawValue: text).flatMap { $0.area == .programs ? $0 : nil }
        }
        let rule = try request.parameter(query: "rule") { id in Rule.all.first { $0.id == id } }
        let after = try request.parameter(query: "after") { Self.key($0) }
        let page = try await self.pool.withTransaction { transaction -> FindingsPage in
            guard let thing else {
                let keys = try await Self.page(kind, after, limit, in: transaction)
                let fitting = try await self.reader.reader.fitting(keys) {
                    try await self.findings(about: $0, asOf, transaction).findings
                }
                return FindingsPage(
                    findings: fitting.value, next: fitting.next(limit: limit),
                    omitted: fitting.omitted.map { ($0.key, $0.problem.detail) })
            }
            let (findings, stated) = try await self.findings(about: [thing], asOf, transaction)
            if !stated.contains(thing),
                try await LinkTable.mentionedIn([thing], all: !asOf.isNow, in: transaction).isEmpty
            {
                throw Problem(.notFound, "unknown", "No \(thing.kind.rawValue) \(thing.code) is known here.")
            }
            return FindingsPage(findings: findings, next: nil)
        }
        return .json(.object(asOf.members.merging(page.members(of: rule)) { own, _ in own }))
    }

    /// The findings about these entities, and those of them that have a history.
    private func findings(
        about keys: [EntityKey], _ asOf: AsOf, _ transaction: Transaction
    ) async throws -> (findings: [Finding], stated: Set<EntityKey>) {
        let graph = try await self.reader.read(Set(keys), from: asOf, in: transaction)
        // An entity that is only named in another one's data has no history of its own. An entity that is neither
        // stated nor named as of that day does not exist then, and has no findings.
        let named = try await self.reader.reader.mentionedIn(
            Set(keys.filter { graph.entities[$0]?.steps.isEmpty != false }), from: asOf, in: transaction)
        let findings = keys.flatMap { key -> [Finding] in
            if let entity = graph.entities[key],
                !entity.steps.isEmpty || named[key] != nil || !entity.notApplied.isEmpty
            {
                return Rule.findings(about: entity, in: graph)
            }
            return named[key] == nil ? [] : Rule.findings(about: Fold.fold(key, []), in: graph)
        }
        return (findings, Set(keys.filter { graph.entities[$0] != nil }))
    }

    private static func key(_ text: String) -> EntityKey? {
        guard let key = EntityKey(path: text), key.kind.area == .programs, Code(key.code) != nil else { return nil }
        return key
    }

    private static func page(
        _ kind: EntityKind?, _ after: EntityKey?, _ limit: Int, in transaction: Transaction
    ) async throws -> [EntityKey] {
        let rows = try await transaction.rows(
            """
            select kind, code from (
                select kind, code from entity
                union select kind, code from link where by_kind <> kind and to_kind = by_kind and is_current) as thing
            where (\(.optional(kind?.rawValue))::text is null or kind = \(.optional(kind?.rawValue)))
              and (kind, code) > (\(after?.kind.rawValue ?? ""), \(after?.code ?? ""))
            order by kind, code limit \(limit)::int
            """
        ) { row in (try row.text(0), try row.text(1)) }
        return rows.compactMap { kind, code in EntityKind(rawValue: kind).map { EntityKey($0, unchecked: code) } }
    }

    private static func rules() -> HTTPReply {
        .json(
            .object([
                "rules": .array(
                    Rule.all.map { rule in
                        .object([
                            "rule": .string(rule.id), "rule_version": .int(rule.version),
                            "severity": .string(rule.severity.rawValue), "statement": .string(rule.statement),
                        ])
                    })
            ]))
    }

    // MARK: Money

    private func funding(_ request: HTTPRequest) async throws -> HTTPReply {
        let code: Code = try request.parameter("code") { Code($0) }
        let asOf = try AsOf(request)
        let currency = try request.parameter(query: "currency") { CodeList.currency.contains($0) ? $0 : nil }
        let key = EntityKey(.partnership, code)
        let graph = try await self.pool.withTransaction {
            try await self.reader.read([key], from: asOf, in: $0)
        }
        guard graph.entities[key] != nil else {
            throw Problem(.notFound, "unknown", "No partnership \(code) is known here.")
        }
        let members = FundingReply.members(
            of: key, in: graph, currency: currency, asOf: asOf.day ?? self.now().day, maxAge: self.rateMaxAge)
        return .json(.object(members.merging(asOf.members) { own, _ in own }))
    }

    // MARK: Code lists

    private static func codeLists() -> HTTPReply {
        .json(
            .object([
                "code_lists": .array(
                    CodeList.published.map { list in
                        .object([
                            "name": .string(list.name), "version": .string(list.version),
                            "codes": .int(list.all.count),
                        ])
                    })
            ]))
    }

    private static func codeList(_ request: HTTPRequest) throws(Problem) -> HTTPReply {
        let name: String = try request.parameter("name") { $0 }
        guard let list = CodeList.published.first(where: { $0.name == name }) else {
            throw Problem(
                .notFound, "unknown", "No code list \(name.prefix(60)) is here; GET /v1/code-lists names all.")
        }
        return .json(
            .object([
                "name": .string(list.name), "version": .string(list.version),
                "codes": .array(
                    list.all.map { .object(["code": .string($0.code), "withdrawn": .bool($0.isWithdrawn)]) }),
            ]))
    }
}
