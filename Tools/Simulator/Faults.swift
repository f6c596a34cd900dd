internal import Chance

/// What goes wrong with statements, commits, sends and answers of Kafka, while faults are on.
final class Faults: @unchecked Sendable {
    enum Statement {
        case none
        /// A serialization failure.
        case refused
        /// The connection breaks.
        case broken
        /// No answer comes for some time, then the connection is given up. The server still holds the locks meanwhile.
        case silent(milliseconds: Int)
    }

    enum Commit {
        case answered
        /// It happened, and the client does not learn it.
        case answerLost
        /// It did not happen, and the client does not learn it.
        case requestLost
    }

    enum Send {
        case delivered
        /// The broker has the record, and the producer does not learn it.
        case answerLost
        case refused
    }

    private let kernel: Kernel
    var areOn = true

    init(_ kernel: Kernel) { self.kernel = kernel }

    func ofStatement() -> Statement {
        guard self.areOn else { return .none }
        switch self.kernel.random.below(1000) {
        case 0..<2: return .refused
        case 2..<5: return .broken
        case 5: return .silent(milliseconds: 1000 + self.kernel.random.below(30_000))
        default: return .none
        }
    }

    func ofCommit() -> Commit {
        guard self.areOn else { return .answered }
        switch self.kernel.random.below(100) {
        case 0: return .answerLost
        case 1: return .requestLost
        default: return .answered
        }
    }

    /// Milliseconds that a broker takes to answer.
    func ofKafka() -> Int {
        guard self.areOn, self.kernel.random.chance(1, in: 100) else { return 0 }
        return 100 + self.kernel.random.below(8000)
    }

    func ofSend() -> Send {
        guard self.areOn else { return .delivered }
        switch self.kernel.random.below(100) {
        case 0..<2: return .answerLost
        case 2..<4: return .refused
        default: return .delivered
        }
    }
}
