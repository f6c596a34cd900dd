internal import CMicroHTTPD
public import Lifecycle
internal import Synchronization

/// Serves HTTP/1.1 on one address: each request is answered by a Swift task while its connection is suspended.
///
/// TLS and HTTP/2 are left to a reverse proxy.
public final class HTTPServer: Service {
    public let name = "http"

    private let address: String
    private let wantedPort: UInt16
    private let limits: HTTPLimits
    private let respond: @Sendable (HTTPRequest) async -> HTTPReply
    private let table = ConnectionTable()
    private struct Work {
        var isStopping = false
        var exchanges: [ObjectIdentifier: Exchange] = [:]
    }
    private let work = Mutex(Work())
    private struct Bound {
        /// Nil until the server has started or failed to start; `.some(nil)` when it has failed.
        var port: UInt16??
        var waiting: [CheckedContinuation<UInt16?, Never>] = []
    }
    private let bound = Mutex(Bound())

    /// - Parameters:
    ///   - address: a textual IPv4 or IPv6 address.
    ///   - port: 0 selects a free port, which `port()` returns.
    public init(
        address: String, port: UInt16, limits: HTTPLimits = HTTPLimits(),
        _ respond: @escaping @Sendable (HTTPRequest) async -> HTTPReply
    ) {
        self.address = address
        self.wantedPort = port
        self.limits = limits
        self.respond = respond
    }

    /// Why the server could not start.
    public struct CannotListen: Error, Sendable, CustomStringConvertible {
        public let description: String
    }

    /// Waits until the server listens and returns its port; nil when the server could not start.
    public func port() async -> UInt16? {
        await withCheckedContinuation { continuation in
            let port: UInt16?? = self.bound.withLock { bound in
                if let port = bound.port { return .some(port) }
                bound.waiting.append(continuation)
                return nil
            }
            if let port { continuation.resume(returning: port) }
        }
    }

    /// Counts of requests that have waited too long.
    public struct Overdue: Sendable, Hashable {
        /// Requests whose handler has not replied yet.
        public let answering: Int
        /// Requests whose reply the library has not fetched: it has lost their connection.
        public let unfetched: Int

        public init(answering: Int, unfetched: Int) {
            self.answering = answering
            self.unfetched = unfetched
        }
    }

    /// How many requests have waited for at least `limit`, for their handler or for the library to fetch the reply.
    public func overdue(after limit: Duration) -> Overdue {
        let now = ContinuousClock.now
        var (answering, unfetched) = (0, 0)
        for exchange in self.work.withLock({ Array($0.exchanges.values) }) {
            exchange.state.withLock { state in
                if let replied = state.replied {
                    if !state.isFetched, now - replied >= limit { unfetched += 1 }
                } else if let begun = state.begun, now - begun >= limit {
                    answering += 1
                }
            }
        }
        return Overdue(answering: answering, unfetched: unfetched)
    }

    private func publishPort(_ port: UInt16?) {
        let waiting = self.bound.withLock { bound in
            bound.port = .some(port)
            defer { bound.waiting = [] }
            return bound.waiting
        }
        for continuation in waiting { continuation.resume(returning: port) }
    }

    public func run(until stop: ShutdownSignal) async throws {
        guard let daemon = self.start() else {
            self.publishPort(nil)
            throw CannotListen(
                description: "cannot listen on \(self.address) port \(self.wantedPort); another process may use it")
        }
        self.publishPort(daemon.port)
        while !stop.isTriggered, !Task.isCancelled {
            self.table.cut(after: self.limits.receive)
            await stop.sleep(.seconds(1))
        }
        await self.stop(daemon)
    }

    /// The library's handle, which is thread-safe.
    private struct Daemon: @unchecked Sendable {
        let raw: OpaquePointer
        let port: UInt16
    }

