internal import FaultyNetwork
internal import FoundationEssentials
internal import Glibc
internal import LocalStack
internal import Shared

/// The acknowledged records, one per line, in a file: the publisher and the checker are separate processes.
final class Ledger: Sendable {
    /// Everything that was recorded.
    struct Entries {
        /// Ids of acknowledged events, by area.
        var events: [Area: Set<String>] = [:]
        /// Acknowledged records that are not events.
        var garbage: Set<String> = []
        var count: Int { self.events.values.reduce(self.garbage.count) { $0 + $1.count } }
        /// The highest number of any of these records.
        var highest = 0
    }

    private let descriptor: Int32

    init(_ path: String) throws {
        self.descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
        guard self.descriptor >= 0 else { throw Sockets.Failure(description: "\(path) cannot be written") }
    }

    deinit { close(self.descriptor) }

    /// Writes once per call, so that a process that ends leaves whole lines.
    func add(_ items: [Load.Item]) {
        guard !items.isEmpty else { return }
        let lines = items.map { $0.id.isEmpty ? "- \($0.text)\n" : "\($0.area.rawValue) \($0.id)\n" }.joined()
        _ = Array(lines.utf8).withUnsafeBytes { write(self.descriptor, $0.baseAddress, $0.count) }
    }

    static func read(_ path: String) -> Entries {
        var entries = Entries()
        for line in (Files.text(path) ?? "").split(separator: "\n") {
            let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
            guard parts.count == 2 else { continue }
            if let area = Area(rawValue: parts[0]) {
                entries.events[area, default: []].insert(parts[1])
            } else {
                entries.garbage.insert(parts[1])
            }
            if let number = Int(parts[1].split(separator: " ").last?.filter(\.isNumber) ?? "") {
                entries.highest = max(entries.highest, number)
            }
        }
        return entries
    }
}
