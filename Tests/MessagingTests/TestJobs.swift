internal import Messaging

/// A job with a subject and no arguments.
struct GoodJob: Job {
    static let kind = "good"
    let subject: String

    init(_ subject: String) { self.subject = subject }

    init?(subject: String, arguments: [String]) {
        guard arguments.isEmpty else { return nil }
        self.subject = subject
    }
}

struct BadJob: Job {
    static let kind = "bad"
    let subject: String

    init(_ subject: String) { self.subject = subject }
    init?(subject: String, arguments: [String]) { self.subject = subject }
}

/// One of several jobs about a subject.
struct PieceJob: Job {
    static let kind = "piece"
    let subject: String
    let piece: String

    init(_ subject: String, _ piece: String) {
        self.subject = subject
        self.piece = piece
    }

    init?(subject: String, arguments: [String]) {
        guard arguments.count == 1 else { return nil }
        self.init(subject, arguments[0])
    }

    var arguments: [String] { [self.piece] }
}
