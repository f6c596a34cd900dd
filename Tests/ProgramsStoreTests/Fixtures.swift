internal import Foundation
internal import JSON

/// Events from files in the repository.
enum Fixtures {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// One event for every type and variant that a publisher may send to the registry.
    static func programs() throws -> [String] {
        let folder = Self.root.appending(path: "Tests/Fixtures/events")
        return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
            .filter { $0.hasPrefix("org.kembar.programs.") && !Self.isNotice($0) }
            .map { try String(contentsOf: folder.appending(path: $0), encoding: .utf8) }
    }

    /// Whether only Kembar sends it.
    private static func isNotice(_ name: String) -> Bool {
        ["event.set_aside", "event.waiting", "event.released"].contains { name.contains($0) }
    }

    /// The registry's events of the example.
    static func example() throws -> [String] {
        try String(contentsOf: Self.root.appending(path: "examples/bandung-seoul/programs.jsonl"), encoding: .utf8)
            .split(separator: "\n").map(String.init)
    }
}
