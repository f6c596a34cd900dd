internal import Synchronization

/// A bounded number of connections, each lent to one caller at a time.
public final class PostgresPool: Sendable {
    private enum Grant: Sendable {
        case connection(Int, PostgresConnection)
        case connect
    }

    private struct State {
        var machine: PoolMachine
        var nextRequest = 0
        var nextConnection = 0
        var connections: [Int: PostgresConnection] = [:]
        var waiting: [Int: CheckedContinuation<Grant?, Never>] = [:]
        /// Granted before the request had begun to wait.
        var early: [Int: Grant?] = [:]

        /// A nil grant refuses the request.
        mutating func grant(_ grant: Grant?, to request: Int) {
            if let continuation = self.waiting.removeValue(forKey: request) {
                continuation.resume(returning: grant)
            } else {
                self.early[request] = .some(grant)
            }
        }
    }

    /// Receives the duration of each loan of a connection, and its error if it failed.
    public typealias Observer = @Sendable (_ took: Duration, _ failure: (any Error)?) -> Void

    private let conninfo: String
    private let answerTimeout: Duration?
    private let setup: String?
    private let observe: Observer?
    private let state: Mutex<State>

    /// - Parameters:
    ///   - conninfo: a libpq connection string or URI.
    ///   - limit: the maximum number of simultaneous connections.
    ///   - answerTimeout: see `PostgresConnection.connect`.
    ///   - setup: statements that each new connection runs first, such as `set statement_timeout = '15s'`.
    public init(
        _ conninfo: String, limit: Int, answerTimeout: Duration? = nil, setup: String? = nil, observe: Observer? = nil
    ) {
        self.conninfo = conninfo
        self.answerTimeout = answerTimeout
        self.setup = setup
        self.observe = observe
        self.state = Mutex(State(machine: PoolMachine(limit: limit)))
    }

    /// Lends a connection for as long as `body` runs. A connection that is not idle afterwards is discarded.
    public func withConnection<Value: Sendable>(
        _ body: (PostgresConnection) async throws -> Value
    ) async throws -> Value {
        let start = ContinuousClock.now
        let result: Result<Value, any Error>
        do {
            let (number, connection) = try await self.lease()
            do {
                result = .success(try await connection.cancellable { try await body(connection) })
            } catch {
                result = .failure(error)
            }
            await self.giveBack(number, connection)
        } catch {
            result = .failure(error)
        }
        if let observe {
            if case .failure(let error) = result { observe(.now - start, error) } else { observe(.now - start, nil) }
        }
        return try result.get()
    }

    /// Refuses new leases and closes idle connections; lent connections are closed when they are returned.
    public func close() {
        let closed = self.state.withLock { state in
            let (refuse, close) = state.machine.drain()
            for request in refuse { state.grant(nil, to: request) }
            return close.compactMap { state.connections.removeValue(forKey: $0) }
        }
        withExtendedLifetime(closed) {}
    }

    private func lease() async throws -> (Int, PostgresConnection) {
        try Task.checkCancellation()
        let (request, action) = self.state.withLock { state in
            state.nextRequest += 1
            return (state.nextRequest, state.machine.lease(request: state.nextRequest))
        }
        switch action {
        case .refuse: throw PostgresError(.closed, "")
        case .connect: return try await self.connect()
        case .lend(let number):
            guard let connection = self.state.withLock({ $0.connections[number] }) else {
                throw PostgresError(.closed, "")
            }
            return (number, connection)
        case .wait:
            switch await self.grant(to: request) {
            case .connection(let number, let connection): return (number, connection)
            case .connect: return try await self.connect()
            case nil:
                try Task.checkCancellation()
                throw PostgresError(.closed, "")
            }
        }
    }

    private func grant(to request: Int) async -> Grant? {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                // A connection may already have been granted between the machine's `wait` and this line.
                self.state.withLock { state in
                    if let grant = state.early.removeValue(forKey: request) {
                        continuation.resume(returning: grant)
                    } else if Task.isCancelled {
                        // The cancellation may have come first and abandoned the request already.
                        _ = state.machine.abandon(request: request)
                        continuation.resume(returning: nil)
                    } else {
                        state.waiting[request] = continuation
                    }
                }
            }
        } onCancel: {
            let continuation = self.state.withLock { state in
                state.machine.abandon(request: request) ? state.waiting.removeValue(forKey: request) : nil
            }
            continuation?.resume(returning: nil)
        }
    }

    private func connect() async throws -> (Int, PostgresConnection) {
        do {
            let connection = try await PostgresConnection.connect(self.conninfo, answerTimeout: self.answerTimeout)
            if let setup { try await connection.runScript(setup) }
            let number = self.state.withLock { state in
                state.nextConnection += 1
                state.connections[state.nextConnection] = connection
                return state.nextConnection
            }
            return (number, connection)
        } catch {
            self.lose()
            throw error
        }
    }

    private func giveBack(_ number: Int, _ connection: PostgresConnection) async {
        guard await connection.isIdle else {
            _ = self.state.withLock { $0.connections.removeValue(forKey: number) }
            self.lose()
            return
        }
        self.state.withLock { state in
            switch state.machine.giveBack(number) {
            case .keep: break
            case .close: state.connections[number] = nil
            case .lend(let request): state.grant(.connection(number, connection), to: request)
            }
        }
    }

    private func lose() {
        self.state.withLock { state in
            if case .connect(let request) = state.machine.lose() { state.grant(.connect, to: request) }
        }
    }
}
