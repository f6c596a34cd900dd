#if canImport(Glibc)
    internal import Glibc
#endif

/// Writes whole lines to the standard streams at once: buffered output to a pipe would appear only at the end.
public enum StandardOutput {
    public static func write(_ text: String) { Self.write(text, to: 1) }

    public static func writeError(_ text: String) { Self.write(text, to: 2) }

    private static func write(_ text: String, to descriptor: Int32) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let written = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if written < 0 {
                if errno == EINTR || errno == EAGAIN { continue }
                return
            }
            bytes = bytes.dropFirst(written)
        }
    }
}
