public import JSON

/// The only way to turn an error into a reply: an RFC 9457 problem with a slug for programs, without internal details.
public struct Problem: Error, Sendable {
    public let status: HTTPStatus
    /// The kind of problem; programs branch on it.
    public let slug: String
    /// One sentence for a person: what, where, and what to do.
    public let detail: String
    /// Additional members of the problem document.
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
