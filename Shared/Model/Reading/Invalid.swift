/// What is wrong with a value, where, and what to do, as one sentence.
public struct Invalid: Error, Hashable, Sendable, CustomStringConvertible {
    /// The kind of rule that was broken.
    public enum Reason: String, Sendable {
        /// The shape does not match the schema.
        case schema
        /// The value is not in the code list of the field.
        case unknownCode = "unknown_code"
    }

    public let reason: Reason
    /// The member, from the root: `data.components[2].code`.
    public let path: String
    /// What is wrong and what would be right.
    public let problem: String

    public init(_ path: String, _ problem: String, reason: Reason = .schema) {
        self.path = path
        self.problem = problem
        self.reason = reason
    }

    public var description: String { "\(self.path) \(self.problem)" }
}
