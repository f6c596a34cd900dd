internal import IndicatorMath
internal import Shared

extension IndicatorTable {
    /// The indicators among the facts, with all their figures.
    init(_ facts: PartnershipFacts) {
        let history = facts.history
        self.init(
            facts.all(), baselines: facts.all(), targets: facts.all(), observations: facts.all(), locks: facts.all(),
            surveys: facts.all(), assessments: facts.all(), asOf: facts.asOf,
            belief: { history.belief(about: $0) })
    }
}

extension IndicatorEntry {
    init?(_ series: IndicatorSeries, _ table: IndicatorTable, _ history: PartnershipHistory) {
        let (code, indicator) = (series.code, series.indicator)
        guard let title = indicator.title, let measure = indicator.measure else { return nil }
        let versions = table.versions(of: code)
        let isVersioned = versions.count > 1
        let places = indicator.decimals
        let hasFigures = series.rows.contains { $0.row.actual != nil }
        let corrections = Dictionary(series.corrections.map { ($0.event.ref, $0) }) { first, _ in first }
        self.init(
            code: code, title: title, definition: indicator.definition, level: indicator.level, measure: measure,
            unit: indicator.unit, currency: indicator.currency, priceBasis: indicator.priceBasis,
            basePeriod: indicator.basePeriod, frequency: indicator.frequency, dataSource: indicator.dataSource,
            ascending: indicator.claims(\.ascending)?.isUndecided == true ? nil : indicator.ascending ?? true,
            sumOf: indicator.sumOf ?? [], about: indicator.about ?? [],
            definitions: isVersioned ? versions.map { DefinitionEntry($0) } : [],
            baselines: table.baselines(of: code).compactMap { BaselineEntry($0, isVersioned: isVersioned) },
            standingTargets: table.standingTargets(of: code).compactMap {
                StandingTargetEntry($0, isVersioned: isVersioned)
            },
            toDate: hasFigures ? ToDateEntry(series.toDate, places: places) : nil,
            overallTargets: series.overall.compactMap { OverallTargetEntry($0, places: places) },
            trends: series.trends.compactMap { TrendEntry($0, isVersioned: isVersioned) },
            breakdowns: series.breakdowns.map { BreakdownEntry($0, isAdditive: measure == .unit, places: places) },
            rows: series.rows.filter { !$0.isGap }.map {
                IndicatorRowEntry($0, isVersioned: isVersioned, places: places, corrections, history)
            },
            flags: series.flags.map { FlagEntry($0) },
            notCounted: table.notCounted(of: code).compactMap { UncountedFigure($0) },
            heldBack: table.heldBack(of: code).compactMap { HeldBackFigure($0.figure, $0.lock) },
            events: indicator.events)
    }
}

extension DefinitionEntry {
    fileprivate init(_ version: DefinitionVersions.Version) {
        self.init(
            version: version.number, from: version.step.from, definition: version.step.definition,
            unit: version.step.unit, currency: version.step.currency, events: version.step.refs.sorted())
    }
}

extension BaselineEntry {
    fileprivate init?(_ stated: StatedBaseline, isVersioned: Bool) {
        guard let code = Code(stated.baseline.code) else { return nil }
        self.init(
            baseline: code, value: stated.value, on: stated.baseline.on, period: stated.baseline.period,
            dimensions: stated.dimensions.isWhole ? nil : stated.dimensions,
            definitionVersion: isVersioned ? stated.definitionVersion : nil, quoted: stated.baseline.quoted,
            events: stated.baseline.events)
    }
}

extension StandingTargetEntry {
    fileprivate init?(_ target: SetTarget, isVersioned: Bool) {
        guard let code = Code(target.target.code) else { return nil }
        var (every, from, until): (Target.Recurrence?, CoarseDate?, CoarseDate?) = (nil, nil, nil)
        var (months, after): (Int?, CoarseDate?) = (nil, nil)
        var overall: Period?
        switch target.time {
        case .period: return nil
        case .overall(let time): overall = time
        case .every(let kind, let first, let last): (every, from, until) = (kind, first, last)
        case .due(let count, let day): (months, after) = (count, day)
        }
        self.init(
            target: code, value: target.value, status: target.status,
            dimensions: target.dimensions.isWhole ? nil : target.dimensions, every: every, from: from, until: until,
            overall: overall, months: months, after: after, deadline: target.deadline, setOn: target.setOn,
            definitionVersion: isVersioned ? target.definitionVersion : nil, quoted: target.target.quoted,
            events: target.events)
    }
}

