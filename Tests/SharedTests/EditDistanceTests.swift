import Chance
import Shared
import Testing

/// The distance between words, and which known word was probably meant.
struct EditDistanceTests {
    @Test(arguments: [
        ("", "", 0), ("", "abc", 3), ("abc", "abc", 0), ("abc", "abd", 1), ("abc", "abcd", 1), ("abc", "bc", 1),
        // Exchanging two adjacent letters is one mistake; nothing is inserted between exchanged letters.
        ("ab", "ba", 1), ("bandung", "bandnug", 1), ("abcd", "badc", 2), ("ca", "abc", 3), ("aab", "aba", 1),
        ("kitten", "sitting", 3), ("sunday", "saturday", 3), ("expiry", "expires", 2),
        // Bytes are compared: other letters are other words.
        ("A", "a", 1), ("é", "e", 2), ("서울", "서을", 2),
    ])
    func aDistanceIsThatOfTheFewestMistakes(_ a: String, _ b: String, _ distance: Int) {
        #expect(EditDistance.between(a, b) == distance)
        #expect(EditDistance.between(b, a) == distance)
    }

    /// A code has at most 120 bytes; the rest of a longer word is ignored, however long it is.
    @Test func whatIsTooLongIsCut() {
        let long = String(repeating: "a", count: 1_000_000)
        #expect(EditDistance.between(String(repeating: "a", count: 120), long) == 0)
        #expect(EditDistance.between(String(repeating: "a", count: 118), long) == 2)
        #expect(EditDistance.between("", long) == 120)
    }

    private func word(_ random: inout Seeded) -> String {
        (0..<random.below(9)).map { _ in random.pick(["a", "b", "c", "-"]) }.joined()
    }

    /// The distance is symmetric, zero only for the same word, and between the difference of the lengths and the
    /// greater length.
    @Test func distancesKeepTheirBounds() {
        var random = Seeded(83)
        for _ in 0..<3000 {
            let (a, b) = (self.word(&random), self.word(&random))
            let distance = EditDistance.between(a, b)
            #expect(EditDistance.between(b, a) == distance, "\(a) \(b)")
            #expect((distance == 0) == (a == b), "\(a) \(b)")
            #expect(distance >= abs(a.utf8.count - b.utf8.count), "\(a) \(b)")
            #expect(distance <= max(a.utf8.count, b.utf8.count), "\(a) \(b)")
            #expect(EditDistance.between("x\(a)", "x\(b)") == distance, "\(a) \(b)")
        }
    }

    /// One mistake counts as one, at any place.
    @Test func aMistakeIsOne() {
        var random = Seeded(89)
        for _ in 0..<1000 {
            let word = Array(self.word(&random) + "ab")
            let place = random.below(word.count - 1)
            var (added, left, exchanged) = (word, word, word)
            added.insert("x", at: place)
            left.remove(at: place)
            exchanged.swapAt(place, place + 1)
            let text = String(word)
            #expect(EditDistance.between(text, String(added)) == 1)
            #expect(EditDistance.between(text, String(left)) == 1)
            #expect(EditDistance.between(text, String(exchanged)) == (word[place] == word[place + 1] ? 0 : 1))
        }
    }

    @Test(
        arguments: [
            // The nearest first, and equally near ones by name.
            ("bandug", ["semarang", "bandar", "bandung"], ["bandung", "bandar"]),
            ("seol", ["seoul", "busan"], ["seoul"]), ("aaaa", ["aaac", "aaab"], ["aaab", "aaac"]),
            // At most three.
            ("aaaa", ["aaae", "aaad", "aaac", "aaab"], ["aaab", "aaac", "aaad"]),
            // The same word in other letter cases is the nearest of all; the word itself is not suggested.
            ("Visit", ["visits", "visit"], ["visit", "visits"]), ("visit", ["visit"], []), ("visit", [], []),
            // One mistake in a short word, two in six letters, three in nine, and never more.
            ("abcde", ["abcdx", "abcxx"], ["abcdx"]), ("abcdef", ["abcdxx", "abcxxx"], ["abcdxx"]),
            ("abcdefghi", ["abcdefxxx", "abcdexxxx"], ["abcdefxxx"]),
            ("abcdefghijklmno", ["abcdefghijklxxx", "abcdefghijkxxxx"], ["abcdefghijklxxx"]),
            ("ab", ["ac", "cd"], ["ac"]),
            // A word that begins like a longer one, or continues after it; three letters alone are not enough.
            ("expi", ["expires"], ["expires"]), ("bandung-seoul", ["bandung"], ["bandung"]), ("exp", ["expires"], []),
            // A word more than twice as long was not meant.
            ("abcd", ["abcdefgh", "abcdefghi"], ["abcdefgh"]),
        ] as [(String, [String], [String])])
    func theNearestAreThoseThatMayBeMeant(_ word: String, _ known: [String], _ nearest: [String]) {
        #expect(EditDistance.nearest(to: word, in: known) == nearest)
        // The order of the known words does not matter.
        #expect(EditDistance.nearest(to: word, in: Array(known.reversed())) == nearest)
    }
}