    private func start() -> Daemon? {
        // The library keeps a reference to the server for the lifetime of the daemon.
        let context = Unmanaged.passRetained(self).toOpaque()
        let idle = UInt32(clamping: self.limits.receive.components.seconds)
        guard
            let raw = kembar_mhd_start(
                self.address, self.wantedPort, 2, UInt32(self.limits.connections),
                UInt32(self.limits.connectionsPerAddress), idle, self.limits.header, Self.access, Self.completed,
                Self.connection, context)
        else {
            Unmanaged.passUnretained(self).release()
            return nil
        }
        return Daemon(raw: raw, port: kembar_mhd_port(raw))
    }

    /// The library aborts the process if it is stopped while a connection is suspended. Therefore new requests are
    /// answered with 503, requests in progress are waited for, the remaining ones are cancelled, and only then does the
    /// library stop.
    ///
    /// `MHD_quiesce_daemon`, which would refuse new connections, is not called: with a thread pool on epoll it aborts
    /// the process when a thread wakes at that moment (seen in libmicrohttpd 0.9.75).
    private func stop(_ daemon: Daemon) async {
        // From here on, no further connection is suspended: new requests are refused at once.
        self.work.withLock { $0.isStopping = true }
        await self.waitForReplies(.seconds(5))
        for exchange in self.work.withLock({ Array($0.exchanges.values) }) {
            exchange.state.withLock { $0.task }?.cancel()
        }
        await self.waitForReplies(.seconds(5))
        // A connection that is still suspended would make the library abort. In that case the daemon and the server are
        // left until the process ends. A reply that its client does not read is not waited for.
        if self.work.withLock({ $0.exchanges.values.allSatisfy { !$0.state.withLock { $0.isSuspended } } }) {
            MHD_stop_daemon(daemon.raw)
            Unmanaged.passUnretained(self).release()
        }
    }

    private func waitForReplies(_ limit: Duration) async {
        // Runs in a separate task, because a sleep in a cancelled task returns at once.
        await Task {
            let deadline = ContinuousClock.now + limit
            while ContinuousClock.now < deadline, !self.work.withLock({ $0.exchanges.isEmpty }) {
                try? await Task.sleep(for: .milliseconds(20))
            }
        }.value
    }

    // MARK: The library's callbacks, on its threads

    private static let access: MHD_AccessHandlerCallback = {
        context, connection, url, method, version, data, size, slot in
        guard let context, let connection, let url, let method, let size, let slot else { return .NO }
        let server = Unmanaged<HTTPServer>.fromOpaque(context).takeUnretainedValue()
        guard let known = slot.pointee else {
            let exchange = Exchange.open(
                connection, method: String(cString: method), url: String(validatingCString: url), limits: server.limits)
            slot.pointee = Unmanaged.passRetained(exchange).toOpaque()
            if let early = exchange.early, !exchange.discardsBody {
                server.table.received(kembar_mhd_socket(connection))
                return HTTPServer.queue(early, on: connection, isHead: false)
            }
            return .YES
        }
        let exchange = Unmanaged<Exchange>.fromOpaque(known).takeUnretainedValue()
        if size.pointee > 0 {
            let isTaken = data.map { data in
                data.withMemoryRebound(to: UInt8.self, capacity: size.pointee) {
                    exchange.append(UnsafeBufferPointer(start: $0, count: size.pointee), server.limits)
                }
            }
            size.pointee = 0
            return isTaken == false ? .NO : .YES
        }
        let reply = exchange.state.withLock { state in
            if state.reply != nil { state.isFetched = true }
            return state.reply
        }
        if let reply {
            return HTTPServer.queue(reply, on: connection, isHead: exchange.method == .head)
        }
        server.table.received(kembar_mhd_socket(connection))
        if let early = exchange.early { return HTTPServer.queue(early, on: connection, isHead: false) }
        guard let request = exchange.request else { return .NO }
        if server.answer(request, exchange, connection) { return .YES }
        var refusal = HTTPServer.tooLate.reply
        refusal.closesConnection = true
        return HTTPServer.queue(refusal, on: connection, isHead: exchange.method == .head)
    }

