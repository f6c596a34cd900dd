internal import CMicroHTTPD
internal import Synchronization

/// One request on its way: filled by the library's thread, answered by a task, queued by the library's thread again.
final class Exchange: Sendable {
    struct State {
        var body: [UInt8] = []
        var task: Task<Void, Never>?
        var reply: HTTPReply?
        var isTooLarge = false
        /// Between the library's hand-over to the task and the task's word to the library.
        var isSuspended = false
    }

    let state = Mutex(State())
    /// Decided from the first call already.
    let early: HTTPReply?
    /// Whether the body is read and dropped before an early reply: a client that is still sending would see its connection
    /// reset instead of the reply.
    let drainsBody: Bool
    let method: HTTPMethod?
    let path: [String]
    let query: [String: String]
    let headers: [String: String]
    /// Names of header fields whose values are not UTF-8, in lower case.
    let unreadable: Set<String>

    init(early: HTTPReply, drainsBody: Bool) {
        self.early = early
        self.drainsBody = drainsBody
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
        self.drainsBody = false
        self.unreadable = unreadable
        self.method = method
        self.path = path
        self.query = query
        self.headers = headers
    }

    /// Reads everything but the body, and refuses what two readers could read differently.
    static func open(
        _ connection: OpaquePointer, method: String, url: String?, limits: HTTPLimits
    ) -> Exchange {
        let collected = Self.fields(of: connection, .HEADER_KIND)
        let fields = collected.fields
        var headers: [String: String] = [:]
        for (name, value) in fields {
            headers[name.lowercased(), default: ""] += (headers[name.lowercased()] == nil ? "" : ", ") + value
        }
        // Of a framing that two readers could read differently nothing more is read.
        let length = headers["content-length"].flatMap { Int($0) }
        let isFramed =
            fields.count { $0.name.lowercased() == "content-length" } == 1 && headers["transfer-encoding"] == nil
        // A client that asks first has sent nothing yet.
        let asks = headers["expect"]?.lowercased().contains("100-continue") == true
        let drains = isFramed && !asks && length.map { $0 > 0 && $0 <= limits.drained } ?? false
        func refuse(_ problem: Problem) -> Exchange {
            var reply = problem.reply
            reply.closesConnection = true
            return Exchange(early: reply, drainsBody: drains)
        }
        guard fields.allSatisfy({ Self.isToken($0.name) }) else {
            return refuse(
                Problem(.badRequest, "bad-header", "The name of a header field holds a space or another sign."))
        }
        guard let url else {
            return refuse(Problem(.badRequest, "bad-target", "The path is not percent-encoded UTF-8."))
        }
        let lengths = fields.filter { $0.name.lowercased() == "content-length" }
        if lengths.count > 1 {
            return refuse(Problem(.badRequest, "bad-framing", "There is more than one Content-Length."))
        }
        if !lengths.isEmpty, headers["transfer-encoding"] != nil {
            return refuse(Problem(.badRequest, "bad-framing", "There is a Content-Length beside a Transfer-Encoding."))
        }
        if let length, length > limits.body { return refuse(Self.tooLarge(limits)) }
        guard let method = HTTPMethod(rawValue: method) else {
            return refuse(Problem(.notImplemented, "method-unknown", "This server answers GET, HEAD and POST."))
        }
        do throws(Problem) {
            var query: [String: String] = [:]
            for (name, value) in Self.fields(of: connection, .GET_ARGUMENT_KIND).fields {
                query[try HTTPTarget.parameter(name)] = try HTTPTarget.parameter(value)
            }
            return Exchange(
                method: method, path: try HTTPTarget.path(url), query: query, headers: headers,
                unreadable: collected.unreadable)
        } catch {
            return refuse(error)
        }
    }

    /// What RFC 9110 calls a token: the library lets a space before the colon pass.
    private static func isToken(_ name: String) -> Bool {
        !name.isEmpty
            && name.utf8.allSatisfy {
                (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0)
                    || "!#$%&'*+-.^_`|~".utf8.contains($0)
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

    func append(_ bytes: UnsafeBufferPointer<UInt8>, limit: Int) {
        self.state.withLock { state in
            if self.early != nil {
                return
            } else if state.body.count + bytes.count > limit {
                state.isTooLarge = true
                state.body = []
            } else if !state.isTooLarge {
                state.body.append(contentsOf: bytes)
            }
        }
    }

    var request: HTTPRequest? {
        guard let method else { return nil }
        return HTTPRequest(
            method: method, path: self.path, query: self.query, headers: self.headers,
            unreadable: self.unreadable, body: self.state.withLock { $0.body })
    }
}
