internal import JSON
public import Shared

/// Indicators with their targets and observations: for each period target, actual, realisation and band, and what is
/// derived from parts. Pure: the same facts and the same day give the same rows.
public struct IndicatorTable: Sendable {
    let asOf: CalendarDate
    private let indicators: [Code: Folded<Indicator>]
    private let versions: [Code: DefinitionVersions]
    private let targets: TargetsInForce
    private let baselines: [Code: [StatedBaseline]]
    /// Approved figures of periods that have passed by the day, by cell.
    private let counted: [Code: [SeriesCell: ClaimedFigures]]
    /// The same regardless of the version of the definition; a place with figures of several versions is left out.
    private let ofAnyVersion: [Code: [SeriesCell.Place: (version: Int, figures: ClaimedFigures)]]
    private let uncounted: [Code: [ObservedFigure]]
    private let observations: [Code: [Folded<Observation>]]
    /// Approved figures that a lock of their period keeps from counting.
    private let heldBack: [Code: [(figure: ObservedFigure, lock: PeriodLocks.Lock)]]
    /// The results of surveys and assessments, by place; several of one place are rivals.
    private let instruments: [Code: [SeriesCell.Place: [InstrumentResult]]]
    public let locks: PeriodLocks
    /// The results of formulas.
    public private(set) var derived = DerivedFigures.none

