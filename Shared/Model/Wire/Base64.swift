internal import FoundationEssentials

/// Base64 as JSON carries binary data.
enum Base64 {
    static func bytes(_ text: String) -> [UInt8]? { Data(base64Encoded: text).map { Array($0) } }
}
