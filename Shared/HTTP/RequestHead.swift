/// The checked header fields of a request: the framing of its body, and its host.
///
/// A request that two HTTP implementations could interpret differently is refused, and nothing more is read from the
/// connection.
struct RequestHead {
    /// By lower-case name; the values of a repeated field are joined by `, `.
    let headers: [String: String]
    /// Why the request is refused; nil when it is accepted.
    let refusal: Problem?
    /// Whether the body of a refused request is read and discarded first, so that the client receives the refusal.
    let discardsBody: Bool

    init(_ fields: [(name: String, value: String)], limits: HTTPLimits) {
        var headers: [String: String] = [:]
        var counts: [String: Int] = [:]
        for (name, value) in fields {
            let name = name.lowercased()
            headers[name, default: ""] += (headers[name] == nil ? "" : ", ") + value
            counts[name, default: 0] += 1
        }
        self.headers = headers
        // A chunked body can be discarded, because the library reads it as chunks. An ambiguous length counts as no
        // length.
        let isLength = counts["content-length"] == 1 && headers["transfer-encoding"] == nil
        var isFramed =
            isLength
            && headers["content-length"].flatMap { Int($0) }.map { $0 > 0 && $0 <= limits.discardedBody } ?? false
        if counts["content-length"] == nil, headers["transfer-encoding"]?.lowercased() == "chunked" { isFramed = true }
        // The library appends the text of a folded line to the field name: `Transfer-Encoding:` folded with ` chunked`
        // arrives as `Transfer-Encodingchunked`.
        let folded = headers.keys.first(where: Self.isFoldedFraming)
        if folded != nil { isFramed = false }
        do throws(Problem) {
            guard fields.allSatisfy({ Self.isToken($0.name) }) else {
                throw Problem(
                    .badRequest, "bad-header",
                    "The name of a header field contains a space or another invalid character.")
            }
            if let folded {
                throw Problem(
                    .badRequest, "bad-framing",
                    "The header field \(folded.prefix(40)) is folded or misspelt; send it in one line.")
            }
            let length = try Self.length(headers, counts["content-length"] ?? 0)
            try Self.checkCoding(headers["transfer-encoding"])
            try Self.checkHost(headers["host"], counts["host"] ?? 0)
            if let length, length > limits.body { throw Exchange.tooLarge(limits) }
            self.refusal = nil
        } catch {
            self.refusal = error
        }
        // A client that sent `Expect: 100-continue` has not sent its body yet.
        let asks = headers["expect"]?.lowercased().contains("100-continue") == true
        self.discardsBody = isFramed && !asks
    }

    private static func isFoldedFraming(_ name: String) -> Bool {
        ["transfer-encoding", "content-length"].contains { name != $0 && name.hasPrefix($0) }
    }

    private static func length(_ headers: [String: String], _ count: Int) throws(Problem) -> Int? {
        guard let text = headers["content-length"] else { return nil }
        guard count == 1 else {
            throw Problem(.badRequest, "bad-framing", "The request has more than one Content-Length.")
        }
        guard headers["transfer-encoding"] == nil else {
            throw Problem(.badRequest, "bad-framing", "The request has both Content-Length and Transfer-Encoding.")
        }
        guard !text.isEmpty, text.utf8.allSatisfy({ (48...57).contains($0) }) else {
            throw Problem(.badRequest, "bad-framing", "Content-Length is not a number.")
        }
        guard let length = Int(text) else {
            throw Problem(.badRequest, "bad-framing", "Content-Length is too large.")
        }
        return length
    }

    /// Refuses chunked bodies: the library accepts chunk lines that end in a bare LF, which other implementations
    /// interpret differently.
    private static func checkCoding(_ coding: String?) throws(Problem) {
        guard let coding else { return }
        guard coding.lowercased() == "chunked" else {
            throw Problem(
                .notImplemented, "coding-unknown",
                "This transfer coding is not supported; send the body with a Content-Length.")
        }
        throw Problem(
            .lengthRequired, "length-required",
            "Send the body with a Content-Length instead of Transfer-Encoding: chunked.")
    }

    private static func checkHost(_ host: String?, _ count: Int) throws(Problem) {
        guard let host else { return }
        guard count == 1, HostField(host) != nil else {
            throw Problem(
                .badRequest, "bad-host",
                "Send one Host: a name or an address, and a port after a colon if it is not the usual one.")
        }
    }

    /// Whether the name is a token as defined by RFC 9110. The library itself accepts a space before the colon.
    private static func isToken(_ name: String) -> Bool {
        !name.isEmpty
            && name.utf8.allSatisfy {
                (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0)
                    || "!#$%&'*+-.^_`|~".utf8.contains($0)
            }
    }
}
