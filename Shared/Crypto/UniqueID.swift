internal import COpenSSL

/// A UUID (RFC 9562) of version 5 (digest of a name) or version 7 (time and random bytes).
public struct UniqueID: Hashable, Sendable, CustomStringConvertible {
    public let bytes: [UInt8]

    private init(_ bytes: [UInt8], version: UInt8) {
        var bytes = Array(bytes.prefix(16))
        bytes[6] = bytes[6] & 0x0F | version << 4
        bytes[8] = bytes[8] & 0x3F | 0x80
        self.bytes = bytes
    }

    /// Version 5: the same namespace and name always give the same id.
    public init(namespace: UniqueID, name: String) {
        let input = namespace.bytes + Array(name.utf8)
        var output = [UInt8](repeating: 0, count: Int(SHA_DIGEST_LENGTH))
        _ = SHA1(input, input.count, &output)
        self.init(output, version: 5)
    }

    /// Version 7: sorts by the millisecond of its creation.
    public init(millisecondsSince1970 moment: Int64) {
        let clock = (0..<6).map { UInt8(truncatingIfNeeded: moment >> (40 - 8 * Int64($0))) }
        self.init(clock + Random.bytes(10), version: 7)
    }

    /// Reads `0b8f8d2e-6b1a-4c53-9e0c-2e7f9e5b1d11`, in either case.
    public init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.utf8.count) == [8, 4, 4, 4, 12], let bytes = Hex.bytes(parts.joined()) else { return nil }
        self.bytes = bytes
    }

    /// 36 characters, lower case.
    public var description: String {
        let text = Hex.text(self.bytes)
        var result = ""
        for (position, letter) in text.enumerated() {
            if [8, 12, 16, 20].contains(position) { result += "-" }
            result.append(letter)
        }
        return result
    }
}
