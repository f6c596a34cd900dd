public import JSON

/// The one road from an error to a reply: RFC 9457, with a slug for programs. Nothing internal is in it.
public struct Problem: Error, Sendable {
    public let status: HTTPStatus
    /// What kind of problem it is; programs branch on it.
    public let slug: String
    /// One sentence for a person: what, where, and what to do.
    public let detail: String
    /// More members.
    public let extensions: [String: JSONValue]

    public init(_ status: HTTPStatus, _ slug: String, _ detail: String, _ extensions: [String: JSONValue] = [:]) {
        self.status = status
        self.slug = slug
        self.detail = detail
        self.extensions = extensions
    }

    public var reply: HTTPReply {
        var members = self.extensions
        members["type"] = .string("about:blank#\(self.slug)")
        members["title"] = .string(self.status.phrase)
        members["status"] = .int(self.status.code)
        members["detail"] = .string(self.detail)
        members["slug"] = .string(self.slug)
        return HTTPReply(
            self.status, contentType: "application/problem+json",
            body: JSONValue.object(members).bytes + [UInt8(ascii: "\n")],
            headers: self.status == .unauthorized ? [("WWW-Authenticate", "Bearer")] : [])
    }
}
