import Chance
import JSON
import Testing

/// Randomly spoiled documents are refused, or accepted and then stable. Every failure shows its seed.
@Suite(.timeLimit(.minutes(15))) struct FuzzTests {
    private static let odd: [[UInt8]] = [
        [0], [0x22], [0x5C], [0x7B], [0x7D], [0x5B], [0x5D], [0x2C], [0x3A], [0x20], [0xFF], [0xC0, 0x80],
        [0xED, 0xA0, 0x80],
        [0xF4, 0x90, 0x80, 0x80], [0xEF, 0xBB, 0xBF], Array("\\u0000".utf8), Array("\\ud800".utf8), Array("\\u00".utf8),
        Array("1e9223372036854775807".utf8), Array("-".utf8), Array("e".utf8), Array(".".utf8), Array("00".utf8),
        Array("null".utf8), Array("[[[[".utf8), Array("]]]]".utf8), Array("\"\":".utf8), Array(",\"a\":1".utf8),
    ]

    private func spoil(_ bytes: inout [UInt8], _ random: inout Seeded) {
        let at = random.below(bytes.count + 1)
        switch random.below(8) {
        case 0: if at < bytes.count { bytes[at] ^= 1 << UInt8(random.below(8)) }
        case 1: if at < bytes.count { bytes[at] = UInt8(random.below(256)) }
        case 2: if at < bytes.count { bytes.remove(at: at) }
        case 3: bytes.removeSubrange(at...)
        case 4: bytes.insert(contentsOf: random.pick(Self.odd), at: at)
        case 5:
            let end = min(bytes.count, at + random.below(12))
            bytes.insert(contentsOf: bytes[at..<end], at: random.below(bytes.count + 1))
        case 6: bytes.removeSubrange(at..<min(bytes.count, at + random.below(12)))
        default: if at < bytes.count { bytes.swapAt(at, random.below(bytes.count)) }
        }
    }

    /// Twenty thousand documents, each from its own seed, so that a failing one can be run alone.
    @Test func aSpoiledDocumentIsRefusedOrStable() throws {
        var taken = 0
        for seed in 0..<20_000 as Range<UInt64> {
            var random = Seeded(seed)
            var bytes = Array(Tree.random(&random, depth: 3).spelled(&random).utf8)
            for _ in 0...random.below(3) { spoil(&bytes, &random) }
            guard let document = try? JSONDocument(bytes, limits: JSONLimits(depth: 16)) else { continue }
            taken += 1
            let form = CanonicalJSON.bytes(of: document.root)
            let again = try? JSONDocument(form, limits: JSONLimits(depth: 16))
            #expect(again.map { CanonicalJSON.bytes(of: $0.root) } == form, "seed \(seed)")
            #expect(String(validating: bytes, as: UTF8.self) != nil, "seed \(seed) is not UTF-8")
        }
        // If all or none were accepted, the test would prove nothing.
        #expect((2000..<18_000).contains(taken))
    }

    @Test func bytesByChanceAreNeverTakenUnlessTheyAreUTF8() {
        var (taken, refused) = (0, 0)
        for seed in 0..<5000 as Range<UInt64> {
            var random = Seeded(seed)
            // Within a string any byte may stand that is no control character, quote or backslash, as far as it is UTF-8.
            let inner = (0..<random.below(4)).map { _ in UInt8(0x5D + random.below(256 - 0x5D)) }
            let bytes = [0x22] + inner + [0x22]
            let isUTF8 = String(validating: bytes, as: UTF8.self) != nil
            #expect((refusal(bytes) == nil) == isUTF8, "seed \(seed)")
            if isUTF8 { taken += 1 } else { refused += 1 }
        }
        #expect(taken > 500)
        #expect(refused > 500)
    }
}
