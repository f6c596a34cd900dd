internal import Lifecycle

/// Progress lines for the terminal.
enum Console {
    static func line(_ text: String) { StandardOutput.write("\(text)\n") }

    /// Reports progress at most every two seconds.
    struct ProgressThrottle {
        private var last = ContinuousClock.now

        mutating func line(_ text: @autoclosure () -> String) {
            guard ContinuousClock.now - self.last >= .seconds(2) else { return }
            self.last = .now
            Console.line("  \(text())")
        }
    }
}
