internal import Shared

/// The figures that observations, surveys and assessments state, judged by belief: which of them count on a day.
struct StatedFigures: Sendable {
    /// Approved figures of periods that have passed by the day, by cell.
    let counted: [Code: [SeriesCell: ClaimedFigures]]
    /// The same regardless of the version of the definition; a place with figures of several versions is left out.
    let ofAnyVersion: [Code: [SeriesCell.Place: (version: Int, figures: ClaimedFigures)]]
    /// Observations that are not approved.
    let uncounted: [Code: [ObservedFigure]]
    /// Approved figures that a lock of their period keeps from counting.
    let heldBack: [Code: [(figure: ObservedFigure, lock: PeriodLocks.Lock)]]
    /// The results of surveys and assessments, by place; several of one place are rivals.
    let instruments: [Code: [SeriesCell.Place: [InstrumentResult]]]

    init(
        _ observations: [Folded<Observation>], _ results: [InstrumentResult], versions: [Code: DefinitionVersions],
        locks: PeriodLocks, asOf: CalendarDate, _ belief: BeliefSource
    ) {
        var counted: [Code: [SeriesCell: [ObservedFigure]]] = [:]
        var uncounted: [Code: [ObservedFigure]] = [:]
        var heldBack: [Code: [(figure: ObservedFigure, lock: PeriodLocks.Lock)]] = [:]
        for figure in observations.flatMap({ ObservedFigure.current(of: $0) }) {
            let cell = figure.cell
            if !figure.isApproved {
                uncounted[cell.indicator, default: []].append(figure)
            } else if let lock = locks.holdingBack(figure) {
                heldBack[cell.indicator, default: []].append((figure, lock))
            } else if figure.isPast(asOf: asOf) {
                let version = versions[cell.indicator]?.version(
                    of: cell.period, stated: figure.step.indicatorVersion)
                let key = SeriesCell(
                    SeriesCell.Place(period: cell.period, asOf: cell.asOf, dimensions: cell.dimensions),
                    version: version ?? 1)
                counted[cell.indicator, default: [:]][key, default: []].append(figure)
            }
        }
        var judged: [Code: [SeriesCell: ClaimedFigures]] = [:]
        for (code, cells) in counted {
            judged[code] = cells.mapValues { figures in
                let keys = [EntityKey(.indicator, code)] + figures.map(\.observation.key)
                return ClaimedFigures.of(figures, figures.count > 1 ? belief(keys) : nil)
            }
        }
        self.counted = judged
        self.ofAnyVersion = judged.mapValues { cells in
            Dictionary(grouping: cells, by: { $0.key.place }).compactMapValues { stated in
                stated.count == 1 ? (stated[0].key.version, stated[0].value) : nil
            }
        }
        self.uncounted = uncounted
        self.heldBack = heldBack
        self.instruments = Dictionary(
            grouping: results.filter { result in result.period.end.map { $0 <= asOf } ?? false }, by: \.indicator
        ).mapValues { results in
            Dictionary(grouping: results) { SeriesCell.Place($0.period, $0.dimensions) }
                .mapValues { $0.sorted { $0.entity < $1.entity } }
        }
    }

    /// Every place of an indicator with a figure, regardless of the version of the definition.
    func places(of code: Code) -> Set<SeriesCell.Place> {
        Set((self.counted[code] ?? [:]).keys.map(\.place)).union((self.instruments[code] ?? [:]).keys)
    }
}
