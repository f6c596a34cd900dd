/// PostgreSQL's error code of five characters.
public struct SQLState: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }

    public static let uniqueViolation = SQLState(rawValue: "23505")
    public static let lockNotAvailable = SQLState(rawValue: "55P03")
    public static let readOnly = SQLState(rawValue: "25006")
    public static let idleInTransaction = SQLState(rawValue: "25P03")
    public static let queryCanceled = SQLState(rawValue: "57014")

    /// The first two characters: a class such as `23`, integrity constraint violations.
    public var category: Substring { self.rawValue.prefix(2) }

    public var description: String { self.rawValue }
}