    /// - Parameters:
    ///   - asOf: figures of later times, and targets of later periods, are left out.
    ///   - belief: gives the belief that decides between rival claims about entities.
    public init(
        _ indicators: [Folded<Indicator>], baselines: [Folded<Baseline>] = [], targets: [Folded<Target>],
        observations: [Folded<Observation>], locks: [Folded<PeriodLock>] = [], surveys: [Folded<SurveyWave>] = [],
        assessments: [Folded<IndexAssessment>] = [], asOf: CalendarDate, belief: @escaping BeliefSource
    ) {
        let locks = PeriodLocks(locks)
        self.locks = locks
        self.asOf = asOf
        self.indicators = Dictionary(
            indicators.compactMap { indicator in indicator.indicator.map { ($0, indicator) } }
        ) { first, _ in first }
        self.baselines = Dictionary(
            grouping: baselines.compactMap { baseline in
                baseline.indicator.flatMap { code in StatedBaseline(baseline).map { (code, $0) } }
            }, by: \.0
        ).mapValues { $0.map(\.1) }
        let versions = self.indicators.mapValues { DefinitionVersions($0) }
        self.versions = versions
        self.targets = TargetsInForce(targets, versions: versions, belief)
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
                    period: cell.period, asOf: cell.asOf, dimensions: cell.dimensions, version: version ?? 1)
                counted[cell.indicator, default: [:]][key, default: []].append(figure)
            }
        }
        let judged = Dictionary(
            uniqueKeysWithValues: counted.map { code, cells in
                (
                    code,
                    cells.mapValues { figures in
                        let keys = [EntityKey(.indicator, code)] + figures.map(\.observation.key)
                        return ClaimedFigures.of(figures, figures.count > 1 ? belief(keys) : nil)
                    }
                )
            })
        self.counted = judged
        self.ofAnyVersion = judged.mapValues { cells in
            Dictionary(grouping: cells, by: { $0.key.place }).compactMapValues { stated in
                stated.count == 1 ? (stated[0].key.version, stated[0].value) : nil
            }
        }
        self.uncounted = uncounted
        self.observations = Dictionary(
            grouping: observations.compactMap { one in one.indicator.map { (code: $0, observation: one) } }, by: \.code
        ).mapValues { $0.map(\.observation) }
        self.heldBack = heldBack
        let results = surveys.compactMap { InstrumentResult($0) } + assessments.compactMap { InstrumentResult($0) }
        self.instruments = Dictionary(
            grouping: results.filter { result in result.period.end.map { $0 <= asOf } ?? false }, by: \.indicator
        ).mapValues { results in
            Dictionary(grouping: results) {
                SeriesCell.Place(period: $0.period, asOf: nil, dimensions: $0.dimensions)
            }.mapValues { $0.sorted { $0.entity < $1.entity } }
        }
        self.derived = DerivedFigures(
            self.indicators, versions: self.versions, periods: { self.wholePeriods(of: $0) },
            figure: { self.formulaInput($0, $1, $2) })
    }

    /// The indicators, by code.
    public var all: [(code: Code, indicator: Folded<Indicator>)] {
        self.indicators.sorted { EntityKey(.indicator, $0.key) < EntityKey(.indicator, $1.key) }
            .map { (code: $0.key, indicator: $0.value) }
    }

    /// Approved observations that do not count, because they came after their period was locked.
    public func heldBack(of indicator: Code) -> [(figure: ObservedFigure, lock: PeriodLocks.Lock)] {
        self.heldBack[indicator] ?? []
    }

    func indicator(_ code: Code) -> Folded<Indicator>? { self.indicators[code] }

    /// The observations that name an indicator, by code.
    public func observations(of code: Code) -> [Folded<Observation>] {
        (self.observations[code] ?? []).sorted { $0.key < $1.key }
    }

    /// Every cell of an indicator that has a figure, regardless of the version of the definition.
    func places(of code: Code) -> [SeriesCell.Place] {
        Array(Set((self.counted[code] ?? [:]).keys.map(\.place)).union((self.instruments[code] ?? [:]).keys))
    }

    func actual(_ indicator: Folded<Indicator>, _ code: Code, at place: SeriesCell.Place) -> ActualFigure? {
        let own = self.ofAnyVersion[code]?[place]
        let version = own?.version ?? self.versions[code]?.version(of: place.period, stated: nil) ?? 1
        let cell = SeriesCell(
            period: place.period, asOf: place.asOf, dimensions: place.dimensions, version: version)
        return self.actual(indicator, cell, own?.figures, code)
    }

    /// The sum of the parts for the cell of a row.
    func sumOfParts(_ indicator: Folded<Indicator>, _ row: IndicatorRow) -> SumOfParts? {
        guard row.asOf == nil else { return nil }
        return self.sumOfParts(
            indicator,
            SeriesCell(period: row.period, asOf: nil, dimensions: row.dimensions, version: row.version))
    }

    /// Targets for the whole time, with their period; by code.
    func overallTargets(of code: Code) -> [(SetTarget, Period)] {
        self.targets.standingTargets(of: code, asOf: self.asOf).compactMap { target in
            if case .overall(let period) = target.time { (target, period) } else { nil }
        }
    }

    /// Every observation of an indicator that counts.
    public func figures(of indicator: Code) -> [ObservedFigure] {
        (self.counted[indicator] ?? [:]).values.flatMap(\.all)
    }

    /// The periods with a figure of the whole that is observed, summed or computed by an instrument.
    private func wholePeriods(of code: Code, depth: Int = 0) -> Set<Period> {
        var periods = Set(
            (self.counted[code] ?? [:]).filter { cell, figures in
                cell.dimensions.isWhole && !cell.period.isToDate && figures.value != nil
            }.keys.map(\.period))
        periods.formUnion((self.instruments[code] ?? [:]).keys.filter(\.dimensions.isWhole).map(\.period))
        if let indicator = self.indicators[code] { periods.formUnion(self.periodsOfParts(indicator, depth: depth)) }
        return periods
    }

    private func formulaInput(_ code: Code, _ period: Period, _ dimensions: Dimensions) -> FormulaInput {
        guard let indicator = self.indicators[code] else { return .notReported }
        let place = SeriesCell.Place(period: period, asOf: nil, dimensions: dimensions)
        let own = self.ofAnyVersion[code]?[place]
        let version = own?.version ?? self.versions[code]?.version(of: period, stated: nil) ?? 1
        let cell = SeriesCell(period: period, asOf: nil, dimensions: dimensions, version: version)
        guard let actual = self.actual(indicator, cell, own?.figures, code) else { return .notReported }
        if actual.rule == .undecided {
            return .notDefined(
                FormulaNotDefined(
                    .undecided, "rival claims about {\(code)} for \(period.nameInSentence) are undecided"))
        }
        return .reported(actual.value, version: version, events: actual.events)
    }

    /// Observations that do not count, because they are not approved.
    public func notCounted(of indicator: Code) -> [ObservedFigure] { self.uncounted[indicator] ?? [] }

    /// Values of the indicator before the cooperation, sorted by day; there may be several.
    public func baselines(of indicator: Code) -> [StatedBaseline] {
        let versions = self.versions[indicator]
        let stated = (self.baselines[indicator] ?? []).filter { !$0.date.beginsAfter(self.asOf) }.map { baseline in
            var own = baseline
            own.definitionVersion = baseline.baseline.indicatorVersion ?? versions?.version(at: baseline.date)
            return own
        }
        return stated.sorted { a, b in
            let (dayA, dayB) = (a.date.latest?.dayNumber ?? .max, b.date.latest?.dayNumber ?? .max)
            return dayA != dayB ? dayA < dayB : a.baseline.key < b.baseline.key
        }
    }

    /// Targets of an indicator that are not for a single period: they recur, or are due on a day.
    public func standingTargets(of indicator: Code) -> [SetTarget] {
        self.targets.standingTargets(of: indicator, asOf: self.asOf)
    }

    /// The parts whose sum an indicator is, by a version of its definition.
    func parts(of code: Code, version: Int) -> [Code] { self.versions[code]?.parts(of: version) ?? [] }

    /// The versions of an indicator's definition.
    public func versions(of indicator: Code) -> [DefinitionVersions.Version] { self.versions[indicator]?.all ?? [] }

    /// The rows of an indicator: the whole first, then each breakdown; each sorted by period.
    public func rows(of code: Code) -> [IndicatorRow] {
        guard let indicator = self.indicators[code] else { return [] }
        var cells = Set((self.counted[code] ?? [:]).keys)
        var observed = Set(cells.map(\.place))
        for (period, dimensions) in self.targets.periods(of: code) where !period.coarseDate.beginsAfter(self.asOf) {
            let version = self.versions[code]?.version(of: period, stated: nil) ?? 1
            // A figure may name a version other than that of its period.
            let cell = SeriesCell(period: period, asOf: nil, dimensions: dimensions, version: version)
            if observed.insert(cell.place).inserted { cells.insert(cell) }
        }
        // Periods for which all parts have figures get a row, even if none is stated for the whole.
        for period in self.periodsOfParts(indicator) {
            let version = self.versions[code]?.version(of: period, stated: nil) ?? 1
            let cell = SeriesCell(period: period, asOf: nil, dimensions: Dimensions(), version: version)
            if observed.insert(cell.place).inserted { cells.insert(cell) }
        }
        for period in (self.derived.results[code] ?? [:]).keys where !period.coarseDate.beginsAfter(self.asOf) {
            let version = self.versions[code]?.version(of: period, stated: nil) ?? 1
            let cell = SeriesCell(period: period, asOf: nil, dimensions: Dimensions(), version: version)
            if observed.insert(cell.place).inserted { cells.insert(cell) }
        }
        for place in (self.instruments[code] ?? [:]).keys {
            let version = self.versions[code]?.version(of: place.period, stated: nil) ?? 1
            let cell = SeriesCell(period: place.period, asOf: nil, dimensions: place.dimensions, version: version)
            if observed.insert(place).inserted { cells.insert(cell) }
        }
        let ordered = cells.map { ($0, $0.order) }.sorted { $0.1 < $1.1 }.map(\.0)
        var rows: [IndicatorRow] = []
        for (position, cell) in ordered.enumerated() {
            let row = self.row(code, indicator, cell, after: position > 0 ? ordered[position - 1] : nil)
            rows.append(row.following(rows.last))
        }
        return rows
    }

    private func row(
        _ code: Code, _ indicator: Folded<Indicator>, _ cell: SeriesCell, after previous: SeriesCell?
    ) -> IndicatorRow {
        let claims = self.counted[code]?[cell]
        // Of an open period, the target in force on the day of the report.
        let day = min(cell.asOf?.latest ?? cell.period.end ?? self.asOf, self.asOf)
        let target = self.target(code, indicator, cell, on: day)
        // A share to date: of a year to date, or of a part of a year against the year's target.
        let isToDate =
            cell.period.isToDate || cell.period.isPartOfYear && target?.isOfLongerPeriod != false
        let isClosed = !isToDate && cell.period.coarseDate.isOnOrBefore(self.asOf) == .yes
        let actual = self.actual(indicator, cell, claims, code)
        let isAscending = indicator.ascending ?? true
        let isDescending = target.map { TargetComparison.isDescending($0.value, isAscending) } ?? !isAscending
        let stated = claims?.rule == .undecided ? nil : claims?.believed.step.realisation
        let isInDoubt =
            indicator.measure == .percentage && FractionCheck.isInDoubt(actual?.value, target?.value)
            || FractionCheck.isInDoubt(stated, of: actual?.value, in: target?.value)
        // A percentage that a source states has a band only where figure and target can be compared at all.
        let isDirectionKnown = indicator.claims(\.ascending)?.isUndecided != true
        let isComparable =
            isDirectionKnown && !isDescending && !isInDoubt
            && target.map { !$0.isLate && !$0.isOfOtherDefinition } ?? true
        return IndicatorRow(
            period: cell.period, asOf: cell.asOf, dimensions: cell.dimensions, version: cell.version,
            seriesBreak: previous.flatMap { cell.seriesBreak(after: $0) }, target: target, actual: actual,
            isToDate: isToDate,
            statedRealisation: stated.flatMap {
                Realisation(
                    stated: $0, written: claims?.believed.writtenRealisation, hasBand: isClosed && isComparable)
            },
            comparison: TargetComparison(
                actual, target, isAscending: isDirectionKnown ? isAscending : nil, isClosed: isClosed,
                isUnitInDoubt: isInDoubt),
            claims: claims?.all ?? [], rule: claims?.rule, preference: claims?.preference,
            formula: cell.asOf == nil && cell.dimensions.isWhole ? self.derived.results[code]?[cell.period] : nil,
            instruments: self.instruments[code]?[cell.place] ?? [])
    }

    private func actual(
        _ indicator: Folded<Indicator>, _ cell: SeriesCell, _ claims: ClaimedFigures?, _ code: Code, depth: Int = 0
    ) -> ActualFigure? {
        if let claims {
            return claims.value.map {
                ActualFigure(
                    value: $0, origin: .observed(claims.believed),
                    events: claims.events, rule: claims.rule, range: claims.range)
            }
        }
        guard !cell.period.isToDate else { return nil }
        let sum = self.sumOfParts(indicator, cell, depth: depth)
        if let sum {
            return ActualFigure(
                value: sum.value, origin: .sum(sum.parts), events: sum.events, rule: sum.rule, range: sum.range)
        }
        if let results = self.instruments[code]?[cell.place] { return ActualFigure(results) }
        guard cell.dimensions.isWhole, let result = self.derived.results[code]?[cell.period] else { return nil }
        return ActualFigure(result)
    }

    /// Sums of sums are added up to this depth; a sum that contains itself has no value.
    private static let mostDepth = 16

    private func sumOfParts(
        _ indicator: Folded<Indicator>, _ cell: SeriesCell, depth: Int = 0
    ) -> SumOfParts? {
        guard depth < Self.mostDepth else { return nil }
        return self.sum(of: indicator, cell.version) { part in
            guard let figure = self.actual(part, at: cell.place, depth: depth + 1) else { return nil }
            return (
                figure.version,
                PartFigure(
                    indicator: part, value: figure.actual.value, range: figure.actual.range,
                    rule: figure.actual.rule, events: figure.actual.events)
            )
        }
    }

    /// The figure of a part, observed or derived, with the version of its definition.
    private func actual(
        _ code: Code, at place: SeriesCell.Place, depth: Int
    ) -> (version: Int, actual: ActualFigure)? {
        guard let indicator = self.indicators[code] else { return nil }
        let own = self.ofAnyVersion[code]?[place]
        let version = own?.version ?? self.versions[code]?.version(of: place.period, stated: nil) ?? 1
        let cell = SeriesCell(
            period: place.period, asOf: place.asOf, dimensions: place.dimensions, version: version)
        return self.actual(indicator, cell, own?.figures, code, depth: depth).map { (version, $0) }
    }

    /// The target in force on a day: of the same period, or for a part of a year that of the year.
    private func target(
        _ code: Code, _ indicator: Folded<Indicator>, _ cell: SeriesCell, on day: CalendarDate
    ) -> TargetFigure? {
        if let own = self.targets.inForce(code, cell.period, cell.dimensions, on: day) {
            let others = self.targets.others(than: own.target)
            return TargetFigure(
                value: own.value, origin: .stated(own.target, others: others), events: own.target.events,
                isOfLongerPeriod: own.target.period.map { $0 != cell.period } ?? false, rule: own.rule,
                preference: own.preference,
                range: own.rule == .undecided ? own.value : nil,
                isOfOtherDefinition: own.target.definitionVersion.map { $0 != cell.version } ?? false,
                isLate: own.isLate)
        }
        var isPart = false
        var isLate = false
        let sum = self.sum(of: indicator, cell.version) { part in
            guard let own = self.targets.inForce(part, cell.period, cell.dimensions, on: day) else { return nil }
            isPart = isPart || own.target.period.map { $0 != cell.period } ?? false
            isLate = isLate || own.isLate
            let version = self.versions[part]?.version(of: cell.period, stated: nil) ?? 1
            return (
                version,
                PartFigure(
                    indicator: part, value: own.value, range: own.rule == .undecided ? own.value : nil, rule: own.rule,
                    events: own.target.events.sorted())
            )
        }
        return sum.map {
            TargetFigure(
                value: $0.value, origin: .sum($0.parts), events: $0.events, isOfLongerPeriod: isPart, rule: $0.rule,
                preference: nil,
                range: $0.range, isOfOtherDefinition: false, isLate: isLate)
        }
    }

    /// The sum over all parts; nil for an indicator without parts, or if a part has no single number in the same
    /// unit.
    ///
    /// - Parameters:
    ///   - version: the definition version of the whole.
    ///   - figure: the figure of a part, with the version of its definition.
    private func sum(
        of indicator: Folded<Indicator>, _ version: Int, _ figure: (Code) -> (version: Int, figure: PartFigure)?
    ) -> SumOfParts? {
        guard let code = indicator.indicator, let own = self.versions[code] else { return nil }
        let codes = own.parts(of: version)
        // Percentages and grades have no sum.
        guard !codes.isEmpty, own.step(version)?.measure == .unit else { return nil }
        let measure = own.measure(of: version)
        var parts: [PartFigure] = []
        for code in codes {
            guard let found = figure(code), self.versions[code]?.measure(of: found.version) == measure else {
                return nil
            }
            parts.append(found.figure)
        }
        return SumOfParts(parts)
    }

    /// Closed periods for which every part has a figure.
    private func periodsOfParts(_ indicator: Folded<Indicator>, depth: Int = 0) -> Set<Period> {
        guard depth < Self.mostDepth, let code = indicator.indicator else { return [] }
        // Each version of the definition can have other parts.
        let versions = (self.versions[code]?.all ?? []).filter { !($0.step.sumOf ?? []).isEmpty }
        var all: Set<Period> = []
        for version in versions {
            var common: Set<Period>?
            for part in version.step.sumOf ?? [] {
                let periods = self.wholePeriods(of: part, depth: depth + 1).union(
                    (self.derived.results[part] ?? [:]).keys)
                common = common.map { $0.intersection(periods) } ?? periods
            }
            all.formUnion(
                (common ?? []).filter { self.versions[code]?.version(of: $0, stated: nil) == version.number })
        }
        return all
    }
}
