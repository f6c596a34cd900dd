public import Lifecycle
public import Observability
public import Postgres
internal import Shared
internal import Synchronization

/// Does the work that was left in `due` beside data: each piece in a transaction that takes its row first, so that data
/// which come later leave a row anew. A crash in between leaves the row.
///
/// A few lanes work side by side, each taking the next piece as soon as it has done one: a piece that takes long holds up
/// its own lane and no other.
public final class JobRunner: Service {
    public let name = "due-work"

    private let pool: PostgresPool
    private let handlers: [String: Handler]
    private let readiness: Readiness
    private let log: Logger
    /// What lanes are working on.
    private let open = Mutex(OpenJobBatches())
    /// When a piece could not be done for the last time, in any lane.
    private let lastFailure = Mutex(ContinuousClock.now)

    /// Transactions at one time.
    static let lanes = 4

    /// Stands in the key of a piece of work between the thing that it is about and what distinguishes the thing's rows.
    public static let separator = "\u{1F}"

    public init(pool: PostgresPool, handlers: [String: Handler], readiness: Readiness, log: Logger) {
        self.pool = pool
        self.handlers = handlers
        self.readiness = readiness
        self.log = log
    }

    public func run(until stop: ShutdownSignal) async throws {
        await withTaskGroup(of: Void.self) { group in
            for number in 0..<Self.lanes { group.addTask { await self.lane(number, until: stop) } }
        }
    }

    private func lane(_ number: Int, until stop: ShutdownSignal) async {
        var pause = Backoff()
        while !stop.isTriggered, !Task.isCancelled {
            do {
                let portion = try await self.next()
                self.readiness.ready(self.name)
                guard let portion else {
                    pause.reset()
                    // Nothing that failed has come again and failed.
                    if self.lastFailure.withLock({ ContinuousClock.now - $0 }) > .seconds(90) {
                        self.readiness.forget("\(self.name)-failures")
                    }
                    // An idle service asks seldom: one lane looks often, and the others join in soon.
                    await stop.sleep(.milliseconds(100 + 200 * number))
                    continue
                }
                defer { self.open.withLock { $0.close(portion) } }
                if try await !self.settle(await self.outcomes(of: portion)) { self.lastFailure.withLock { $0 = .now } }
                pause.reset()
            } catch {
                if stop.isTriggered { break }
                self.readiness.notReady(self.name, "\(error)")
                self.log.warning("due work failed, it will be tried again", [.error: "\(error)"])
                await stop.sleep(pause.next())
            }
        }
    }

    /// Does everything that is due now, one piece after the other.
    ///
    /// - Returns: whether nothing was due.
    public func doSome() async throws -> Bool {
        let portions = JobBatch.portions(try await self.due(besides: OpenJobBatches.Busy()), self.handlers)
        for portion in portions { _ = try await self.settle(await self.outcomes(of: portion)) }
        return portions.isEmpty
    }

    /// The first rows that are due, without those that no lane may begin now: however many these are, they hide no other.
    private func due(besides busy: OpenJobBatches.Busy) async throws -> [(kind: String, key: String)] {
        let kinds = self.handlers.keys.filter { !busy.kinds.contains($0) }.sorted()
        return try await self.pool.withTransaction { transaction in
            try await transaction.rows(
                """
                select kind, key from due
                where run_after <= now() and kind = any (\(.array(kinds))::text[])
                  and not exists (
                      select from unnest(\(.array(busy.things.map(\.kind)))::text[], \(.array(busy.things.map(\.thing)))::text[])
                          as open (kind, thing)
                      where open.kind = due.kind
                        and (due.key = open.thing or starts_with(due.key, open.thing || \(Self.separator))))
                order by run_after, kind, key limit 200
                """
            ) { row in (kind: try row.text(0), key: try row.text(1)) }
        }
    }

    /// The first piece that no lane is working on, opened; nil when there is none.
    private func next() async throws -> JobBatch? {
        let limits = self.handlers.mapValues(\.lanes)
        let busy = self.open.withLock { $0.busy(limits) }
        let portions = JobBatch.portions(try await self.due(besides: busy), self.handlers)
        return self.open.withLock { open in
            portions.first { open.open($0, atMost: self.handlers[$0.kind]?.lanes ?? 1) }
        }
    }

