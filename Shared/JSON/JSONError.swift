/// Why the parser rejected the bytes, and where.
public struct JSONError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The kind of error, for callers to branch on. New codes may be added: switch with a default.
    public enum Code: String, Sendable {
        case empty
        case notUTF8 = "not_utf8"
        case syntax
        case tooDeep = "too_deep"
        case tooLarge = "too_large"
        case duplicateKey = "duplicate_key"
        case nulCharacter = "nul_character"
        case loneSurrogate = "lone_surrogate"
        case trailing
    }

    public let code: Code
    /// What is wrong, as part of a sentence. It never quotes more of the input than a key.
    public let problem: String
    /// Number of bytes before the error.
    public let offset: Int
    /// Line and column of the error, both from 1; the column counts bytes.
    public let line: Int
    public let column: Int

    init(_ code: Code, _ problem: String, at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) {
        self.code = code
        self.problem = problem
        self.offset = offset
        var line = 1
        var column = 1
        for byte in bytes.prefix(offset) {
            if byte == UInt8(ascii: "\n") {
                line += 1
                column = 1
            } else {
                column += 1
            }
        }
        self.line = line
        self.column = column
    }

    public var description: String { "\(self.problem) (line \(self.line), column \(self.column))" }
}
