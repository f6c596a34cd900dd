/// A subject of a kind of job.
package struct JobSubject: Sendable, Hashable {
    package let kind: String
    package let subject: String

    package init(kind: String, subject: String) {
        self.kind = kind
        self.subject = subject
    }
}
