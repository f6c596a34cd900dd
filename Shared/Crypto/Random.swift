internal import COpenSSL

/// Random bytes suitable for keys.
public enum Random {
    /// Stops the program when the system cannot supply random bytes: continuing would be unsafe.
    public static func bytes(_ count: Int) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        precondition(RAND_bytes(&bytes, Int32(count)) == 1, "the system has no random bytes to give")
        return bytes
    }
}
