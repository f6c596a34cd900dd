internal import FoundationEssentials

/// Ranks of values, doubled so that the mean rank of tied values is a whole number.
struct Midranks {
    /// Twice the midrank of each value, in the order of the values.
    let doubled: [Int]
    let hasTies: Bool

    init(_ values: [Decimal]) {
        let order = values.indices.sorted { values[$0] < values[$1] }
        var doubled = Array(repeating: 0, count: values.count)
        var hasTies = false
        var start = 0
        while start < order.count {
            var end = start + 1
            while end < order.count, values[order[end]] == values[order[start]] { end += 1 }
            hasTies = hasTies || end - start > 1
            // The ranks start + 1 to end have the mean (start + 1 + end) / 2.
            for position in start..<end { doubled[order[position]] = start + 1 + end }
            start = end
        }
        self.doubled = doubled
        self.hasTies = hasTies
    }
}
