internal import HTTP
internal import JSON
internal import Kafka
internal import Messaging
internal import Postgres
internal import Shared

/// Routes for operators: dead letters, waiting events, gaps, the relay's cluster.
struct OperationRoutes: Sendable {
    let pool: PostgresPool
    let readPool: PostgresPool
    let topics: Topics
    let kafka: KafkaSettings

    var routes: [Route] {
        [
            Route(.get, "/v1/dead-letters", query: ["state", "limit", "after", "conflicts_after"], self.deadLetters),
            Route(.get, "/v1/dead-letters/{digest}", self.deadLetter),
            Route(.post, "/v1/dead-letters/{digest}/replay", self.replay),
            Route(.get, "/v1/waiting", query: ["limit", "after"], self.waiting),
            Route(.get, "/v1/gaps", query: ["limit", "after"], self.gaps),
            Route(.post, "/v1/relay/adopt", query: ["mode"], self.adopt),
        ]
    }

    private static func isDigest(_ text: String) -> Bool {
        text.utf8.count == 64 && text.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
    }

    /// Cursor of the next page; nil when this page was not full.
    private static func next(_ last: PageCursor?, isFull: Bool) -> JSONValue? {
        isFull ? last.map { .string($0.text) } : nil
    }

    private func deadLetters(_ request: HTTPRequest) async throws -> HTTPReply {
        let limit = try request.limit()
        let after = try request.cursor(count: 2) { Self.isDigest($0[1]) }
        let conflictsAfter = try request.cursor("conflicts_after", count: 4) { Self.isDigest($0[3]) }
        let state: String? = try request.parameter(query: "state") { text in
            ["open", "replayed", "closed", "all"].contains(text) ? text : nil
        }
        let (list, conflicts) = try await self.readPool.withTransaction { transaction in
            (
                try await DeadLetters.list(
                    state: state == "all" ? nil : state ?? "open", after: after, limit: limit, in: transaction),
                try await Conflicts.list(after: conflictsAfter, limit: limit, in: transaction)
            )
        }
        return .json(
            .members([
                "dead_letters": .array(list.map(Self.json)), "conflicts": .array(conflicts.map(Self.json)),
                "next": Self.next(list.last?.cursor, isFull: list.count == limit),
                "next_conflicts": Self.next(conflicts.last?.cursor, isFull: conflicts.count == limit),
            ]))
    }

    private static func json(_ conflict: Conflicts.Listed) -> JSONValue {
        .object([
            "source": .string(conflict.event.source), "id": .string(conflict.event.id),
            "digest": .string(conflict.digest), "topic": .string(conflict.topic),
            "noticed_at": .string(conflict.noticedAt.description),
        ])
    }

    private static func json(_ letter: DeadLetters.Listed) -> JSONValue {
        .members([
            "digest": .string(letter.digest), "topic": .string(letter.topic), "partition": .int(letter.partition),
            "offset": .int(Int(letter.offset)), "source": letter.event.map { .string($0.source) },
            "id": letter.event.map { .string($0.id) }, "reason": .string(letter.reason),
            "sentence": .string(letter.sentence), "first_seen": .string(letter.firstSeen.description),
            "state": .string(letter.state),
        ])
    }

    private func find(_ request: HTTPRequest) async throws -> (listed: DeadLetters.Listed, letter: DeadLetter) {
        let digest: String = try request.parameter("digest") { text in
            (4...64).contains(text.utf8.count) && text.allSatisfy { $0.isASCII && $0.isHexDigit } ? text : nil
        }
        guard let found = try await self.readPool.withTransaction({ try await DeadLetters.find(digest, in: $0) }) else {
            throw Problem(
                .notFound, "dead-letter-unknown",
                "There is not exactly one dead letter here whose digest begins with \(digest).")
        }
        return found
    }

    private func deadLetter(_ request: HTTPRequest) async throws -> HTTPReply {
        let (listed, letter) = try await self.find(request)
        guard case .object(var members) = Self.json(listed) else { return .json(.null) }
        func shown(_ bytes: [UInt8]?) -> JSONValue? {
            bytes.map { .string(String(validating: $0, as: UTF8.self) ?? "(not UTF-8, \($0.count) bytes)") }
        }
        members["key"] = shown(letter.record.key)
        members["value"] = shown(letter.record.value)
        members["headers"] = .array(
            letter.record.headers.map { .array([.string($0.name), shown($0.value) ?? .null]) })
        return .json(.object(members))
    }