extension IndicatorRowEntry {
    init(
        _ entry: SeriesRow, isVersioned: Bool, places: Int?, _ corrections: [EventRef: Correction],
        _ history: PartnershipHistory
    ) {
        let row = entry.row
        let isUndecided = row.rule == .undecided
        let believed = isUndecided ? nil : row.claims.first
        let events = Set((row.actual?.events ?? []) + (row.target?.events ?? [])).sorted()
        self.init(
            period: row.period, asOf: row.asOf, dimensions: row.dimensions.isWhole ? nil : row.dimensions,
            definitionVersion: isVersioned ? row.version : nil, seriesBreak: row.seriesBreak,
            target: row.target.map { TargetEntry($0, of: row.period, row.version, history) },
            actual: row.actual.map { ActualEntry($0) },
            statedRealisation: row.statedRealisation.map {
                RealisationEntry($0, row, isComputed: false, events: believed.map { [$0.event.ref] } ?? [])
            },
            realisation: row.realisation.map { RealisationEntry($0, row, isComputed: true, events: events) },
            notDefined: row.comparison.notDefined,
            growth: row.actual == nil ? nil : ComputedEntry(entry.growth, places: 2),
            running: entry.running.map { ComputedEntry($0, places: places) },
            workedExample: row.formula.flatMap { $0.value == nil ? nil : $0.workedExample(places: places ?? 6) },
            formulaNotDefined: row.formula?.notDefined?.reason,
            progress: row.target == nil || row.actual == nil ? [] : entry.progress.map { ProgressEntry($0) },
            targetReached: row.comparison.isReached, rule: row.rule,
            preference: row.preference,
            ranking: row.rule == .rank
                ? believed.flatMap { history.ranking(of: $0.event.ref, about: .observation) } : nil,
            rivals: (isUndecided ? row.claims[...] : row.claims.dropFirst()).compactMap { RivalFigure($0) },
            observation: believed.flatMap { Code($0.observation.code) }, text: believed?.step.text,
            events: believed.map { [$0.event.ref] } ?? [],
            earlier: believed.map { EarlierFigure.all(of: $0.observation, corrections) } ?? [])
    }
}

extension SummedPart {
    init(_ part: PartFigure) {
        self.init(indicator: part.indicator, value: part.value, range: part.range, events: part.events)
    }

    /// An input of a formula; nil without a value.
    init?(_ input: UsedInput) {
        guard let value = input.value else { return nil }
        self.init(indicator: input.indicator, value: value, range: nil, events: input.events.sorted())
    }
}

extension ActualEntry {
    init(_ figure: ActualFigure) {
        switch figure.origin {
        case .observed(let observed):
            self.init(
                value: figure.value, range: figure.range,
                quoted: figure.rule == .undecided ? nil : observed.step.quoted, derived: false, derivation: nil,
                parts: nil, events: figure.events.sorted())
        case .sum(let parts):
            self.init(
                value: figure.value, range: figure.range, quoted: nil, derived: true, derivation: .sumOf,
                parts: parts.map { SummedPart($0) }, events: figure.events)
        case .formula(let result):
            self.init(
                value: figure.value, range: figure.range, quoted: nil, derived: true, derivation: .formula,
                parts: result.inputs.compactMap { SummedPart($0) }, events: figure.events)
        case .instruments:
            self.init(
                value: figure.value, range: figure.range, quoted: nil, derived: true, derivation: .instrument,
                parts: nil, events: figure.events)
        }
    }
}

extension TargetEntry {
    init(_ figure: TargetFigure, of period: Period, _ version: Int, _ history: PartnershipHistory) {
        switch figure.origin {
        case .stated(let target, let others):
            var every: Target.Recurrence?
            if case .every(let kind, _, _) = target.time { every = kind }
            let isUndecided = figure.rule == .undecided
            self.init(
                target: isUndecided ? nil : Code(target.target.code), value: figure.value, range: figure.range,
                quoted: isUndecided ? nil : target.target.quoted, status: target.status, setOn: target.setOn,
                setAfterPeriod: figure.isLate, every: every, rule: figure.rule,
                preference: figure.preference,
                ranking: figure.rule == .rank
                    ? target.target.assertedBy(\.value).first.flatMap { history.ranking(of: $0, about: .target) } : nil,
                definitionVersion: target.definitionVersion.flatMap { $0 == version ? nil : $0 }, derived: false,
                period: target.period.flatMap { $0 == period ? nil : $0 },
                earlier: ((isUndecided ? [target] : []) + others).compactMap { OtherTarget($0, version) },
                derivation: nil,
                parts: nil, events: figure.events)
        case .sum(let parts):
            self.init(
                target: nil, value: figure.value, range: figure.range, quoted: nil, status: nil, setOn: nil,
                setAfterPeriod: figure.isLate, every: nil, rule: figure.rule, preference: nil,
                ranking: nil, definitionVersion: nil, derived: true, period: nil, earlier: [],
                derivation: .sumOf, parts: parts.map { SummedPart($0) }, events: figure.events)
        }
    }
}

