internal import COpenSSL

/// Compares secrets in a time that does not reveal where they differ.
public enum SecretComparison {
    public static func equal(_ a: some Collection<UInt8>, _ b: some Collection<UInt8>) -> Bool {
        // Digests are compared, so that a difference in length does not change the time either.
        let (a, b) = (Digest(of: a).bytes, Digest(of: b).bytes)
        return CRYPTO_memcmp(a, b, a.count) == 0
    }
}
