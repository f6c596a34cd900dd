internal import Messaging

/// Finds the reports that a transaction has made stale by the entities that it touched.
struct FindStaleReports: Job {
    static let kind = "stale"

    /// The transaction; nil when every report may have changed.
    let transaction: String?

    init(_ transaction: String?) { self.transaction = transaction }

    init?(subject: String, arguments: [String]) {
        guard arguments.isEmpty else { return nil }
        self.transaction = subject == Self.everything ? nil : subject
    }

    var subject: String { self.transaction ?? Self.everything }

    private static let everything = "*"
}