extension OtherTarget {
    init?(_ target: SetTarget, _ version: Int) {
        guard let code = Code(target.target.code) else { return nil }
        self.init(
            target: code, value: target.value, quoted: target.target.quoted, status: target.status,
            setOn: target.setOn, definitionVersion: target.definitionVersion.flatMap { $0 == version ? nil : $0 },
            events: target.events)
    }
}

extension RealisationEntry {
    init(_ realisation: Realisation, _ row: IndicatorRow, isComputed: Bool, events: [EventRef]) {
        let percent = realisation.rounded
        self.init(
            percent: percent.exact, shown: percent.shown,
            approximate: realisation.isApproximate, band: realisation.band, shareToDate: row.isToDate,
            computed: isComputed, fromDerivedTarget: isComputed && row.target?.isDerived == true,
            fromDerivedActual: isComputed && row.actual?.isDerived == true, events: events)
    }
}

extension RivalFigure {
    init?(_ figure: ObservedFigure) {
        guard let code = Code(figure.observation.code) else { return nil }
        self.init(
            observation: code, value: figure.value, realisation: figure.step.realisation,
            quoted: figure.step.quoted, text: figure.step.text, events: [figure.event.ref])
    }
}

extension EarlierFigure {
    /// The statements before the last, the latest first, each with the reason of the correction that came after it.
    static func all(
        of observation: Folded<Observation>, _ corrections: [EventRef: Correction]
    ) -> [EarlierFigure] {
        let steps = observation.steps.filter(\.isWholeObservation)
        return zip(steps, steps.dropFirst()).reversed().compactMap { step, correction in
            // Corrections with the same `time` are equal: none is earlier.
            guard let period = step.period, let event = step.events.first, event.time != steps.last?.events.first?.time
            else { return nil }
            let reason = correction.events.first?.data[Observation.fields.reason]
            let listed = correction.events.first.flatMap { corrections[$0.ref] }
            return EarlierFigure(
                period: period, asOf: step.asOf, value: step.value, realisation: step.realisation,
                quoted: step.quoted, reason: reason?.text, reasonCode: reason?.code,
                afterLock: listed?.isAfterLock ?? false, moved: listed?.moved.map { MovedFigureEntry($0) } ?? [],
                events: [event.ref])
        }
    }
}

extension UncountedFigure {
    init?(_ figure: ObservedFigure) {
        guard let code = Code(figure.observation.code),
            let state = figure.isApprovalUndecided ? .approved : figure.approval
        else { return nil }
        self.init(observation: code, state: state, events: [figure.event.ref])
    }
}

extension HeldBackFigure {
    init?(_ figure: ObservedFigure, _ lock: PeriodLocks.Lock) {
        guard let code = Code(figure.observation.code), let lockCode = Code(lock.lock.code) else { return nil }
        self.init(
            observation: code, period: figure.cell.period, value: figure.value, lock: lockCode, since: lock.from,
            reason: lock.step[\.reason]?.text, correction: lock.step.correction,
            events: [figure.event.ref] + lock.step.refs.sorted())
    }
}

extension ProgressEntry {
    init(_ progress: SeriesRow.Progress) {
        var isApproximate = false
        if case .value(_, let approximate) = progress.progress { isApproximate = approximate }
        self.init(
            baseline: progress.baseline.flatMap { Code($0.baseline.code) },
            ratio: progress.progress.number, shown: progress.progress.displayed(places: 2)?.text,
            approximate: isApproximate, notDefined: progress.progress.reason,
            schedule: ComputedEntry(progress.schedule, places: 2, table: .scheduleIndex))
    }
}
