internal import Glibc

/// Queries the readiness of this machine's own service, for a container's health check: a slim image has no `curl`.
enum HealthCheck {
    /// - Parameters:
    ///   - address: the service's listen address; a wildcard is queried on loopback.
    ///   - limit: time-out in seconds for connecting, and for the answer.
    /// - Returns: why the service is not ready, as readable text; nil when it is ready.
    static func problem(address: String, port: UInt16, limit: Int = 5) -> String? {
        let host = ["0.0.0.0": "127.0.0.1", "::": "::1"][address] ?? address
        var hints = addrinfo()
        hints.ai_flags = AI_NUMERICHOST
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        var found: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(host, String(port), &hints, &found) == 0, let found else {
            return "\(host) is not an address"
        }
        defer { freeaddrinfo(found) }
        let descriptor = socket(found.pointee.ai_family, found.pointee.ai_socktype, 0)
        guard descriptor >= 0 else { return "no socket can be created" }
        defer { close(descriptor) }
        var time = timeval(tv_sec: limit, tv_usec: 0)
        for option in [SO_RCVTIMEO, SO_SNDTIMEO] {
            setsockopt(descriptor, SOL_SOCKET, option, &time, socklen_t(MemoryLayout<timeval>.size))
        }
        guard connect(descriptor, found.pointee.ai_addr, found.pointee.ai_addrlen) == 0 else {
            return "nothing listens on \(host) port \(port)"
        }
        let request = Array("GET /readyz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".utf8)
        guard send(descriptor, request, request.count, Int32(MSG_NOSIGNAL)) == request.count else {
            return "the connection broke"
        }
        var answer = [UInt8](repeating: 0, count: 4096)
        var length = 0
        while length < answer.count {
            let read = answer.withUnsafeMutableBytes {
                recv(descriptor, $0.baseAddress?.advanced(by: length), $0.count - length, 0)
            }
            guard read > 0 else { break }
            length += read
        }
        let text = String(decoding: answer.prefix(length), as: UTF8.self)
        if text.hasPrefix("HTTP/1.1 200 ") { return nil }
        guard let body = text.firstRange(of: "\r\n\r\n") else { return "there was no answer in \(limit) seconds" }
        return String(text[body.upperBound...])
    }
}
