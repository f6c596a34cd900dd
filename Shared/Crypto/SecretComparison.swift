internal import COpenSSL

/// Compares secrets in a time that tells nothing about where they differ.
public enum SecretComparison {
    public static func equal(_ a: some Collection<UInt8>, _ b: some Collection<UInt8>) -> Bool {
        // Digests first, so that a different length takes the same time too.
        let (a, b) = (Digest(of: a).bytes, Digest(of: b).bytes)
        return CRYPTO_memcmp(a, b, a.count) == 0
    }
}
