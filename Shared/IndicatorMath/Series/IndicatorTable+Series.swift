internal import FoundationEssentials
public import Shared

extension IndicatorTable {
    /// Everything about one indicator; nil when it is not among the facts.
    public func series(of code: Code) -> IndicatorSeries? {
        guard let indicator = self.indicator(code) else { return nil }
        let base = SeriesGaps.filled(self.rows(of: code), indicator)
        let baselines = self.baselines(of: code)
        let baselinesOfParts = Dictionary(grouping: baselines, by: \.dimensions)
        let running = RunningTotal(base.map(\.row), indicator)
        let flags = FigureRules(self, code, indicator, base.map(\.row)).flags
        let flagsOfPeriods = Dictionary(grouping: flags.filter(\.rule.isAboutOnePeriod), by: \.period)
        let byEnd = Dictionary(grouping: base.map(\.row).filter { $0.actual != nil }) {
            PeriodEnd(type: $0.period.type, dimensions: $0.dimensions, day: $0.period.end?.dayNumber)
        }
        let rows = base.enumerated().map { position, entry in
            SeriesRow(
                row: entry.row, isGap: entry.isGap,
                growth: indicator.hasRatio
                    ? Self.growth(of: entry.row, after: byEnd) : .notDefined(.scaleWithoutRatio),
                achievement: Self.achievement(of: entry.row, indicator),
                progress: self.progress(of: entry.row, baselinesOfParts[entry.row.dimensions] ?? []),
                running: running?.values[position],
                contributions: self.contributions(of: code, entry.row),
                sumOfParts: self.sumOfParts(of: code, entry.row),
                lock: self.locks.lock(of: entry.row.period, code, on: self.asOf),
                summableOver: self.summableOver(indicator, entry.row),
                flags: flagsOfPeriods[entry.row.period] ?? [])
        }
        let toDate = TotalToDate(base, indicator, isFormulaRefused: self.derived.formulas.problems[code] != nil)
        let corrections = self.corrections(of: code, indicator)
        return IndicatorSeries(
            code: code, indicator: indicator, definitions: self.versions(of: code), rows: rows, toDate: toDate,
            trends: SeriesTrend.Measure.allCases.map { SeriesTrend($0, base.map(\.row), indicator) },
            overall: self.overall(of: code, indicator, base, baselines),
            breakdowns: Breakdown.all(of: code, rows.map(\.row), self), baselines: baselines,
            corrections: corrections.listed, correctionsOmitted: corrections.omitted,
            notCounted: self.notCounted(of: code),
            heldBack: self.heldBack(of: code), locks: self.locks.inForce(code, on: self.asOf),
            formula: self.derived.formulas.problems[code].map { .refused($0) }
                ?? self.derived.formulas.current[code].map { .valid($0) },
            flags: Self.distinct(flags))
    }

    /// The same flag of one target on several rows is listed once.
    private static func distinct(_ flags: [FigureFlag]) -> [FigureFlag] {
        var seen: Set<FigureFlag> = []
        return flags.filter { seen.insert(FigureFlag(flag: $0.flag, period: nil, events: $0.events)).inserted }
    }

    public static func direction(of indicator: Folded<Indicator>) -> Direction? {
        if indicator.claims(\.ascending)?.isUndecided == true { return nil }
        return indicator.ascending ?? true ? .ascending : .descending
    }

    private static func achievement(of row: IndicatorRow, _ indicator: Folded<Indicator>) -> ComputedFigure {
        if !indicator.hasRatio { return .notDefined(.scaleWithoutRatio) }
        if row.actual?.rule == .undecided || row.target?.rule == .undecided { return .notDefined(.undecided) }
        return RatioAchievement.ratio(
            actual: row.actual?.value, target: row.target?.value, direction: Self.direction(of: indicator))
    }

    /// Where a row ends, for the row that follows it.
    private struct PeriodEnd: Hashable {
        let type: Period.PeriodType
        let dimensions: Dimensions
        let day: Int?
    }

    private static func growth(of row: IndicatorRow, after rows: [PeriodEnd: [IndicatorRow]]) -> ComputedFigure {
        guard !row.period.isToDate, let start = row.period.start, row.period.date == nil else {
            return .notDefined(.basePeriodMissing)
        }
        guard let actual = row.actual else { return .notDefined(.valueMissing) }
        if actual.rule == .undecided { return .notDefined(.undecided) }
        let before =
            rows[PeriodEnd(type: row.period.type, dimensions: row.dimensions, day: start.dayNumber - 1)] ?? []
        guard let previous = before.first(where: { $0.version == row.version }) ?? before.first else {
            return .notDefined(.basePeriodMissing)
        }
        guard previous.version == row.version else { return .notDefined(.otherDefinition) }
        guard previous.hasSameInstrument(as: row) else { return .notDefined(.seriesBreak) }
        if previous.actual?.rule == .undecided { return .notDefined(.undecided) }
        return Growth.percent(from: previous.actual?.value, to: actual.value)
    }

