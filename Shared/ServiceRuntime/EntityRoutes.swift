public import HTTP
internal import JSON
internal import Messaging
public import Postgres
public import Shared

/// Reads things as their histories tell them: `GET /v1/{kind}/{code}`, with everything that was told.
public struct EntityRoutes: Sendable {
    private let pool: PostgresPool
    private let kinds: [String: EntityKind]

    /// - Parameter kinds: the plural word in the address, and the kind it stands for.
    public init(pool: PostgresPool, kinds: [String: EntityKind]) {
        self.pool = pool
        self.kinds = kinds
    }

    public var routes: [Route] {
        self.kinds.sorted { $0.key < $1.key }.flatMap { word, kind in
            [
                Route(.get, "/v1/\(word)") { request in try await self.list(kind, request) },
                Route(.get, "/v1/\(word)/{code}") { request in try await self.show(kind, request) },
            ]
        }
    }

    private func list(_ kind: EntityKind, _ request: HTTPRequest) async throws -> HTTPReply {
        let limit =
            try request.parameter(query: "limit") { Int($0).flatMap { (1...1000).contains($0) ? $0 : nil } } ?? 100
        let after = request.query["after"] ?? ""
        let things = try await self.pool.withTransaction { transaction in
            try await transaction.rows(
                """
                select code, state, version, members from entity
                where kind = \(kind.rawValue) and code > \(after) order by code limit \(limit)::int
                """
            ) { row in
                JSONValue.object([
                    "code": .string(try row.text(0)), "state": .string(try row.text(1)),
                    "version": .int(try row.int(2)),
                    "members": JSONValue(try JSONDocument(try row.text(3)).root),
                ])
            }
        }
        var members: [String: JSONValue] = ["items": .array(things)]
        if things.count == limit, let last = things.last?["code"] { members["next_after"] = last }
        return .json(.object(members))
    }

    private func show(_ kind: EntityKind, _ request: HTTPRequest) async throws -> HTTPReply {
        let code: Code = try request.parameter("code") { Code($0) }
        let key = EntityKey(kind, code)
        let (history, ranks) = try await self.pool.withTransaction { transaction in
            (
                try await History.of([key], in: transaction)[key] ?? [],
                try await History.ranks(in: key.kind.area ?? .programs, transaction)
            )
        }
        guard !history.isEmpty else {
            throw Problem(.notFound, "unknown", "No \(kind.rawValue) \(code) is known here.")
        }
        let folded = Fold.fold(key, history, ranks: ranks)
        return .json(
            .object([
                "code": .string(code.text), "state": .string(folded.state), "version": .int(folded.version),
                "members": folded.members, "disputed": .array(folded.disputed.map(\.json)),
                "not_applied": .array(
                    folded.notApplied.map { .object(["event": $0.event.json, "sentence": .string($0.sentence)]) }),
                "withdrawn": .array(
                    folded.withdrawn.map {
                        .object(["event": $0.event.json, "by": $0.by.json, "reason": $0.reason.json])
                    }),
                "history": .array(
                    history.sorted { ($0.time, $0.ref) < ($1.time, $1.ref) }.map { event in
                        .object([
                            "event": event.ref.json, "type": .string(event.type.text),
                            "time": .string(event.time.description),
                            "data": JSONValue(event.members),
                        ])
                    }),
            ]))
    }
}
