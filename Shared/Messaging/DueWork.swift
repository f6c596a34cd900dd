public import Lifecycle
public import Observability
public import Postgres
internal import Shared

/// Does the work that was left in `due` beside data: each piece in a transaction that takes its row first, so that data
/// which come later leave a row anew. A crash in between leaves the row.
public struct DueWork: Service {
    public let name = "due-work"

    /// Does one piece, named by its key. Takes the locks it needs, then `take`s the piece, then reads: who holds the row
    /// and waits for a lock would meet whoever holds the lock and leaves a row.
    public typealias Handler =
        @Sendable (_ key: String, _ take: @Sendable () async throws -> Bool, Transaction) async throws -> Void

    private let pool: PostgresPool
    private let handlers: [String: Handler]
    private let readiness: Readiness
    private let log: Logger

    public init(pool: PostgresPool, handlers: [String: Handler], readiness: Readiness, log: Logger) {
        self.pool = pool
        self.handlers = handlers
        self.readiness = readiness
        self.log = log
    }

    public func run(until stop: Stop) async throws {
        var pause = RetryPause()
        var lastClear = ContinuousClock.now
        while !stop.isWished, !Task.isCancelled {
            do {
                let isIdle = try await self.doSome()
                self.readiness.ready(self.name)
                if isIdle, ContinuousClock.now - lastClear > .seconds(90) {
                    // Nothing that failed has come again and failed.
                    self.readiness.forget("\(self.name)-failures")
                    lastClear = .now
                }
                pause.reset()
                if isIdle { await stop.sleep(.milliseconds(100)) }
            } catch {
                if stop.isWished { break }
                self.readiness.notReady(self.name, "\(error)")
                self.log.warning("due work failed, it will be tried again", [.error: "\(error)"])
                await stop.sleep(pause.next())
            }
        }
    }

    /// - Returns: whether nothing was due.
    public func doSome() async throws -> Bool {
        let due = try await self.pool.withTransaction { transaction in
            try await transaction.rows(
                """
                select kind, key from due where run_after <= now() and kind = any (\(.array(self.handlers.keys.sorted()))::text[])
                order by run_after, kind, key limit 50
                """
            ) { row in (kind: try row.text(0), key: try row.text(1)) }
        }
        // Each has a transaction of its own, and most of its time goes into waiting for the commit.
        var outcomes: [Outcome] = []
        var rest = due[...]
        await withTaskGroup(of: Outcome.self) { group in
            for piece in rest.prefix(Self.lanes) { group.addTask { await self.outcome(of: piece.kind, piece.key) } }
            rest = rest.dropFirst(Self.lanes)
            while let outcome = await group.next() {
                outcomes.append(outcome)
                // Who has lost the database does not begin the next piece.
                guard case .done = outcome, let piece = rest.popFirst() else { continue }
                group.addTask { await self.outcome(of: piece.kind, piece.key) }
            }
        }
        var failures: [String] = []
        for case .failed(let kind, let key, let error) in outcomes {
            if let error = error as? PostgresError, error.mayHeal { throw error }
            // One piece that cannot be done must not hold the others up: it comes again later, and readiness tells.
            failures.append("\(kind): \(error)")
            self.log.error("due work cannot be done", [.error: "\(kind): \(error)"])
            _ = try await self.pool.withConnection { connection in
                try await connection.run(
                    "update due set run_after = now() + interval '1 minute' where kind = \(kind) and key = \(key)")
            }
        }
        if let first = failures.first { self.readiness.notReady("\(self.name)-failures", first) }
        return due.isEmpty
    }

    /// Pieces that are done at one time.
    private static let lanes = 3

    private enum Outcome {
        case done
        case failed(kind: String, key: String, any Error)
    }

    private func outcome(of kind: String, _ key: String) async -> Outcome {
        guard let handler = self.handlers[kind] else { return .done }
        do {
            try await self.pool.withTransaction { transaction in
                try await handler(key, { try await Self.take(kind, key, in: transaction) }, transaction)
            }
            return .done
        } catch {
            return .failed(kind: kind, key: key, error)
        }
    }

    /// Separates the thing that a piece of work is about from what tells rows of the same thing apart.
    public static let separator = "\u{1F}"

    /// Takes a piece of work, and every other row about the same thing that is there.
    private static func take(_ kind: String, _ key: String, in transaction: Transaction) async throws -> Bool {
        let parts = key.split(separator: Self.separator, maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, kind == "report" else {
            return try await transaction.run(
                "delete from due where kind = \(kind) and key = \(key) and run_after <= now()"
            ).affected == 1
        }
        return try await transaction.run(
            "delete from due where kind = \(kind) and starts_with(key, \(String(parts[0]) + Self.separator))"
        ).affected > 0
    }

    /// The handler that releases what waits for a code, some at a time.
    public static func release(_ intake: Intake) -> Handler {
        { key, take, transaction in
            guard let slash = key.firstIndex(of: "/"), let kind = EntityKind(rawValue: String(key[..<slash])) else {
                return
            }
            let entity = EntityKey(kind, unchecked: String(key[slash...].dropFirst()))
            var work = IntakeTransaction(intake, transaction)
            if try await work.release(entity, limit: 200, take: take) {
                try await transaction.run(
                    "insert into due (kind, key) values ('release', \(key)) on conflict do nothing")
            }
        }
    }
}
