internal import Crypto
internal import HTTP
internal import JSON
internal import Messaging
internal import Postgres
internal import ServiceRuntime
internal import Shared

/// Names of natural persons. Each is sealed with the person's key before other code reads it and is lost with that key.
struct PersonNames: Sendable {
    let pool: PostgresPool
    let readPool: PostgresPool

    /// The events with every name sealed.
    func seal(_ events: [Event]) async throws -> [Event] {
        var sealed: [Event] = []
        for (index, event) in events.enumerated() {
            do {
                guard !event.isSealed else {
                    throw Problem(
                        .unprocessable, "schema",
                        "Only the registry creates data.sealed; send the name as data.name.")
                }
                sealed.append(event.holdsClearText ? try await self.seal(event) : event)
            } catch let problem as Problem where events.count > 1 {
                throw Problem(
                    problem.status, problem.slug,
                    "Event \(index) of the batch, counted from 0; nothing was kept. \(problem.detail)",
                    ["index": .int(index)])
            }
        }
        return sealed
    }

    private func seal(_ event: Event) async throws -> Event {
        let person = event.data.entity.code
        guard let key = try await self.key(of: person) else {
            throw Problem(
                .gone, "person-erased", "Person \(person) was erased; state the name under another person code.")
        }
        guard case .object(var data) = JSONValue(event.envelope.data),
            let name = data.removeValue(forKey: Person.fields.name.name)
        else {
            return event
        }
        data[Person.fields.sealed.name] = .string(
            Base64.text(Seal.close(name.bytes, key: key, context: Self.context(person, event.ref))))
        guard case .object(let whole) = JSONValue(try JSONDocument(Wire.bytes(of: event.envelope)).root) else {
            return event
        }
        return try Event(structured: JSONValue.object(whole.merging(["data": .object(data)]) { $1 }).bytes)
    }

    /// A sealed name cannot be moved to another person or event.
    private static func context(_ person: String, _ ref: EventRef) -> [UInt8] {
        Array("person.named\u{1F}\(person)\u{1F}\(ref.source)\u{1F}\(ref.id)".utf8)
    }

    /// Nil once the person was erased.
    private func key(of person: String) async throws -> [UInt8]? {
        try await self.pool.withTransaction { transaction in
            try await transaction.run(
                """
                insert into person_key (person, key) values (\(person), \(.bytes(Random.bytes(Seal.keySize))))
                on conflict do nothing
                """)
            return try await Self.storedKey(of: person, in: transaction)
        }
    }

    private static func storedKey(of person: String, in transaction: Transaction) async throws -> [UInt8]? {
        try await transaction.rows("select key from person_key where person = \(person)") { row in
            try row.optionalBytes(0)
        }.first ?? nil
    }

    /// Destroys the keys of erased persons. Repeating it changes nothing.
    static func erase(_ folded: [FoldedEntity], in transaction: Transaction) async throws {
        let erased = folded.compactMap { $0.of(Person.self) }.filter { $0.state == .erased }.map(\.code)
        guard !erased.isEmpty else { return }
        try await transaction.run(
            """
            insert into person_key (person, key, erased_at)
            select person, null, now() from unnest(\(.array(erased))::text[]) as erased (person)
            on conflict (person) do update set key = null, erased_at = coalesce(person_key.erased_at, now())
            """)
    }

    /// Shows the names of a person, each opened where its key still exists; for administrators only.
    func show(_ request: HTTPRequest) async throws -> HTTPReply {
        let code: Code = try request.parameter("code") { Code($0) }
        let key = EntityKey(.person, code)
        let (read, secret) = try await self.readPool.withTransaction { transaction in
            (
                try await EntityReader(area: .programs).read([key], from: .now, in: transaction)[key],
                try await Self.storedKey(of: code.text, in: transaction)
            )
        }
        guard let read else { throw Problem(.notFound, "unknown", "No person \(code) is known here.") }
        let names = read.history.compactMap { event -> JSONValue? in
            guard let sealed = event.data[Person.fields.sealed] else { return nil }
            let name = secret.flatMap { secret in
                Base64.bytes(sealed).flatMap { Seal.open($0, key: secret, context: Self.context(code.text, event.ref)) }
            }.flatMap { try? JSONDocument($0) }.map { JSONValue($0.root) }
            return .object(["event": event.ref.json, "name": name ?? .null])
        }
        return .json(
            .object([
                "code": .string(code.text), "state": .string(read.entity.state), "names": .array(names),
            ]))
    }
}
