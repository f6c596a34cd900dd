internal import JSON

/// A job as it is stored. Rows are equal byte by byte, as the table compares them.
package struct JobRow: Sendable, Hashable, Comparable {
    package let kind: String
    package let subject: String
    /// The arguments, separated, and perhaps the mark of a row of its transaction's own.
    package let detail: String

    package static let separator = "\u{1F}"
    /// Begins the mark of a transaction.
    package static let mark = "#"

    package init(kind: String, subject: String, detail: String) {
        self.kind = kind
        self.subject = subject
        self.detail = detail
    }

    package init(_ job: some Job) {
        self.init(
            kind: type(of: job).kind, subject: job.subject, detail: job.arguments.joined(separator: Self.separator))
    }

    package static func == (a: Self, b: Self) -> Bool {
        a.kind == b.kind && ByteOrder.equal(a.subject, b.subject) && ByteOrder.equal(a.detail, b.detail)
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(self.kind)
        ByteOrder.hash(self.subject, into: &hasher)
        ByteOrder.hash(self.detail, into: &hasher)
    }

    package static func < (a: Self, b: Self) -> Bool {
        if a.kind != b.kind { return ByteOrder.precedes(a.kind, b.kind) }
        return ByteOrder.equal(a.subject, b.subject)
            ? ByteOrder.precedes(a.detail, b.detail) : ByteOrder.precedes(a.subject, b.subject)
    }

    /// The job that is stored; nil when the type cannot be made of it.
    package func job<Kind: Job>(_: Kind.Type = Kind.self) -> Kind? {
        var parts = self.detail.split(separator: Self.separator, omittingEmptySubsequences: false).map(String.init)
        if parts.last?.hasPrefix(Self.mark) == true { parts.removeLast() }
        if parts == [""] { parts = [] }
        return Kind(subject: self.subject, arguments: parts)
    }
}
