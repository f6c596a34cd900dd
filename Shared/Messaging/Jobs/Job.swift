/// A piece of work that is left beside data, in their transaction, and done after the commit.
///
/// Its kind, its subject and its arguments are what is stored; a handler is given the type again.
public protocol Job: Sendable, Hashable {
    /// Names the type in the table.
    static var kind: String { get }
    /// What it is about. Jobs about one subject may be done together.
    var subject: String { get }
    /// What else it needs, in a fixed order; no text may hold U+001F.
    var arguments: [String] { get }
    /// Nil for what the type cannot be made of.
    init?(subject: String, arguments: [String])
}

extension Job {
    public var arguments: [String] { [] }
}
