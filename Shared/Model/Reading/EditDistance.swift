/// The distance between words: insertions, deletions, replacements and transpositions of neighbours (Damerau and
/// Levenshtein, optimal string alignment).
public enum EditDistance {
    public static func between(_ a: String, _ b: String) -> Int {
        let (a, b) = (Array(a.utf8.prefix(Self.longest)), Array(b.utf8.prefix(Self.longest)))
        var before = [Int](repeating: 0, count: b.count + 1)
        var last = Array(0...b.count)
        for i in 0..<a.count {
            var row = [i + 1] + [Int](repeating: 0, count: b.count)
            for j in 0..<b.count {
                var least = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { least = min(least, before[j - 1] + 1) }
                row[j + 1] = least
            }
            (before, last) = (last, row)
        }
        return last[b.count]
    }

    private static let longest = 120

    /// The words that may have been meant by this one, the nearest first, at most three.
    public static func nearest(to word: String, in words: some Sequence<String>) -> [String] {
        let lower = word.lowercased()
        let limit = max(1, min(3, word.utf8.count / 3))
        let near = words.lazy.filter {
            $0 != word && abs($0.utf8.count - lower.utf8.count) <= max(limit, lower.utf8.count)
        }
        .compactMap { candidate -> (word: String, distance: Int)? in
            let other = candidate.lowercased()
            // The word is the beginning of a longer one, or continues a shorter one.
            if lower.utf8.count >= 4, other.hasPrefix(lower) || lower.hasPrefix(other), other.utf8.count >= 4 {
                return (candidate, min(1, EditDistance.between(lower, other)))
            }
            let distance = EditDistance.between(lower, other)
            return distance <= limit ? (candidate, distance) : nil
        }
        return near.sorted { ($0.distance, $0.word) < ($1.distance, $1.word) }.prefix(3).map(\.word)
    }
}
