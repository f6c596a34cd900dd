internal import JSON

/// The place of a row among the rows of its indicator.
struct RowOrder: Comparable {
    /// First day, last day, whether it is a full year, day of a year to date.
    let numbers: [Int]
    let text: String

    static func < (a: Self, b: Self) -> Bool {
        a.numbers != b.numbers
            ? a.numbers.lexicographicallyPrecedes(b.numbers) : ByteOrder.precedes(a.text, b.text)
    }
}
