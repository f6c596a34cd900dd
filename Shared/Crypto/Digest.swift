internal import COpenSSL

/// A SHA-256 digest, 32 bytes.
public struct Digest: Hashable, Sendable, CustomStringConvertible {
    public let bytes: [UInt8]

    /// The digest of `bytes`.
    public init(of bytes: some Collection<UInt8>) {
        var output = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
        let done: Void? = bytes.withContiguousStorageIfAvailable { _ = SHA256($0.baseAddress, $0.count, &output) }
        if done == nil {
            let copy = Array(bytes)
            _ = SHA256(copy, copy.count, &output)
        }
        self.bytes = output
    }

    /// A digest read back from storage; nil unless it has 32 bytes.
    public init?(stored bytes: [UInt8]) {
        guard bytes.count == Int(SHA256_DIGEST_LENGTH) else { return nil }
        self.bytes = bytes
    }

    /// 64 lower-case hexadecimal digits.
    public var description: String { Hex.text(self.bytes) }
}
