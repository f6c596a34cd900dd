public import Lifecycle
public import Observability
public import Postgres
internal import Shared

/// Does the work that was left in `due` beside data: each piece in a transaction that takes its row first, so that data
/// which come later leave a row anew. A crash in between leaves the row.
public struct DueWork: Service {
    public let name = "due-work"

    /// How pieces of a kind are done. A handler takes the locks it needs, then `take`s the pieces, then reads: who holds a
    /// row and waits for a lock would meet whoever holds the lock and leaves a row.
    public enum Handler: Sendable {
        /// Each piece, named by its key, in a transaction of its own; `take` tells whether it was still there.
        case one(
            @Sendable (_ key: String, _ take: @Sendable () async throws -> Bool, Transaction) async throws -> Void)
        /// Up to so many pieces in one transaction; `take` tells whether any of them was still there. When that fails, each
        /// is tried by itself.
        case several(
            atMost: Int,
            @Sendable (_ keys: [String], _ take: @Sendable () async throws -> Bool, Transaction) async throws -> Void)

        fileprivate var limit: Int {
            switch self {
            case .one: 1
            case .several(let limit, _): limit
            }
        }
    }

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
                order by run_after, kind, key limit 200
                """
            ) { row in (kind: try row.text(0), key: try row.text(1)) }
        }
        // Most of a transaction's time goes into waiting, so some are done at one time.
        var outcomes: [Outcome] = []
        var rest = self.portions(due)[...]
        await withTaskGroup(of: [Outcome].self) { group in
            for portion in rest.prefix(Self.lanes) { group.addTask { await self.outcomes(of: portion) } }
            rest = rest.dropFirst(Self.lanes)
            while let done = await group.next() {
                outcomes += done
                // Who has lost the database does not begin the next piece.
                guard done.allSatisfy(\.isDone), let portion = rest.popFirst() else { continue }
                group.addTask { await self.outcomes(of: portion) }
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

    /// Transactions at one time.
    private static let lanes = 3

    private enum Outcome {
        case done
        case failed(kind: String, key: String, any Error)

        var isDone: Bool { if case .done = self { true } else { false } }
    }

    /// Pieces of one kind that are done in one transaction.
    private struct Portion {
        let kind: String
        var keys: [String]
    }

    /// In the order in which they are due, those of a kind that may go together gathered at the first of them.
    private func portions(_ due: [(kind: String, key: String)]) -> [Portion] {
        var portions: [Portion] = []
        var open: [String: Int] = [:]
        for (kind, key) in due {
            if let index = open[kind], portions[index].keys.count < self.handlers[kind]?.limit ?? 1 {
                portions[index].keys.append(key)
            } else {
                open[kind] = portions.count
                portions.append(Portion(kind: kind, keys: [key]))
            }
        }
        return portions
    }

    private func outcomes(of portion: Portion) async -> [Outcome] {
        do {
            try await self.pool.withTransaction { transaction in try await self.run(portion, in: transaction) }
            return [.done]
        } catch {
            if let error = error as? PostgresError, error.mayHeal {
                return [.failed(kind: portion.kind, key: portion.keys[0], error)]
            }
            guard portion.keys.count > 1 else { return [.failed(kind: portion.kind, key: portion.keys[0], error)] }
            // One that cannot be done must not hold its companions up.
            var outcomes: [Outcome] = []
            for key in portion.keys { outcomes += await self.outcomes(of: Portion(kind: portion.kind, keys: [key])) }
            return outcomes
        }
    }

    private func run(_ portion: Portion, in transaction: Transaction) async throws {
        switch self.handlers[portion.kind] {
        case .one(let work):
            let key = portion.keys[0]
            try await work(key, { try await Self.take(portion.kind, key, in: transaction) }, transaction)
        case .several(_, let work):
            try await work(
                portion.keys, { try await Self.take(portion.kind, portion.keys, in: transaction) }, transaction)
        case nil: break
        }
    }

    /// Separates the thing that a piece of work is about from what tells rows of the same thing apart.
    public static let separator = "\u{1F}"

    /// Takes a piece of work, and every other row about the same thing that is there.
    private static func take(_ kind: String, _ key: String, in transaction: Transaction) async throws -> Bool {
        let parts = key.split(separator: Self.separator, maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, kind == "report" else { return try await Self.take(kind, [key], in: transaction) }
        return try await transaction.run(
            "delete from due where kind = \(kind) and starts_with(key, \(String(parts[0]) + Self.separator))"
        ).affected > 0
    }

    private static func take(_ kind: String, _ keys: [String], in transaction: Transaction) async throws -> Bool {
        try await transaction.run(
            """
            delete from due where kind = \(kind) and key = any (\(.array(keys))::text[]) and run_after <= now()
            """
        ).affected > 0
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
