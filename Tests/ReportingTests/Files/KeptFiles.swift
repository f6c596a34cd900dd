import Foundation

/// Files that the tests make, saved for the check of their content (Tests/Files/check.py) if `KEMBAR_KEEP_FILES` names a
/// folder.
enum KeptFiles {
    static let folder = ProcessInfo.processInfo.environment["KEMBAR_KEEP_FILES"].map { URL(fileURLWithPath: $0) }

    static func keep(_ bytes: [UInt8], _ name: String) throws {
        guard let folder = Self.folder else { return }
        let file = folder.appending(path: name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
    }
}
