internal import FoundationEssentials
internal import Glibc

/// File and folder operations.
public enum Files {
    public static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

    public static var currentFolder: String { FileManager.default.currentDirectoryPath }

    public static func makeFolder(_ path: String) throws {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    public static func remove(_ path: String) throws {
        if Self.exists(path) { try FileManager.default.removeItem(atPath: path) }
    }

    public static func read(_ path: String) -> [UInt8]? { FileManager.default.contents(atPath: path).map { Array($0) } }

    public static func text(_ path: String) -> String? { Self.read(path).map { String(decoding: $0, as: UTF8.self) } }

    /// Writes to another file and renames it, so that no reader sees a partial file.
    public static func write(_ bytes: [UInt8], to path: String) throws {
        try Data(bytes).write(to: URL(filePath: path), options: .atomic)
    }

    public static func names(in folder: String) -> [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: folder))?.sorted() ?? []
    }

    /// A path that other users can reach: every folder above it may be entered by all.
    static func isReachable(_ path: String) -> Bool {
        var parts = path.split(separator: "/")
        while !parts.isEmpty {
            var status = stat()
            if stat("/" + parts.joined(separator: "/"), &status) == 0, status.st_mode & 0o001 == 0 { return false }
            parts.removeLast()
        }
        return true
    }

    /// The folder of the running program and its sibling programs. Tests run in a program of the toolchain, so they
    /// name the folder by `KEMBAR_TEST_PROGRAMS`.
    public static var programFolder: String {
        if let named = Environment.variable("KEMBAR_TEST_PROGRAMS") { return named }
        var buffer = [UInt8](repeating: 0, count: 4096)
        let count = buffer.withUnsafeMutableBytes {
            readlink("/proc/self/exe", $0.assumingMemoryBound(to: CChar.self).baseAddress!, $0.count)
        }
        let path = String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)
        return path.split(separator: "/").dropLast().reduce("") { "\($0)/\($1)" }
    }
}
