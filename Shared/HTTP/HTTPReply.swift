public import JSON

/// A reply to a request.
public struct HTTPReply: Sendable {
    public var status: HTTPStatus
    public var headers: [(name: String, value: String)]
    public var body: [UInt8]
    /// Closes the connection after this reply, because further bytes on it cannot be trusted.
    public var closesConnection = false

    public init(_ status: HTTPStatus, contentType: String, body: [UInt8], headers: [(name: String, value: String)] = [])
    {
        self.status = status
        self.headers = [("Content-Type", contentType)] + headers
        self.body = body
    }

    public static func json(_ value: JSONValue, status: HTTPStatus = .ok) -> HTTPReply {
        HTTPReply(status, contentType: "application/json", body: value.bytes + [UInt8(ascii: "\n")])
    }

    /// JSON that is already serialised.
    public static func json(bytes: [UInt8]) -> HTTPReply {
        HTTPReply(.ok, contentType: "application/json", body: bytes + [UInt8(ascii: "\n")])
    }

    public static func text(_ text: String, contentType: String = "text/plain; charset=utf-8") -> HTTPReply {
        HTTPReply(.ok, contentType: contentType, body: Array(text.utf8))
    }

    /// A page, with headers that forbid it to load external resources or to run scripts.
    public static func html(_ text: String, status: HTTPStatus = .ok) -> HTTPReply {
        HTTPReply(
            status, contentType: "text/html; charset=utf-8", body: Array(text.utf8),
            headers: [
                (
                    "Content-Security-Policy",
                    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
                ),
                ("Referrer-Policy", "no-referrer"),
            ])
    }
}
