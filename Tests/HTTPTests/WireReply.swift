import JSON

/// A reply as it was received.
struct WireReply: Sendable {
    let status: Int
    let headers: [String: String]
    let body: [UInt8]

    var text: String { String(decoding: self.body, as: UTF8.self) }

    func json() throws -> JSONView { try JSONDocument(self.body).root }

    /// Whether the bytes are nothing, or one refusal and nothing more.
    static func isRefusal(_ bytes: [UInt8]) -> Bool {
        if bytes.isEmpty { return true }
        guard bytes.starts(with: "HTTP/1.".utf8), let (reply, used) = Self.read(bytes, isHead: false) else {
            return false
        }
        return reply.status >= 400 && used == bytes.count
    }

    /// Reads one reply from the front of `bytes`, if it is complete.
    static func read(_ bytes: [UInt8], isHead: Bool) -> (WireReply, used: Int)? {
        let gap: [UInt8] = [13, 10, 13, 10]
        guard
            let end = bytes.indices.first(where: { $0 + 4 <= bytes.count && Array(bytes[$0..<$0 + 4]) == gap })
        else { return nil }
        let lines = String(decoding: bytes[..<end], as: UTF8.self).split(separator: "\r\n")
        let status = lines.first.flatMap { $0.split(separator: " ").dropFirst().first }.flatMap { Int($0) } ?? 0
        var headers: [String: String] = [:]
        for line in lines.dropFirst() {
            guard let colon = line.firstIndex(of: ":") else { continue }
            headers[line[..<colon].lowercased()] = String(line[colon...].dropFirst().drop { $0 == " " })
        }
        let hasBody = !isHead && status >= 200 && status != 204 && status != 304
        let length = hasBody ? headers["content-length"].flatMap { Int($0) } ?? 0 : 0
        guard bytes.count >= end + 4 + length else { return nil }
        let body = Array(bytes[(end + 4)..<(end + 4 + length)])
        return (WireReply(status: status, headers: headers, body: body), end + 4 + length)
    }
}
