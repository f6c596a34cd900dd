internal import FoundationEssentials
internal import Shared

extension TotalToDate {
    init(
        _ rows: [(row: IndicatorRow, isGap: Bool)], of dimensions: Dimensions = Dimensions(),
        _ indicator: Folded<Indicator>, isFormulaRefused: Bool = false
    ) {
        let cumulation = indicator.cumulation ?? .none
        let type = SeriesType.of(rows.map(\.row), indicator)
        let used = rows.filter {
            $0.row.dimensions == dimensions && $0.row.period.type == type && !$0.row.period.isToDate
        }
        self.cumulation = cumulation
        let known = used.map(\.row).filter { $0.actual != nil }
        self.missing = SeriesGaps.missing(between: known.map(\.period), indicator)
        if isFormulaRefused, known.isEmpty {
            (self.periods, self.value) = ([], .notDefined(.formulaRefused))
            return
        }
        if cumulation != .latest, let reason = Self.undefinedPeriod(used.map(\.row)) {
            (self.periods, self.value) = (known.map(\.period), .notDefined(reason))
            return
        }
        switch cumulation {
        case .latest:
            let all = rows.map(\.row).filter { $0.dimensions == dimensions && $0.actual != nil }
            let last = all.max { Self.day($0) < Self.day($1) }
            self.periods = last.map { [$0.period] } ?? []
            self.value = Self.latest(last)
        case .summing, .none:
            self.periods = known.map(\.period)
            self.value =
                indicator.measure == .percentage
                ? Self.ratio(known, isWhole: self.missing.isEmpty)
                : Self.sum(known, isWhole: self.missing.isEmpty, indicator)
        }
    }

    /// The day up to which a row counts.
    private static func day(_ row: IndicatorRow) -> Int {
        row.asOf?.latest?.dayNumber ?? row.period.end?.dayNumber ?? .min
    }

    /// Why the formula has no value for a period after the first that has one.
    private static func undefinedPeriod(_ rows: [IndicatorRow]) -> NotDefined? {
        rows.drop { $0.actual == nil }.lazy.compactMap { row in
            row.actual == nil ? row.formula?.notDefined?.reason : nil
        }.first
    }

    private static func latest(_ row: IndicatorRow?) -> ComputedFigure {
        ComputedFigure(row?.actual)
    }

    /// The sum over periods that do not overlap. A period without data leaves it not defined.
    private static func sum(
        _ rows: [IndicatorRow], isWhole: Bool, _ indicator: Folded<Indicator>
    ) -> ComputedFigure {
        guard !rows.isEmpty else { return .notDefined(.valueMissing) }
        guard isWhole else { return .notDefined(.periodsMissing) }
        if let problem = Self.problem(rows) { return .notDefined(problem) }
        do throws(NotDefined) {
            var (sum, isApproximate) = (Decimal(0), false)
            for row in rows {
                let value = try RunningTotal.addend(of: row, indicator)
                sum += value.number
                isApproximate = isApproximate || value.isApproximate
            }
            return .value(sum, isApproximate: isApproximate)
        } catch {
            return .notDefined(error)
        }
    }

    /// Percentages are combined as Σ numerators ÷ Σ denominators (formula F8), never as a mean.
    private static func ratio(_ rows: [IndicatorRow], isWhole: Bool) -> ComputedFigure {
        var (numerator, denominator, isApproximate) = (Decimal(0), Decimal(0), false)
        guard !rows.isEmpty else { return .notDefined(.valueMissing) }
        guard isWhole else { return .notDefined(.periodsMissing) }
        if let problem = Self.problem(rows) { return .notDefined(problem) }
        for row in rows {
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
            : Decimal.quotient(numerator, denominator, times: 100).map {
                .value($0.settled, isApproximate: isApproximate)
            } ?? .notDefined(.outOfRange)
    }

    /// Why the values of these rows cannot be combined: they follow different definitions or instruments, or some days
    /// would count twice.
    private static func problem(_ rows: [IndicatorRow]) -> NotDefined? {
        for (before, after) in zip(rows, rows.dropFirst()) {
            if before.version != after.version { return .otherDefinition }
            if !before.hasSameInstrument(as: after) { return .seriesBreak }
            if let end = before.period.end, let start = after.period.start, start <= end { return .periodsOverlap }
        }
        return nil
    }
}
