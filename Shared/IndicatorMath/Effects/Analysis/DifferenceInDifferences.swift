internal import FoundationEssentials

/// The change of the outcome less that of the comparator, from the window before to a later one, over matched periods.
public struct DifferenceInDifferences: Hashable, Sendable, Codable {
    /// Changes of the mean, in the common unit.
    public struct Changes: Hashable, Sendable, Codable {
        public let outcome: EffectNumber
        public let comparator: EffectNumber
        /// The change of the outcome less that of the comparator.
        public let difference: EffectNumber
    }

    public let later: EffectWindow
    /// The number of matched periods before.
    public let earlierCount: Int
    /// The number of matched periods in the later window.
    public let laterCount: Int
    public let changes: EffectOutcome<Changes>
    /// The exact test of outcome less comparator, before and later.
    public let rankTest: EffectOutcome<MannWhitneyTest>

    public init(_ later: EffectWindow, _ matched: SeriesDifference, _ windows: EffectWindows) {
        func values(_ series: EffectSeries) -> (earlier: [Decimal], later: [Decimal]) {
            let points = WindowedSeries(series, windows)
            return (points.before.map(\.value), points.points(in: later).map(\.value))
        }
        let difference = values(matched.difference)
        self.later = later
        self.earlierCount = difference.earlier.count
        self.laterCount = difference.later.count
        self.rankTest = MannWhitneyTest.compare(difference.earlier, difference.later)
        func change(_ series: EffectSeries) -> Decimal? {
            let values = values(series)
            return WindowStatistics.mean(values.later).flatMap { later in
                WindowStatistics.mean(values.earlier).map { later - $0 }
            }
        }
        guard let outcome = change(matched.outcome), let comparator = change(matched.comparator) else {
            self.changes = .notDefined(.noPoints)
            return
        }
        self.changes = EffectOutcome(Changes(outcome, comparator))
    }
}

extension DifferenceInDifferences.Changes {
    /// Nil where a number is out of range.
    fileprivate init?(_ outcome: Decimal, _ comparator: Decimal) {
        guard let first = EffectNumber(outcome), let second = EffectNumber(comparator),
            let difference = EffectNumber(outcome - comparator)
        else { return nil }
        self.init(outcome: first, comparator: second, difference: difference)
    }
}
