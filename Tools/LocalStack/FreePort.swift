internal import Glibc

/// Free ports of the loopback address.
public enum FreePort {
    /// A port that is free at this moment. It lies below the ports that the kernel gives to outgoing connections, so
    /// none of these takes it before its listener does.
    public static func any() -> UInt16 {
        for _ in 0..<100 {
            if let port = Self.bound(UInt16.random(in: 15_000..<32_000)) { return port }
        }
        return Self.bound(0) ?? 0
    }

    /// The port itself when it is free, otherwise another one.
    public static func preferring(_ port: UInt16) -> UInt16 { Self.bound(port) ?? Self.any() }

    private static func bound(_ port: UInt16) -> UInt16? {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var yes: Int32 = 1
        setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        return withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
                guard bind(descriptor, generic, length) == 0, getsockname(descriptor, generic, &length) == 0 else {
                    return nil
                }
                return UInt16(bigEndian: pointer.pointee.sin_port)
            }
        }
    }
}
