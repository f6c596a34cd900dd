internal import COpenSSL

/// Encryption with AES-256-GCM: without the key, only the length can be learned, and no byte can be changed unnoticed.
public enum Seal {
    /// Length of a key in bytes.
    public static let keySize = 32
    private static let nonceSize = 12
    private static let tagSize = 16

    /// Encrypts `plain`. The result consists of the nonce, the sealed bytes and the tag.
    ///
    /// The nonce is derived from the key, `context` and `plain`: equal inputs give equal bytes, and different inputs
    /// never share a nonce (RFC 8452 ensures the same for its own construction).
    ///
    /// - Parameters:
    ///   - key: 32 bytes.
    ///   - context: identifies what is sealed and its purpose; `open` needs the same context.
    public static func close(_ plain: [UInt8], key: [UInt8], context: [UInt8]) -> [UInt8] {
        precondition(key.count == Self.keySize, "a key has 32 bytes")
        var length = UInt64(context.count).bigEndian
        let input = withUnsafeBytes(of: &length) { Array($0) } + context + plain
        var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
        HMAC(EVP_sha256(), key, Int32(key.count), input, input.count, &digest, nil)
        let nonce = Array(digest.prefix(Self.nonceSize))
        let machine = EVP_CIPHER_CTX_new()
        defer { EVP_CIPHER_CTX_free(machine) }
        var sealed = [UInt8](repeating: 0, count: plain.count)
        var tag = [UInt8](repeating: 0, count: Self.tagSize)
        var count: Int32 = 0
        let isDone =
            EVP_EncryptInit_ex(machine, EVP_aes_256_gcm(), nil, key, nonce) == 1
            && EVP_EncryptUpdate(machine, nil, &count, context, Int32(context.count)) == 1
            && EVP_EncryptUpdate(machine, &sealed, &count, plain, Int32(plain.count)) == 1
            && EVP_EncryptFinal_ex(machine, nil, &count) == 1
            && EVP_CIPHER_CTX_ctrl(machine, EVP_CTRL_AEAD_GET_TAG, Int32(Self.tagSize), &tag) == 1
        precondition(isDone, "libcrypto cannot seal")
        return nonce + sealed + tag
    }

    /// The plain bytes; nil when the key or the context differs, or a byte was changed.
    public static func open(_ sealed: [UInt8], key: [UInt8], context: [UInt8]) -> [UInt8]? {
        guard key.count == Self.keySize, sealed.count >= Self.nonceSize + Self.tagSize else { return nil }
        let nonce = Array(sealed.prefix(Self.nonceSize))
        let body = Array(sealed.dropFirst(Self.nonceSize).dropLast(Self.tagSize))
        var tag = Array(sealed.suffix(Self.tagSize))
        let machine = EVP_CIPHER_CTX_new()
        defer { EVP_CIPHER_CTX_free(machine) }
        var plain = [UInt8](repeating: 0, count: body.count)
        var count: Int32 = 0
        let isDone =
            EVP_DecryptInit_ex(machine, EVP_aes_256_gcm(), nil, key, nonce) == 1
            && EVP_DecryptUpdate(machine, nil, &count, context, Int32(context.count)) == 1
            && EVP_DecryptUpdate(machine, &plain, &count, body, Int32(body.count)) == 1
            && EVP_CIPHER_CTX_ctrl(machine, EVP_CTRL_AEAD_SET_TAG, Int32(Self.tagSize), &tag) == 1
            && EVP_DecryptFinal_ex(machine, nil, &count) == 1
        return isDone ? plain : nil
    }
}
