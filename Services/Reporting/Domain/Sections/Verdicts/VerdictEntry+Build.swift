internal import FoundationEssentials
internal import IndicatorMath
internal import JSON
internal import Shared

extension VerdictEntry {
    /// The least progress that counts as achieved. Own definition.
    static let threshold = Decimal(85) / 100

    private struct Group: Hashable {
        let component: Code?
        let level: ResultLevel?
        let period: Period
    }

    /// By field, level and period; the cooperation as a whole comes first. A field without a target is not assessable.
    static func all(_ context: RuleContext, _ statements: [StatementEntry]) -> [VerdictEntry] {
        var groups: [Group: [JudgedIndicator]] = [:]
        for series in context.ownSeries {
            let fields = context.fields(of: series.indicator)
            let level = context.level(of: series.indicator)
            for row in series.rows where Self.isDue(row, context.asOf) {
                for field in fields {
                    groups[Group(component: field, level: level, period: row.row.period), default: []].append(
                        JudgedIndicator(series, row))
                }
            }
        }
        let judged = groups.map { group, indicators in
            VerdictEntry(
                group.component, group.level, group.period, indicators.sorted { $0.indicator.text < $1.indicator.text },
                context, statements)
        }
        let withTargets = Set(groups.keys.compactMap(\.component))
        let others = context.fields.filter { !withTargets.contains($0.code) }.map {
            VerdictEntry($0.code, nil, nil, [], context, statements)
        }
        return (judged + others).sorted { $0.order.lexicographicallyPrecedes($1.order) }
    }

    /// Rows of the whole with a target for a period that is over.
    private static func isDue(_ row: SeriesRow, _ asOf: CalendarDate) -> Bool {
        row.row.dimensions.isWhole && !row.row.isToDate && row.row.target != nil
            && (row.row.period.end.map { $0 <= asOf } ?? false)
    }

    private init(
        _ component: Code?, _ level: ResultLevel?, _ period: Period?, _ indicators: [JudgedIndicator],
        _ context: RuleContext, _ statements: [StatementEntry]
    ) {
        let verdict = Verdict(indicators)
        let parts = component.map { context.parts(of: $0) }
        let judged = StatedPeriod(
            start: period?.start.map { CoarseDate(day: $0) }, end: period?.end.map { CoarseDate(day: $0) })
        let beside = statements.filter { statement in
            guard StatedPeriod(start: statement.start, end: statement.end).mayOverlap(judged) else { return false }
            guard let parts else { return statement.components.isEmpty }
            return !parts.isDisjoint(with: statement.components)
        }
        self.init(
            component: component, level: level, period: period, verdict: verdict, indicators: indicators,
            assessments: beside.compactMap { statement in
                let isDecided =
                    context.facts.thing(EntityKey(.assessment, statement.code), Assessment.self)?
                    .claims(\.rating)?.isUndecided != true
                let isSameLevel =
                    (statement.level == .output && level == .output)
                    || (statement.level == .outcome && level == .outcome)
                return AssessmentBeside(statement, beside: verdict, isComparable: isDecided && isSameLevel)
            })
    }

    private var order: [String] {
        [self.component?.text ?? "", self.level?.rawValue ?? "", self.period?.json.text ?? ""]
    }
}

extension JudgedIndicator {
    fileprivate init(_ series: IndicatorSeries, _ row: SeriesRow) {
        func entry(_ isMet: Bool?, _ ratios: [Decimal] = [], _ reason: Translation? = nil) -> JudgedIndicator {
            JudgedIndicator(
                indicator: series.code, isMet: isMet, progress: ratios.map { $0.rounded(places: 4) },
                movedAway: !ratios.isEmpty && ratios.allSatisfy { $0 < 0 },
                missed: isMet == nil && row.row.comparison.isReached == .no, reason: reason,
                events: Set(row.comparedEvents).sorted())
        }
        guard row.row.actual != nil else {
            self = entry(nil, [], .noFigureForTarget)
            return
        }
        switch series.progress(of: row, isScheduled: false) {
        case .reached: self = entry(true)
        case .unknown(let reason): self = entry(nil, [], reason)
        case .ratios(let ratios):
            let isMet = ratios.map { $0 >= VerdictEntry.threshold }
            if ratios.isEmpty || Set(isMet).count > 1 {
                self = entry(nil, ratios, .rivalBaselines)
            } else {
                self = entry(isMet[0], ratios)
            }
        }
    }
}

extension RuleContext {
    /// The fields that an indicator measures, by itself or by results; nil stands for the cooperation as a whole.
    fileprivate func fields(of indicator: Folded<Indicator>) -> [Code?] {
        let about = indicator.about ?? []
        let results = about.filter { $0.kind == .result }.compactMap {
            self.facts.thing($0.key, ProgrammeResult.self)?.components
        }.flatMap { $0 }
        let named = about.filter { $0.kind == .component }.map(\.code) + results
        let (wholes, fields) = (self.wholes, Set(self.fields.map(\.code)))
        // A component that no agreement in the report names stands for itself.
        let found = Set(
            named.flatMap { code in
                let own = fields.intersection(Set([code]).union(wholes[code] ?? []))
                return own.isEmpty ? [code] : Array(own)
            })
        return found.isEmpty ? [nil] : found.sorted { $0.text < $1.text }
    }
}
