public import HTTP
public import JSON
internal import Messaging
public import Postgres
public import Shared

/// Reads entities as derived from their histories, as of any valid and known time: `GET /v1/{kinds}` returns a page of
/// them, `GET /v1/{kinds}/{code}` one entity with a page of its history.
public struct EntityRoutes: Sendable {
    /// Members that a service adds to the reply for one entity.
    public typealias ExtraMembers =
        @Sendable (EntityReader.EntityWithHistory, AsOf, Transaction) async throws -> [String: JSONValue]

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
                // The filters depend on the kind; `EntityListing` refuses others.
                Route(.get, "/v1/\(word)", query: nil) { request in try await self.list(kind, request) },
                Route(.get, "/v1/\(word)/{code}", query: ["as_of", "known_at", "limit", "after"]) { request in
                    try await self.show(kind, request)
                },
            ]
        }
    }

    private func list(_ kind: EntityKind, _ request: HTTPRequest) async throws -> HTTPReply {
        let listing = try EntityListing(kind, request, hasLinks: self.hasLinks)
        let (items, next) = try await self.pool.withTransaction {
            try await listing.page(self.reader, hasLinks: self.hasLinks, in: $0)
        }
        var members = listing.asOf.members
        members["items"] = .array(items.map(\.json))
        members["next_after"] = next.map { .string($0) }
        return .json(.object(members))
    }

    private func show(_ kind: EntityKind, _ request: HTTPRequest) async throws -> HTTPReply {
        let code: Code = try request.parameter("code") { Code($0) }
        let asOf = try AsOf(request)
        let (limit, after) = (try request.limit(), try request.cursor(count: 3))
        let key = EntityKey(kind, code)
        let shown = try await self.pool.withTransaction { transaction -> [String: JSONValue]? in
            let page = try await HistoryPage.of(
                key, after: after, knownAt: asOf.knownAt, limit: limit, in: transaction)
            guard try await History.isShort([key], in: transaction) else {
                return try await self.summary(key, asOf, page, transaction)
            }
            guard let read = try await self.reader.read([key], from: asOf, in: transaction)[key] else {
                return self.hasLinks ? try await self.named(key, asOf, transaction) : nil
            }
            var members = EntityReply.members(read, asOf: asOf.day)
            members.merge(EntityReply.history(page, read.entity)) { own, _ in own }
            do {
                members.merge(try await self.extraMembers(read, asOf, transaction)) { own, _ in own }
            } catch let problem as Problem where problem.slug == "too-many-events" {
                members["omitted"] = .string(problem.detail)
            }
            return members
        }
        guard let shown else { throw Problem(.notFound, "unknown", "No \(kind.rawValue) \(code) is known here.") }
        return .json(.object(shown.merging(asOf.members) { own, _ in own }))
    }

    /// An entity whose history is too long to be folded for a reply, as it is stored.
    private func summary(
        _ key: EntityKey, _ asOf: AsOf, _ page: HistoryPage, _ transaction: Transaction
    ) async throws -> [String: JSONValue]? {
        let name = "\(key.kind.rawValue) \(key.code)"
        guard asOf.isNow else {
            throw EntityReader.refusal(
                of: "The history of \(name) is too long to be derived as of another time.")
        }
        guard let row = try await EntitySummary.of(key, in: transaction) else { return nil }
        var members = EntityReply.history(page, nil)
        members["code"] = .string(key.code)
        members["state"] = .string(row.state)
        members["version"] = .int(row.version)
        members["members"] = row.members
        members["omitted"] = .string(
            "The history of \(name) has more than \(History.short) events, or large ones: steps, disputes and findings are not derived for this reply. Read the events page by page with `after`."
        )
        return members
    }

    /// How many of the entities that name another one are listed.
    private static let named = 100

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
                by.prefix(Self.named).map { .object(["kind": .string($0.kind.rawValue), "code": .string($0.code)]) }),
            "named_by_count": .int(by.count),
        ]
    }
}
