internal import FoundationEssentials
internal import Shared

extension TotalToDate {
    init(_ rows: [(row: IndicatorRow, isGap: Bool)], _ indicator: Folded<Indicator>, _ running: RunningTotal?) {
        let cumulation = indicator.cumulation ?? .none
        let type = SeriesType.of(rows.map(\.row), indicator)
        let used = rows.filter { $0.row.dimensions.isWhole && $0.row.period.type == type && !$0.row.period.isToDate }
        self.cumulation = cumulation
        self.missing = used.filter(\.isGap).map(\.row.period)
        let known = used.map(\.row).filter { $0.actual != nil }
        switch cumulation {
        case .latest:
            let all = rows.map(\.row).filter { $0.dimensions.isWhole && $0.actual != nil }
            let last = all.max { Self.day($0) < Self.day($1) }
            self.periods = last.map { [$0.period] } ?? []
            self.value = Self.latest(last)
        case .summing, .none:
            self.periods = known.map(\.period)
            self.value =
                indicator.measure == .percentage
                ? Self.ratio(known) : Self.sum(used.map(\.row), indicator)
        }
    }

    /// The day up to which a row counts.
    private static func day(_ row: IndicatorRow) -> Int {
        row.asOf?.latest?.dayNumber ?? row.period.end?.dayNumber ?? .min
    }

    private static func latest(_ row: IndicatorRow?) -> ComputedFigure {
        guard let actual = row?.actual else { return .notDefined(.valueMissing) }
        if actual.rule == .undecided { return .notDefined(.undecided) }
        return actual.value.point.map { .value($0, isApproximate: !actual.value.isExact) } ?? .notDefined(.notOneNumber)
    }

    /// The sum over periods that do not overlap. An expected period without data leaves it not defined.
    private static func sum(_ rows: [IndicatorRow], _ indicator: Folded<Indicator>) -> ComputedFigure {
        guard !rows.isEmpty else { return .notDefined(.valueMissing) }
        do throws(NotDefined) {
            var (sum, isApproximate) = (Decimal(0), false)
            for row in rows where row.actual != nil || row.target == nil {
                if row.version != rows.first?.version { throw .otherDefinition }
                let value = try RunningTotal.value(of: row, indicator)
                sum += value.number
                isApproximate = isApproximate || value.isApproximate
            }
            return .value(sum, isApproximate: isApproximate)
        } catch {
            return .notDefined(error)
        }
    }

    /// Percentages are combined as Σ numerators ÷ Σ denominators (formula F8), never as a mean.
    private static func ratio(_ rows: [IndicatorRow]) -> ComputedFigure {
        var (numerator, denominator, isApproximate) = (Decimal(0), Decimal(0), false)
        guard !rows.isEmpty else { return .notDefined(.valueMissing) }
        for row in rows {
            if row.version != rows.first?.version { return .notDefined(.otherDefinition) }
            if row.rule == .undecided { return .notDefined(.undecided) }
            guard let step = row.claims.first?.step, let part = step.numerator?.point,
                let whole = step.denominator?.point
            else { return .notDefined(.partsMissing) }
            numerator += part
            denominator += whole
            isApproximate = isApproximate || step.numerator?.isExact != true || step.denominator?.isExact != true
        }
        return denominator.isZero
            ? .notDefined(.wholeIsZero)
            : .value((numerator * 100 / denominator).settled, isApproximate: isApproximate)
    }
}
