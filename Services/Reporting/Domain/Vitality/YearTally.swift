internal import Shared

/// How many activities touch each year, certainly or possibly. Changing one activity requires no recount of the others.
struct YearTally {
    private var certain: [Int: Int] = [:]
    private var possible: [Int: Int] = [:]

    init(_ spans: some Sequence<Span>, years: [Int]) {
        for span in spans { self.add(span, years, 1) }
    }

    private mutating func add(_ span: Span, _ years: [Int], _ count: Int) {
        for year in years {
            let touches = span.touches(year)
            if touches == .yes { self.certain[year, default: 0] += count }
            if touches != .no { self.possible[year, default: 0] += count }
        }
    }

    func isCertain(_ year: Int) -> Bool { (self.certain[year] ?? 0) > 0 }
    func isPossible(_ year: Int) -> Bool { (self.possible[year] ?? 0) > 0 }

    /// The same with one span replaced.
    func reading(_ other: Span, insteadOf believed: Span, years: [Int]) -> YearTally {
        var tally = self
        tally.add(believed, years, -1)
        tally.add(other, years, 1)
        return tally
    }
}