    private enum Outcome {
        case done
        case failed(kind: String, key: String, any Error)
    }

    /// Puts off what cannot be done.
    ///
    /// - Returns: whether everything was done. Throws what can heal.
    private func settle(_ outcomes: [Outcome]) async throws -> Bool {
        var failures: [String] = []
        for case .failed(let kind, let key, let error) in outcomes {
            if let error = error as? PostgresError, error.isTransient { throw error }
            // One piece that cannot be done must not hold the others up: it comes again later, and readiness tells.
            failures.append("\(kind): \(error)")
            self.log.error("due work cannot be done", [.error: "\(kind): \(error)"])
            try await self.putOff(kind, key)
        }
        if let first = failures.first { self.readiness.notReady("\(self.name)-failures", first) }
        return failures.isEmpty
    }

    /// Of grouped work every piece about the thing: they are done together.
    private func putOff(_ kind: String, _ key: String) async throws {
        var thing: String?
        if case .grouped = self.handlers[kind] { thing = JobBatch(kind: kind, keys: [key]).thing }
        _ = try await self.pool.withConnection { [thing] connection in
            try await connection.run(
                """
                update due set run_after = greatest(run_after, now() + interval '1 minute')
                where kind = \(kind)
                  and (key = \(thing ?? key)
                       or \(.bool(thing != nil))::boolean and starts_with(key, \((thing ?? "") + Self.separator)))
                """)
        }
    }

    private func outcomes(of portion: JobBatch) async -> [Outcome] {
        do {
            try await self.pool.withTransaction { transaction in try await self.run(portion, in: transaction) }
            return [.done]
        } catch {
            if let error = error as? PostgresError, error.isTransient {
                return [.failed(kind: portion.kind, key: portion.keys[0], error)]
            }
            guard portion.keys.count > 1 else { return [.failed(kind: portion.kind, key: portion.keys[0], error)] }
            // One that cannot be done must not hold its companions up.
            var outcomes: [Outcome] = []
            for key in portion.keys { outcomes += await self.outcomes(of: JobBatch(kind: portion.kind, keys: [key])) }
            return outcomes
        }
    }

    private func run(_ portion: JobBatch, in transaction: Transaction) async throws {
        switch self.handlers[portion.kind] {
        case .one(let work):
            let key = portion.keys[0]
            try await work(key, { try await Self.take(portion.kind, [key], in: transaction) }, transaction)
        case .several(_, let work):
            try await work(
                portion.keys, { try await Self.take(portion.kind, portion.keys, in: transaction) }, transaction)
        case .grouped(_, let work):
            let thing = portion.thing
            try await work(thing, { try await Self.take(portion.kind, about: thing, in: transaction) }, transaction)
        case nil: break
        }
    }

    private static func take(_ kind: String, _ keys: [String], in transaction: Transaction) async throws -> Bool {
        try await transaction.run(
            """
            delete from due where kind = \(kind) and key = any (\(.array(keys))::text[]) and run_after <= now()
            """
        ).affected > 0
    }

    /// Takes every row about a thing, whenever it is due: what is done now need not be done again soon.
    ///
    /// - Returns: what follows the thing in the keys.
    private static func take(_ kind: String, about thing: String, in transaction: Transaction) async throws -> [String]
    {
        try await transaction.rows(
            """
            delete from due where kind = \(kind) and (key = \(thing) or starts_with(key, \(thing + Self.separator)))
            returning key
            """
        ) { row in String(try row.text(0).dropFirst(thing.count + 1)) }
    }

    /// The handler that releases what waits for codes, some at a time.
    public static func release(_ intake: Intake) -> Handler {
        .several(atMost: 50) { keys, take, transaction in
            let known = keys.compactMap { key -> EntityKey? in
                guard let slash = key.firstIndex(of: "/"), let kind = EntityKind(rawValue: String(key[..<slash])) else {
                    return nil
                }
                return EntityKey(kind, unchecked: String(key[slash...].dropFirst()))
            }
            var work = IntakeTransaction(intake, transaction)
            try await work.release(known, limit: 500, take: take)
        }
    }
}
