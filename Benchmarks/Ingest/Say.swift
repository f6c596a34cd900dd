internal import Lifecycle

/// Progress lines for the terminal.
enum Say {
    static func line(_ text: String) { StandardOutput.write("\(text)\n") }

    /// Reports progress at most every two seconds.
    struct Pacer {
        private var last = ContinuousClock.now

        mutating func line(_ text: @autoclosure () -> String) {
            guard ContinuousClock.now - self.last >= .seconds(2) else { return }
            self.last = .now
            Say.line("  \(text())")
        }
    }
}
