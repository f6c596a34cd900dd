internal import Glibc

/// Sends a request's body one byte a second.
enum SlowSender {
    /// Whether the server ends the connection within so many seconds. Blocks.
    static func isCut(port: UInt16, within seconds: Int) -> Bool {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let isConnected = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
        guard isConnected else { return false }
        let head =
            "POST /v1/events HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/cloudevents+json\r\nContent-Length: 1000\r\n\r\n"
        guard write(descriptor, head, head.utf8.count) == head.utf8.count else { return false }
        var byte: UInt8 = 0x20
        for _ in 0..<seconds {
            if send(descriptor, &byte, 1, Int32(MSG_NOSIGNAL)) != 1 { return true }
            var answer: UInt8 = 0
            let read = recv(descriptor, &answer, 1, Int32(MSG_DONTWAIT))
            // An answer, or the end of the connection.
            if read >= 0 { return true }
            sleep(1)
        }
        return false
    }
}
