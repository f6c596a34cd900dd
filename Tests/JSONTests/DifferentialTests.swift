import Chance
import Foundation
import JSON
import Testing

/// Compares the strict reader with an independent parser, Foundation's: on spoiled documents they may differ only where
/// this reader is known to be stricter, or where Foundation cannot hold a number.
@Suite(.timeLimit(.minutes(15))) struct DifferentialTests {
    /// Errors that this reader reports by design in documents that Foundation accepts.
    private static let stricter: Set<JSONError.Code> = [
        .duplicateKey, .nulCharacter, .tooDeep, .notUTF8, .loneSurrogate,
    ]

    private static let pieces: [[UInt8]] = [
        "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u", "\\uD83D", "\\uDE00", "\\n", "\\x", "true", "fals", "null",
        "nul",
        "0", "-", "01", "1.", ".5", "1e", "E+2", "-0", "\t", "\u{1}", "é", "서", "\u{FEFF}", "//", "'", "NaN",
    ].map { Array($0.utf8) }

    /// Foundation accepts `[1, ]`.
    private static func isAfterComma(_ offset: Int, _ bytes: [UInt8]) -> Bool {
        let before = bytes.prefix(offset).last { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
        return before == UInt8(ascii: ",") && offset < bytes.count && bytes[offset] == UInt8(ascii: "]")
    }

    /// Foundation's numbers are doubles: it refuses a document with a number beyond them, such as 1e400. It must accept
    /// every other document that this reader accepts.
    private static func holdsInfinity(_ view: JSONView) -> Bool {
        switch view.kind {
        // A text that `Double` cannot parse is no excuse: this reader should have refused it.
        case .number: Double(view.number ?? "")?.isInfinite == true
        case .array: view.elements.contains { Self.holdsInfinity($0) }
        case .object: view.members.contains { Self.holdsInfinity($0.value) }
        case .null, .bool, .string: false
        }
    }

    @Test func spoiledDocumentsAreJudgedAlike() {
        var taken = 0
        var refused = 0
        for seed in 0..<20_000 as Range<UInt64> {
            var random = Seeded(seed &+ 3_000_000)
            var bytes = Array(Tree.random(&random, depth: 3).spelled(&random).utf8)
            for _ in 0..<random.below(4) {
                let at = random.below(bytes.count + 1)
                switch random.below(4) {
                case 0: bytes.insert(contentsOf: random.pick(Self.pieces), at: at)
                case 1: if at < bytes.count { bytes.remove(at: at) }
                case 2: if at < bytes.count { bytes[at] = UInt8(random.below(128)) }
                default: bytes.removeSubrange(at..<min(bytes.count, at + random.below(6)))
                }
            }
            let theirs =
                (try? JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)) != nil
            do {
                let root = try JSONDocument(bytes).root
                taken += 1
                #expect(
                    theirs || Self.holdsInfinity(root), "seed \(seed): \(String(decoding: bytes, as: UTF8.self))")
            } catch {
                refused += 1
                #expect(
                    !theirs || Self.stricter.contains(error.code) || Self.isAfterComma(error.offset, bytes),
                    "seed \(seed): \(error) in \(String(decoding: bytes, as: UTF8.self))")
            }
        }
        #expect(taken > 3000 && refused > 3000, "\(taken) taken, \(refused) refused")
    }
}
