internal import COpenSSL

/// Random bytes fit for keys.
public enum Random {
    /// Stops the program when the system has no randomness to give: nothing safe could follow.
    public static func bytes(_ count: Int) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        precondition(RAND_bytes(&bytes, Int32(count)) == 1, "the system has no random bytes to give")
        return bytes
    }
}
