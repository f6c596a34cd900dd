/// One numbered SQL file. It never changes once it has been released.
public struct Migration: Sendable {
    public let number: Int
    public let name: String
    public let sql: String

    /// - Parameter bytes: the contents of the embedded file.
    public init(_ number: Int, _ name: String, _ bytes: [UInt8]) {
        self.number = number
        self.name = name
        self.sql = String(decoding: bytes, as: UTF8.self)
    }
}
