internal import JSON

/// The position of a row among the rows of its indicator.
struct RowOrder: Comparable {
    /// The breakdown; empty for the whole.
    let series: String
    /// First day, last day, whether it is a whole year, day of a figure to date, version of the definition.
    let numbers: [Int]
    let text: String

    static func < (a: Self, b: Self) -> Bool {
        if a.series != b.series { return ByteOrder.precedes(a.series, b.series) }
        return a.numbers != b.numbers
            ? a.numbers.lexicographicallyPrecedes(b.numbers) : ByteOrder.precedes(a.text, b.text)
    }
}
