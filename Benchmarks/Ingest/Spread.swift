/// The median of some measurements, with the least and the greatest.
struct Spread {
    let median: Double
    let least: Double
    let greatest: Double

    /// Nil without measurements.
    init?(_ measures: [Double]) {
        let sorted = measures.sorted()
        guard let first = sorted.first, let last = sorted.last else { return nil }
        let middle = sorted.count / 2
        self.median = sorted.count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
        self.least = first
        self.greatest = last
    }

    func text(_ write: (Double) -> String) -> String {
        "\(write(self.median)) (\(write(self.least))–\(write(self.greatest)))"
    }
}