    private static let completed: MHD_RequestCompletedCallback = { context, connection, slot, _ in
        guard let context, let connection, let slot, let known = slot.pointee else { return }
        let server = Unmanaged<HTTPServer>.fromOpaque(context).takeUnretainedValue()
        let exchange = Unmanaged<Exchange>.fromOpaque(known).takeRetainedValue()
        slot.pointee = nil
        server.work.withLock { _ = $0.exchanges.removeValue(forKey: ObjectIdentifier(exchange)) }
        server.table.answered(kembar_mhd_socket(connection))
    }

    private static let connection: MHD_NotifyConnectionCallback = { context, connection, _, what in
        guard let context, let connection else { return }
        let server = Unmanaged<HTTPServer>.fromOpaque(context).takeUnretainedValue()
        let socket = kembar_mhd_socket(connection)
        if what.rawValue == 0 { server.table.opened(socket) } else { server.table.closed(socket) }
    }

    /// Suspends the connection and starts a task that computes the reply.
    ///
    /// - Returns: false while the server is stopping; the connection is then not suspended.
    private func answer(_ request: HTTPRequest, _ exchange: Exchange, _ connection: OpaquePointer) -> Bool {
        nonisolated(unsafe) let connection = connection
        exchange.state.withLock { state in
            state.isSuspended = true
            state.begun = .now
        }
        let isTaken = self.work.withLock { work in
            guard !work.isStopping else { return false }
            work.exchanges[ObjectIdentifier(exchange)] = exchange
            return true
        }
        guard isTaken else { return false }
        MHD_suspend_connection(connection)
        let task = Task { [respond, limits] in
            let reply = await Self.within(limits.handle) { await respond(request) }
            exchange.state.withLock { state in
                state.reply = reply
                state.replied = .now
            }
            MHD_resume_connection(connection)
            exchange.state.withLock { $0.isSuspended = false }
        }
        exchange.state.withLock { $0.task = task }
        return true
    }

    private static let tooLate = Problem(
        .unavailable, "stopping", "The service is stopping or took too long; try again.")

    /// The handler's reply, or a refusal when the limit has passed or the server is stopping. On refusal the handler's
    /// task is cancelled; a handler that ignores cancellation is not waited for.
    private static func within(
        _ limit: Duration, _ body: @escaping @Sendable () async -> HTTPReply
    ) async -> HTTPReply {
        let (replies, bell) = AsyncStream.makeStream(of: HTTPReply.self)
        let work = Task { bell.yield(await body()) }
        let clock = Task {
            try? await Task.sleep(for: limit)
            guard !Task.isCancelled else { return }
            work.cancel()
            // A handler that reacts to the cancellation may still return a more specific reply.
            try? await Task.sleep(for: .milliseconds(200))
            bell.yield(Self.tooLate.reply)
        }
        let reply = await withTaskCancellationHandler {
            // Awaited in a separate task, because a cancelled task receives no more elements from a stream.
            await Task {
                var iterator = replies.makeAsyncIterator()
                return await iterator.next() ?? Self.tooLate.reply
            }.value
        } onCancel: {
            work.cancel()
            Task {
                try? await Task.sleep(for: .milliseconds(200))
                bell.yield(Self.tooLate.reply)
            }
        }
        clock.cancel()
        return reply
    }

    private static func queue(_ reply: HTTPReply, on connection: OpaquePointer, isHead: Bool) -> MHD_Result {
        var body = reply.body
        guard
            let response = MHD_create_response_from_buffer(
                body.count, &body, .RESPMEM_MUST_COPY)
        else { return .NO }
        defer { MHD_destroy_response(response) }
        for header in reply.headers { MHD_add_response_header(response, header.name, header.value) }
        MHD_add_response_header(response, "X-Content-Type-Options", "nosniff")
        if reply.closesConnection { MHD_add_response_header(response, "Connection", "close") }
        return MHD_queue_response(connection, UInt32(reply.status.code), response)
    }
}
