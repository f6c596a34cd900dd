internal import CMicroHTTPD
internal import Synchronization

/// One request in progress: a library thread fills it, a task answers it, and a library thread queues the reply.
final class Exchange: Sendable {
    struct State {
        var body: [UInt8] = []
        var task: Task<Void, Never>?
        var reply: HTTPReply?
        /// Body bytes that were read and discarded.
        var dropped = 0
        /// True from the hand-over to the task until the task has resumed the connection.
        var isSuspended = false
        /// When the request was handed over to the task, and when the task had its reply.
        var begun: ContinuousClock.Instant?
        var replied: ContinuousClock.Instant?
        /// The library has fetched the reply.
        var isFetched = false
    }

    let state = Mutex(State())
    /// The reply, when the library's first call (request line and header) already decides it.
    let early: HTTPReply?
    /// Whether the body is read and discarded before an early reply. Otherwise a client that is still sending would see
    /// its connection reset instead of the reply.
    let discardsBody: Bool
    let method: HTTPMethod?
    let path: [String]
    let query: [String: String]
    let headers: [String: String]
    /// Names of header fields whose values are not UTF-8, in lower case.
    let unreadable: Set<String>

    init(early: HTTPReply, discardsBody: Bool) {
        self.early = early
        self.discardsBody = discardsBody
        self.unreadable = []
        self.method = nil
        self.path = []
        self.query = [:]
        self.headers = [:]
    }

    init(
        method: HTTPMethod, path: [String], query: [String: String], headers: [String: String], unreadable: Set<String>
    ) {
        self.early = nil
        self.discardsBody = false
        self.unreadable = unreadable
        self.method = method
        self.path = path
        self.query = query
        self.headers = headers
    }

    /// Reads everything except the body, and refuses requests that two HTTP implementations could interpret
    /// differently.
    static func open(
        _ connection: OpaquePointer, method: String, url: String?, limits: HTTPLimits
    ) -> Exchange {
        let collected = Self.fields(of: connection, .HEADER_KIND)
        let head = RequestHead(collected.fields, limits: limits)
        do throws(Problem) {
            if let refusal = head.refusal { throw refusal }
            guard let url else { throw Problem(.badRequest, "bad-target", "The path is not percent-encoded UTF-8.") }
            guard let method = HTTPMethod(rawValue: method) else {
                throw Problem(.notImplemented, "method-unknown", "This server answers GET, HEAD and POST.")
            }
            var query: [String: String] = [:]
            for (name, value) in Self.fields(of: connection, .GET_ARGUMENT_KIND).fields {
                query[try HTTPTarget.parameter(name)] = try HTTPTarget.parameter(value)
            }
            return Exchange(
                method: method, path: try HTTPTarget.path(url), query: query, headers: head.headers,
                unreadable: collected.unreadable)
        } catch {
            var reply = error.reply
            reply.closesConnection = true
            return Exchange(early: reply, discardsBody: head.discardsBody)
        }
    }

    static func tooLarge(_ limits: HTTPLimits) -> Problem {
        Problem(.contentTooLarge, "too-large", "The body is larger than \(limits.body) bytes.")
    }

    private final class Collected {
        var fields: [(name: String, value: String)] = []
        var unreadable: Set<String> = []
    }

    private static func fields(of connection: OpaquePointer, _ kind: MHD_ValueKind) -> Collected {
        let collected = Collected()
        MHD_get_connection_values(
            connection, kind,
            { context, _, name, value in
                guard let context, let name else { return .YES }
                let collected = Unmanaged<Collected>.fromOpaque(context).takeUnretainedValue()
                let field = String(cString: name)
                if let value, String(validatingCString: value) == nil {
                    collected.unreadable.insert(field.lowercased())
                }
                collected.fields.append((field, value.map { String(cString: $0) } ?? ""))
                return .YES
            }, Unmanaged.passUnretained(collected).toOpaque())
        return collected
    }

    /// - Returns: false when the body exceeds the limit for kept bytes, or for bytes read before a refusal.
    func append(_ bytes: UnsafeBufferPointer<UInt8>, _ limits: HTTPLimits) -> Bool {
        self.state.withLock { state in
            if self.early == nil {
                state.body.append(contentsOf: bytes)
                return state.body.count <= limits.body
            }
            state.dropped += bytes.count
            return state.dropped <= limits.discardedBody
        }
    }

    var request: HTTPRequest? {
        guard let method else { return nil }
        return HTTPRequest(
            method: method, path: self.path, query: self.query, headers: self.headers,
            unreadable: self.unreadable, body: self.state.withLock { $0.body })
    }
}
