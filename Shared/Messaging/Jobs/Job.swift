/// A piece of work that is enqueued in the transaction of the data it concerns, and done after the commit.
///
/// The kind, the subject and the arguments are stored; a handler receives a value of the type.
public protocol Job: Sendable, Hashable {
    /// Names the type in the table.
    static var kind: String { get }
    /// The subject of the job. Jobs with the same subject may be done together.
    var subject: String { get }
    /// Further values that it needs, in a fixed order; none may contain U+001F.
    var arguments: [String] { get }
    /// Nil when these values do not describe a job of the type.
    init?(subject: String, arguments: [String])
}

extension Job {
    public var arguments: [String] { [] }
}
