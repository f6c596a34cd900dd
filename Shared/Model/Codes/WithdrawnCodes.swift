internal import Synchronization

/// Withdrawn codes of published lists: refused on new entry, taken and noted where something is read that was imported.
enum WithdrawnCodes {
    /// Where codes are noted while imported data are read; nil refuses them.
    @TaskLocal static var notes: Notes?

    /// A sentence for each withdrawn code that was met.
    final class Notes: Sendable {
        private let state = Mutex<[String]>([])

        func add(_ sentence: String) { self.state.withLock { $0.append(sentence) } }
        var sentences: [String] { self.state.withLock { $0 } }
    }
}
