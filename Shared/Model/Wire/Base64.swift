internal import FoundationEssentials

/// Base64 as JSON carries binary data.
public enum Base64 {
    public static func bytes(_ text: String) -> [UInt8]? { Data(base64Encoded: text).map { Array($0) } }
    public static func text(_ bytes: [UInt8]) -> String { Data(bytes).base64EncodedString() }
}