    /// - Parameter baselines: those of the row's breakdown.
    private func progress(of row: IndicatorRow, _ baselines: [StatedBaseline]) -> [SeriesRow.Progress] {
        guard row.target != nil || row.actual != nil else { return [] }
        let own = baselines.filter { $0.definitionVersion.map { $0 == row.version } ?? true }
        func result(_ baseline: StatedBaseline?) -> SeriesRow.Progress {
            let progress = self.progress(from: baseline, row)
            return SeriesRow.Progress(
                baseline: baseline, progress: progress,
                schedule: row.period.isToDate
                    ? .notDefined(.periodUnknown)
                    : ScheduleIndex.ratio(progress: progress, period: row.period, on: self.asOf))
        }
        return own.isEmpty ? [result(nil)] : own.map { result($0) }
    }

    private func progress(from baseline: StatedBaseline?, _ row: IndicatorRow) -> ComputedFigure {
        if row.actual?.rule == .undecided || row.target?.rule == .undecided { return .notDefined(.undecided) }
        if row.target?.isOfOtherDefinition == true { return .notDefined(.otherDefinition) }
        return BaselineProgress.ratio(
            baseline: baseline?.value, target: row.target?.value, actual: row.actual?.value)
    }

    private func contributions(of code: Code, _ row: IndicatorRow) -> [SeriesRow.Contribution] {
        guard let whole = row.actual?.value else { return [] }
        return self.parts(of: code, version: row.version).compactMap { part in
            self.value(of: part, row).map {
                SeriesRow.Contribution(
                    indicator: part, share: IndicatorMath.Contribution.percent(of: $0, in: whole))
            }
        }
    }

    private func overall(
        of code: Code, _ indicator: Folded<Indicator>, _ rows: [(row: IndicatorRow, isGap: Bool)],
        _ baselines: [StatedBaseline]
    ) -> [OverallTarget] {
        self.overallTargets(of: code).map { target, period in
            // Increments from before or after the time of the target do not count towards it; a total to date counts
            // until its end.
            let used = rows.filter { entry in
                guard indicator.cumulation == .latest else { return entry.row.period.isWithin(period) }
                let last = entry.row.asOf?.latest ?? entry.row.period.end
                return last.flatMap { last in period.end.map { last <= $0 } } ?? false
            }
            let total = TotalToDate(used, of: target.dimensions, indicator).value
            let version = used.last { $0.row.actual != nil }?.row.version
            let own = baselines.filter { baseline in
                baseline.dimensions == target.dimensions
                    && (version == nil || baseline.definitionVersion == nil || baseline.definitionVersion == version)
            }
            func progress(_ baseline: StatedBaseline?) -> SeriesRow.Progress {
                let progress: ComputedFigure =
                    total.reason.map { .notDefined($0) }
                    ?? BaselineProgress.ratio(baseline: baseline?.value, target: target.value, actual: total.quantity)
                return SeriesRow.Progress(
                    baseline: baseline, progress: progress,
                    schedule: ScheduleIndex.ratio(progress: progress, period: period, on: self.asOf))
            }
            return OverallTarget(
                target: target, period: period, total: total,
                achievement: total.reason.map { .notDefined($0) }
                    ?? RatioAchievement.ratio(
                        actual: total.quantity, target: target.value, direction: Self.direction(of: indicator)),
                progress: own.isEmpty ? [progress(nil)] : own.map { progress($0) })
        }
    }

    private func summableOver(_ indicator: Folded<Indicator>, _ row: IndicatorRow) -> SeriesRow.SummableOver {
        guard indicator.measure == .unit, !indicator.isRate, let actual = row.actual, actual.value.point != nil,
            !actual.isRate
        else { return [] }
        var over: SeriesRow.SummableOver = []
        if indicator.cumulation != .latest, !row.period.isToDate, row.period.date == nil { over.insert(.periods) }
        if row.dimensions.parts.count == 1, let name = row.dimensions.parts.first?.name,
            let coverage = indicator.coverage(of: name), coverage != .overlapping
        {
            over.insert(.parts)
        }
        return over
    }
}

extension Folded<Indicator> {
    /// Whether its values are quantities, of which one can be so many percent of another.
    var hasRatio: Bool { [nil, .unit, .percentage].contains(self.measure) }

    /// Whether its unit is a quantity per another one, such as `IDR/persons`: such values are never added.
    var isRate: Bool { FormulaUnit(self.unit ?? "").hasDivisor }

    /// How the parts of a dimension make up the whole; nil where it is not declared.
    func coverage(of dimension: String) -> DimensionCoverage? {
        (self.dimensions ?? []).first { $0.dimension?.normalised == dimension.normalised }?.coverage
    }
}
