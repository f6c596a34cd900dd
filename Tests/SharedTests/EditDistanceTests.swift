import Chance
import Shared
import Testing

/// How far words lie from each other, and which known word somebody may have meant.
struct EditDistanceTests {
    @Test(arguments: [
        ("", "", 0), ("", "abc", 3), ("abc", "abc", 0), ("abc", "abd", 1), ("abc", "abcd", 1), ("abc", "bc", 1),
        // Neighbours that are exchanged are one mistake, once: what lies between them is not moved as well.
        ("ab", "ba", 1), ("bandung", "bandnug", 1), ("abcd", "badc", 2), ("ca", "abc", 3), ("aab", "aba", 1),
        ("kitten", "sitting", 3), ("sunday", "saturday", 3), ("expiry", "expires", 2),
        // Bytes are compared: other letters are other words.
        ("A", "a", 1), ("é", "e", 2), ("서울", "서을", 2),
    ])
    func aDistanceIsThatOfTheFewestMistakes(_ a: String, _ b: String, _ distance: Int) {
        #expect(EditDistance.between(a, b) == distance)
        #expect(EditDistance.between(b, a) == distance)
    }

    /// A code has 120 bytes at most; of what is longer the rest is not looked at, however long it is.
    @Test func whatIsTooLongIsCut() {
        let long = String(repeating: "a", count: 1_000_000)
        #expect(EditDistance.between(String(repeating: "a", count: 120), long) == 0)
        #expect(EditDistance.between(String(repeating: "a", count: 118), long) == 2)
        #expect(EditDistance.between("", long) == 120)
    }

    private func word(_ random: inout Seeded) -> String {
        (0..<random.below(9)).map { _ in random.pick(["a", "b", "c", "-"]) }.joined()
    }

    /// It is the same from both sides, nothing for the same word only, and between what the lengths differ by and the
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

    /// One mistake is one, wherever it is.
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
            // The nearest first, and of equal ones by their names.
            ("bandug", ["semarang", "bandar", "bandung"], ["bandung", "bandar"]),
            ("seol", ["seoul", "busan"], ["seoul"]), ("aaaa", ["aaac", "aaab"], ["aaab", "aaac"]),
            // Three at most.
            ("aaaa", ["aaae", "aaad", "aaac", "aaab"], ["aaab", "aaac", "aaad"]),
            // In other letters it is the nearest of all, and the word itself is no answer.
            ("Visit", ["visits", "visit"], ["visit", "visits"]), ("visit", ["visit"], []), ("visit", [], []),
            // One mistake in a short word, two in six letters, three in nine and never more.
            ("abcde", ["abcdx", "abcxx"], ["abcdx"]), ("abcdef", ["abcdxx", "abcxxx"], ["abcdxx"]),
            ("abcdefghi", ["abcdefxxx", "abcdexxxx"], ["abcdefxxx"]),
            ("abcdefghijklmno", ["abcdefghijklxxx", "abcdefghijkxxxx"], ["abcdefghijklxxx"]),
            ("ab", ["ac", "cd"], ["ac"]),
            // A word that begins like a longer one, or that goes on behind it; not the first three letters alone.
            ("expi", ["expires"], ["expires"]), ("bandung-seoul", ["bandung"], ["bandung"]), ("exp", ["expires"], []),
            // A word that is more than twice as long was not meant.
            ("abcd", ["abcdefgh", "abcdefghi"], ["abcdefgh"]),
        ] as [(String, [String], [String])])
    func theNearestAreThoseThatMayBeMeant(_ word: String, _ words: [String], _ nearest: [String]) {
        #expect(EditDistance.nearest(to: word, in: words) == nearest)
        // Whatever order they are known in.
        #expect(EditDistance.nearest(to: word, in: Array(words.reversed())) == nearest)
    }
}
