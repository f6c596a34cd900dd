public import Shared

/// Indicators with their targets and observations: for each period target, actual, realisation and band, and what is
/// derived from parts. Pure: the same facts and the same day give the same rows.
public struct IndicatorTable: Sendable {
    let asOf: CalendarDate
    let indicators: [Code: Folded<Indicator>]
    let versions: [Code: DefinitionVersions]
    let targets: TargetsInForce
    private let baselines: [Code: [StatedBaseline]]
    private let observations: [Code: [Folded<Observation>]]
    let stated: StatedFigures
    let derived: DerivedFigures
    let locks: PeriodLocks

    /// - Parameters:
    ///   - asOf: figures of later times, and targets of later periods, are left out.
    ///   - belief: gives the belief that decides between rival claims about entities.
    public init(
        _ indicators: [Folded<Indicator>], baselines: [Folded<Baseline>] = [], targets: [Folded<Target>],
        observations: [Folded<Observation>], locks: [Folded<PeriodLock>] = [], surveys: [Folded<SurveyWave>] = [],
        assessments: [Folded<IndexAssessment>] = [], asOf: CalendarDate, belief: @escaping BeliefSource
    ) {
        self.asOf = asOf
        self.locks = PeriodLocks(locks)
        self.indicators = Dictionary(
            indicators.compactMap { indicator in indicator.indicator.map { ($0, indicator) } }
        ) { first, _ in first }
        self.versions = self.indicators.mapValues { DefinitionVersions($0) }
        self.baselines = Dictionary(
            grouping: baselines.compactMap { baseline in
                baseline.indicator.flatMap { code in StatedBaseline(baseline).map { (code, $0) } }
            }, by: \.0
        ).mapValues { $0.map(\.1) }
        self.targets = TargetsInForce(targets, versions: self.versions, belief)
        self.observations = Dictionary(
            grouping: observations.compactMap { one in one.indicator.map { (code: $0, observation: one) } }, by: \.code
        ).mapValues { $0.map(\.observation) }
        self.stated = StatedFigures(
            observations, surveys.compactMap { InstrumentResult($0) } + assessments.compactMap { InstrumentResult($0) },
            versions: self.versions, locks: self.locks, asOf: asOf, belief)
        self.derived = DerivedFigures(self.indicators, versions: self.versions, self.stated)
    }

    /// The indicators, by code.
    public var all: [(code: Code, indicator: Folded<Indicator>)] {
        self.indicators.sorted { EntityKey(.indicator, $0.key) < EntityKey(.indicator, $1.key) }
            .map { (code: $0.key, indicator: $0.value) }
    }

    func indicator(_ code: Code) -> Folded<Indicator>? { self.indicators[code] }

    /// The versions of an indicator's definition.
    public func versions(of indicator: Code) -> [DefinitionVersions.Version] { self.versions[indicator]?.all ?? [] }

    /// The parts whose sum an indicator is, by a version of its definition.
    func parts(of code: Code, version: Int) -> [Code] { self.versions[code]?.parts(of: version) ?? [] }

    /// The observations that name an indicator, by code.
    public func observations(of code: Code) -> [Folded<Observation>] {
        (self.observations[code] ?? []).sorted { $0.key < $1.key }
    }

    /// Observations that do not count, because they are not approved.
    public func notCounted(of indicator: Code) -> [ObservedFigure] { self.stated.uncounted[indicator] ?? [] }

    /// Approved observations that do not count, because they came after their period was locked.
    public func heldBack(of indicator: Code) -> [(figure: ObservedFigure, lock: PeriodLocks.Lock)] {
        self.stated.heldBack[indicator] ?? []
    }

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

    /// Targets of an indicator that are not for a single period: they recur, are for the whole time, or are due on a
    /// day.
    public func standingTargets(of indicator: Code) -> [SetTarget] {
        self.targets.standingTargets(of: indicator, asOf: self.asOf)
    }

    /// Targets for the whole time, with their period; by code.
    func overallTargets(of code: Code) -> [(SetTarget, Period)] {
        self.standingTargets(of: code).compactMap { target in
            if case .overall(let period) = target.time { (target, period) } else { nil }
        }
    }
}
