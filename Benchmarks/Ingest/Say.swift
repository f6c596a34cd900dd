internal import Lifecycle

/// Lines for whoever waits.
enum Say {
    static func line(_ text: String) { StandardOutput.write("\(text)\n") }

    /// Says at most every two seconds how far something has come.
    struct Pacer {
        private var last = ContinuousClock.now

        mutating func line(_ text: @autoclosure () -> String) {
            guard ContinuousClock.now - self.last >= .seconds(2) else { return }
            self.last = .now
            Say.line("  \(text())")
        }
    }
}
