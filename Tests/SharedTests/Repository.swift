import Foundation
import JSON

/// The checkout that these tests were compiled from.
enum Repository {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    static func bytes(_ path: String) throws -> [UInt8] { Array(try Data(contentsOf: root.appending(path: path))) }

    /// The lines of a file that are not empty, with their numbers.
    static func lines(_ path: String) throws -> [(number: Int, bytes: [UInt8])] {
        try bytes(path).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated()
            .map { ($0.offset + 1, Array($0.element)) }.filter { !$0.bytes.isEmpty }
    }

    /// The files of a folder whose names end in `ending`, by name.
    static func files(in folder: String, ending: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path)
            .filter { $0.hasSuffix(ending) }.sorted().map { "\(folder)/\($0)" }
    }
}
