internal import Glibc
internal import Lifecycle

/// Reports the progress of a long operation: on a terminal in one line that is overwritten, otherwise in a new line now
/// and then.
final class Progress {
    private let total: Int
    private let what: String
    private var done = 0
    private var lastSaid = ContinuousClock.now - .seconds(10)
    private let isTerminal = isatty(1) == 1

    init(_ what: String, total: Int) {
        self.what = what
        self.total = total
    }

    func advance(by count: Int = 1) {
        self.done += count
        let now = ContinuousClock.now
        let pause: Duration = self.isTerminal ? .milliseconds(100) : .seconds(2)
        guard now - self.lastSaid >= pause || self.done == self.total else { return }
        self.lastSaid = now
        if self.isTerminal {
            StandardOutput.write(
                "\r  \(self.done) of \(self.total) \(self.what)" + (self.done == self.total ? "\n" : ""))
        } else {
            StandardOutput.write("  \(self.done) of \(self.total) \(self.what)\n")
        }
    }
}
