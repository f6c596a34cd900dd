import Chance
import Foundation
import JSON
import Testing

/// Documents that are valid for both Foundation and this reader.
struct FoundationAgreementTests {
    @Test func bothTakeEveryValidDocument() throws {
        for seed in 0..<2000 as Range<UInt64> {
            var random = Seeded(seed &+ 1_000_000)
            let text = Tree.random(&random, depth: 5).spelled(&random)
            #expect(refusal(text) == nil, "seed \(seed): \(text)")
            #expect(throws: Never.self, "seed \(seed): \(text)") {
                _ = try JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)
            }
        }
    }

    @Test func bothReadTheSameStrings() throws {
        for seed in 0..<500 as Range<UInt64> {
            var random = Seeded(seed &+ 2_000_000)
            let text = "[" + Tree.string((0..<20).map { _ in randomScalar(&random) }).spelled(&random) + "]"
            let theirs = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String]
            let ours = try JSONDocument(text).root.elements.first?.string
            #expect(ours.map { Array($0.utf8) } == theirs?.first.map { Array($0.utf8) }, "seed \(seed): \(text)")
        }
    }

    /// Any scalar but NUL.
    private func randomScalar(_ random: inout Seeded) -> Unicode.Scalar {
        let most = random.pick([0x7F, 0x7FF, 0xFFFF, 0x10FFFF])
        return Unicode.Scalar(UInt32(1 + random.below(most))) ?? "x"
    }
}
