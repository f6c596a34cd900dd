internal import Messaging
internal import Shared

/// Evaluates a partnership as of today: raises and clears its alerts, and updates its line in the portfolio.
struct EvaluatePartnership: Job {
    static let kind = "evaluate"

    let partnership: Code

    init(_ partnership: Code) { self.partnership = partnership }

    init?(subject: String, arguments: [String]) {
        guard let partnership = Code(subject), arguments.isEmpty else { return nil }
        self.partnership = partnership
    }

    var subject: String { self.partnership.text }
}
