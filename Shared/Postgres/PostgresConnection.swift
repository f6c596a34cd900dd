internal import CPostgres
internal import Lifecycle

#if canImport(Glibc)
    internal import Glibc
#endif

/// One connection on its own queue: libpq calls block that queue and nothing else.
public actor PostgresConnection {
    private let executor: BlockingExecutor
    public nonisolated var unownedExecutor: UnownedSerialExecutor { self.executor.asUnownedSerialExecutor() }

    // Used only on the actor's queue, and by the deinit when no reference to the actor is left.
    nonisolated(unsafe) private let raw: OpaquePointer
    private let cancelKey = CancelKey()
    private let deadline: AnswerTimeout?
    private var prepared: [String: String] = [:]
    private var isBroken = false

    /// Connects, or throws `connectionLost` with libpq's message in `message`.
    ///
    /// - Parameters:
    ///   - conninfo: a libpq connection string or URI; every option of libpq can be given in it. Without a
    ///     `connect_timeout`, connecting fails after ten seconds.
    ///   - answerTimeout: a statement without an answer for longer than this breaks the connection; nil waits for ever.
    public static func connect(
        _ conninfo: String, answerTimeout: Duration? = nil
    ) async throws(PostgresError) -> PostgresConnection {
        let executor = BlockingExecutor(label: "postgres.connection")
        let opener = Opener(executor)
        return try await opener.open(conninfo, answerTimeout)
    }

    /// Connecting blocks too, so it happens on the queue that the connection will use.
    private actor Opener {
        let executor: BlockingExecutor
        nonisolated var unownedExecutor: UnownedSerialExecutor { self.executor.asUnownedSerialExecutor() }
        init(_ executor: BlockingExecutor) { self.executor = executor }

        func open(_ conninfo: String, _ answerTimeout: Duration?) throws(PostgresError) -> PostgresConnection {
            guard let raw = kembar_connect(conninfo, "10") else {
                throw PostgresError(.connectionLost, "out of memory")
            }
            guard PQstatus(raw) == CONNECTION_OK else {
                let message = String(cString: PQerrorMessage(raw))
                PQfinish(raw)
                throw PostgresError(.connectionLost, message)
            }
            // Notices would go to standard error, where only log lines belong.
            PQsetNoticeReceiver(raw, { _, _ in }, nil)
            return PostgresConnection(raw, self.executor, answerTimeout)
        }
    }

    private init(_ raw: OpaquePointer, _ executor: BlockingExecutor, _ answerTimeout: Duration?) {
        self.raw = raw
        self.executor = executor
        self.deadline = answerTimeout.map { AnswerTimeout(socket: PQsocket(raw), limit: $0) }
        self.cancelKey.take(from: raw)
    }

    deinit {
        self.deadline?.retire()
        PQfinish(self.raw)
    }

    /// The backend's process id, for `pg_terminate_backend`.
    public var backendPID: Int { Int(PQbackendPID(self.raw)) }

    /// Whether the connection can go back to a pool: alive, and in no transaction.
    public var isIdle: Bool {
        !self.isBroken && PQstatus(self.raw) == CONNECTION_OK && PQtransactionStatus(self.raw) == PQTRANS_IDLE
    }

    /// Runs one statement. Cancelling the task cancels the statement on the server.
    @discardableResult
    public func run(_ statement: Statement) async throws(PostgresError) -> Reply {
        try self.execute(statement)
    }

    /// Runs one statement and reads its rows on the connection's queue.
    public func rows<Value: Sendable>(
        _ statement: Statement, _ read: @Sendable (borrowing Row) throws -> Value
    ) async throws -> [Value] {
        try self.execute(statement).map(read)
    }

    /// Runs several statements without parameters, as in a migration.
    public func runScript(_ sql: String) async throws(PostgresError) {
        self.arm()
        defer { self.disarm() }
        try self.check(PQexec(self.raw, sql))
    }

    /// Streams rows into a table by COPY, in binary form.
    public func copy(_ rows: CopyRows, into target: StaticString) async throws(PostgresError) {
        try self.beginStatement()
        defer { self.disarm() }
        try self.check(PQexec(self.raw, "copy \(target) from stdin with (format binary)"))
        let bytes = rows.finished
        var sent = 0
        while sent < bytes.count {
            let piece = min(bytes.count - sent, 1 << 20)
            let result = bytes.withUnsafeBytes {
                PQputCopyData(
                    self.raw, $0.baseAddress?.advanced(by: sent).assumingMemoryBound(to: CChar.self), Int32(piece))
            }
            guard result == 1 else { throw self.lost() }
            sent += piece
        }
        guard PQputCopyEnd(self.raw, nil) == 1 else { throw self.lost() }
        let result = PQgetResult(self.raw)
        while let rest = PQgetResult(self.raw) { PQclear(rest) }
        try self.check(result)
    }

    /// Waits on this connection's queue until a notification arrives or the limit has passed. Needs an earlier
    /// `listen`.
    ///
    /// - Returns: the channels notified, each once.
    public func notifications(within limit: Duration) async throws(PostgresError) -> Set<String> {
        var channels = self.takeNotifications()
        if channels.isEmpty {
            var descriptor = pollfd(fd: PQsocket(self.raw), events: Int16(POLLIN), revents: 0)
            let milliseconds = limit.components.seconds * 1000 + limit.components.attoseconds / 1_000_000_000_000_000
            _ = poll(&descriptor, 1, Int32(clamping: milliseconds))
            guard PQconsumeInput(self.raw) == 1 else { throw self.lost() }
            channels = self.takeNotifications()
        }
        return channels
    }

    /// Ends a failed transaction; also works in a cancelled task.
    func rollback() {
        self.deadline?.arm()
        PQclear(PQexec(self.raw, "rollback"))
        self.deadline?.disarm()
    }

    private func arm() {
        self.deadline?.arm()
        self.cancelKey.arm()
    }

    private func disarm() {
        self.deadline?.disarm()
        if !self.cancelKey.disarm() { self.isBroken = true }
    }

    /// Arms first and then checks for cancellation: a cancellation in between finds the statement.
    private func beginStatement() throws(PostgresError) {
        self.arm()
        guard Task.isCancelled else { return }
        self.disarm()
        throw PostgresError(.server, "the task was cancelled", sqlState: .queryCanceled)
    }

    private func takeNotifications() -> Set<String> {
        var channels: Set<String> = []
        while let notification = PQnotifies(self.raw) {
            channels.insert(String(cString: notification.pointee.relname))
            PQfreemem(notification)
        }
        return channels
    }

    /// Cancels what runs on this connection, if anything does.
    nonisolated func cancelRunning() { self.cancelKey.cancel() }

    private func execute(_ statement: Statement) throws(PostgresError) -> Reply {
        try self.beginStatement()
        defer { self.disarm() }
        let name = try self.prepare(statement.text, statement.values.count)
        // One block for all values, so that only a single pointer is lent to libpq.
        var block: [UInt8] = []
        var starts: [Int?] = []
        var lengths: [Int32] = []
        var formats: [Int32] = []
        for value in statement.values {
            let start = block.count
            switch value {
            case .null: break
            case .text(var text): text.withUTF8 { block.append(contentsOf: $0) }
            case .utf8(let bytes), .bytes(let bytes): block.append(contentsOf: bytes)
            }
            if case .bytes = value { formats.append(1) } else { formats.append(0) }
            if case .null = value { starts.append(nil) } else { starts.append(start) }
            lengths.append(Int32(block.count - start))
            // libpq would silently end the value at the NUL.
            if formats.last == 0, block[start...].contains(0) {
                throw PostgresError(.server, "a value holds NUL", sqlState: SQLState(rawValue: "22021"))
            }
            block.append(0)
        }
        let result = block.withUnsafeBytes { memory in
            let pointers = starts.map { start in
                start.flatMap { memory.baseAddress?.advanced(by: $0).assumingMemoryBound(to: CChar.self) }
            }
            return PQexecPrepared(
                self.raw, name, Int32(pointers.count), pointers.map { UnsafePointer($0) }, lengths, formats, 1)
        }
        return try self.check(result)
    }

    private func prepare(_ text: String, _ count: Int) throws(PostgresError) -> String {
        if let name = self.prepared[text] { return name }
        let name = "s\(self.prepared.count)"
        try self.check(PQprepare(self.raw, name, text, Int32(count), nil))
        self.prepared[text] = name
        return name
    }

    @discardableResult
    private func check(_ result: OpaquePointer?) throws(PostgresError) -> Reply {
        guard let result else { throw self.lost() }
        let reply = Reply(result)
        switch PQresultStatus(result) {
        case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_COPY_IN, PGRES_EMPTY_QUERY: return reply
        default:
            let state = PQresultErrorField(result, Int32(UInt8(ascii: "C"))).map {
                SQLState(rawValue: String(cString: $0))
            }
            let constraint = PQresultErrorField(result, Int32(UInt8(ascii: "n"))).map { String(cString: $0) }
            let message = String(cString: PQresultErrorMessage(result))
            guard PQstatus(self.raw) == CONNECTION_OK else {
                self.isBroken = true
                throw PostgresError(.connectionLost, message, sqlState: state)
            }
            throw PostgresError(
                state == nil ? .connectionLost : .server, message, sqlState: state, constraint: constraint)
        }
    }

    private func lost() -> PostgresError {
        self.isBroken = PQstatus(self.raw) != CONNECTION_OK
        return PostgresError(.connectionLost, String(cString: PQerrorMessage(self.raw)))
    }
}
