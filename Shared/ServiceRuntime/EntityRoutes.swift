public import HTTP
public import JSON
internal import Messaging
public import Postgres
public import Shared

/// Reads entities as derived from their histories, as of any valid and known time: `GET /v1/{kinds}` returns a page of
/// them, `GET /v1/{kinds}/{code}` one entity with its whole history.
public struct EntityRoutes: Sendable {
    /// Members that a service adds to the reply for one entity.
    public typealias ExtraMembers =
        @Sendable (EntityReader.Read, AsOf, Transaction) async throws -> [String: JSONValue]

    private let pool: PostgresPool
    private let kinds: [String: EntityKind]
    private let reader: EntityReader
    private let hasLinks: Bool
    private let extraMembers: ExtraMembers

    /// - Parameters:
    ///   - area: the area of the service.
    ///   - kinds: the plural word in the path, and the kind it stands for.
    ///   - hasLinks: whether the service stores the links between entities.
    public init(
        pool: PostgresPool, area: Area, kinds: [String: EntityKind], hasLinks: Bool = false,
        extraMembers: @escaping ExtraMembers = { _, _, _ in [:] }
    ) {
        self.pool = pool
        self.kinds = kinds
        self.reader = EntityReader(area: area)
        self.hasLinks = hasLinks
        self.extraMembers = extraMembers
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
        let listing = try EntityListing(kind, request, hasLinks: self.hasLinks)
        let (items, next) = try await self.pool.withTransaction {
            try await listing.page(self.reader, hasLinks: self.hasLinks, in: $0)
        }
        var members = listing.asOf.members
        members["items"] = .array(
            items.map { item in
                .object([
                    "code": .string(item.code), "state": .string(item.state ?? "named"), "version": .int(item.version),
                    "members": item.members,
                ])
            })
        members["next_after"] = next.map { .string($0) }
        return .json(.object(members))
    }

    private func show(_ kind: EntityKind, _ request: HTTPRequest) async throws -> HTTPReply {
        let code: Code = try request.parameter("code") { Code($0) }
        try request.refuseUnknownParameters(besides: ["as_of", "known_at"])
        let asOf = try AsOf(request)
        let key = EntityKey(kind, code)
        let shown = try await self.pool.withTransaction { transaction -> [String: JSONValue]? in
            guard let read = try await self.reader.read([key], from: asOf, in: transaction)[key] else {
                return self.hasLinks ? try await self.named(key, asOf, transaction) : nil
            }
            let accepted = try await History.acceptedAt(of: read.history.map(\.ref), in: transaction)
            var members = EntityReply.members(read, accepted, asOf: asOf.day)
            members.merge(try await self.extraMembers(read, asOf, transaction)) { own, _ in own }
            return members
        }
        guard let shown else { throw Problem(.notFound, "unknown", "No \(kind.rawValue) \(code) is known here.") }
        return .json(.object(shown.merging(asOf.members) { own, _ in own }))
    }

    /// An entity without a history of its own that is named in the data of another entity.
    private func named(
        _ key: EntityKey, _ asOf: AsOf, _ transaction: Transaction
    ) async throws -> [String: JSONValue]? {
        guard let by = try await self.reader.mentionedIn([key], from: asOf, in: transaction)[key] else {
            return nil
        }
        return [
            "code": .string(key.code), "state": "named", "version": 0,
            "named_by": .array(
                by.map { .object(["kind": .string($0.kind.rawValue), "code": .string($0.code)]) }),
        ]
    }
}
