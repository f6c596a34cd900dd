internal import JSON

/// A stored job. Rows are compared byte by byte, as in the table.
package struct JobRow: Sendable, Hashable, Comparable {
    package let kind: String
    package let subject: String
    /// The arguments, separated, followed by the mark of the transaction if the row carries one.
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

    /// The stored job; nil when it cannot be decoded as the type.
    package func job<Kind: Job>(_: Kind.Type = Kind.self) -> Kind? {
        var parts = self.detail.split(separator: Self.separator, omittingEmptySubsequences: false).map(String.init)
        if parts.last?.hasPrefix(Self.mark) == true { parts.removeLast() }
        if parts == [""] { parts = [] }
        return Kind(subject: self.subject, arguments: parts)
    }
}