    private func replay(_ request: HTTPRequest) async throws -> HTTPReply {
        let (_, letter) = try await self.find(request)
        guard !letter.isTooLargeToReplay else {
            throw Problem(
                .conflict, "dead-letter-too-large",
                "This record is too large to be sent again; correct it at its publisher.")
        }
        let done = try await DeadLetters.replay(letter, by: "an operator, by HTTP", topics: self.topics, on: self.pool)
        guard done else {
            throw Problem(.conflict, "dead-letter-settled", "This dead letter is no longer open; nothing was sent.")
        }
        return .json(.object(["status": "replayed", "topic": .string(letter.record.topic)]), status: .accepted)
    }

    private func waiting(_ request: HTTPRequest) async throws -> HTTPReply {
        let limit = try request.limit()
        let after = try request.cursor(count: 3)
        let (list, nearest) = try await self.readPool.withTransaction { transaction in
            let list = try await WaitingList.list(after: after, limit: limit, in: transaction)
            return (list, try await Self.nearest(to: list, in: transaction))
        }
        let omitted = Set(list.flatMap(\.waitsFor)).count - Self.looked
        return .json(
            .members([
                "next": Self.next(list.last?.cursor, isFull: list.count == limit),
                "nearest_omitted": omitted > 0 ? .int(omitted) : nil,
                "waiting": .array(
                    list.map { entry in
                        .object([
                            "source": .string(entry.event.source), "id": .string(entry.event.id),
                            "type": .string(entry.type),
                            "waits_for": .array(entry.waitsFor.map { .string($0) }),
                            "nearest": .object(
                                Dictionary(
                                    entry.waitsFor.compactMap { missing in
                                        nearest[missing].map { (missing, .array($0.map { .string($0) })) }
                                    }
                                ) { first, _ in first }),
                            "since": .string(entry.since.description),
                        ])
                    }),
            ]))
    }

    /// For how many missing codes of a page the nearest known codes are looked up.
    private static let looked = 100

    /// The known codes nearest to the missing codes, for the first of these.
    private static func nearest(
        to list: [WaitingList.Entry], in transaction: Transaction
    ) async throws -> [String: [String]] {
        var nearest: [String: [String]] = [:]
        for missing in Set(list.flatMap(\.waitsFor)).sorted().prefix(Self.looked) {
            let words = missing.split(separator: " ", maxSplits: 1).map(String.init)
            guard words.count == 2, let kind = EntityKind(rawValue: words[0]) else { continue }
            let near = try await NearestCodes.to(EntityKey(kind, unchecked: words[1]), in: transaction)
            if !near.isEmpty { nearest[missing] = near }
        }
        return nearest
    }

    private func gaps(_ request: HTTPRequest) async throws -> HTTPReply {
        let limit = try request.limit()
        let after = try request.cursor(count: 6) { values in
            Int32(values[3]) != nil && Int32(values[4]) != nil && Int64(values[5]) != nil
        }
        let gaps = try await self.readPool.withTransaction {
            try await Gaps.list(after: after, limit: limit, in: $0)
        }
        return .json(
            .members([
                "next": Self.next(gaps.last?.cursor, isFull: gaps.count == limit),
                "gaps": .array(
                    gaps.map { gap in
                        .object([
                            "topic": .string(gap.topic), "partition": .int(gap.partition), "from": .int(gap.from),
                            "to": .int(gap.to), "noticed_at": .string(gap.noticedAt.description),
                        ])
                    }),
            ]))
    }

    /// Instructs the relay how to treat a cluster that it does not know and that is not empty.
    private func adopt(_ request: HTTPRequest) async throws -> HTTPReply {
        let republish: Bool? = try request.parameter(query: "mode") { text in
            ["republish": true, "continue": false][text]
        }
        guard let republish else {
            throw Problem(
                .badRequest, "bad-query",
                "Give ?mode=republish to send everything again, or ?mode=continue to send only new outbox rows.")
        }
        guard let cluster = await (try? KafkaAdmin(self.kafka))?.clusterID() else {
            throw Problem(.unavailable, "broker-away", "No Kafka broker answers; try again when one does.")
        }
        try await self.pool.withConnection {
            try await PostgresRelayStore($0).setCurrent(cluster, republish: republish)
        }
        return .json(.object(["status": "adopted", "cluster": .string(cluster), "republish": .bool(republish)]))
    }
}
