internal import FoundationEssentials
public import Shared

/// The result of a planned effect analysis: the analysis with its verdict, or why the plan cannot be carried out.
public enum PlannedAnalysis: Sendable {
    case analysed(EffectAnalysis, EffectVerdict)
    /// The plan names no indicator with a definition, or its windows cannot be used.
    case notTestable(EffectVerdict)

    /// The same plan and the same figures give the same result.
    ///
    /// - Parameters:
    ///   - others: indicators that other analyses tested for the same question.
    ///   - context: circumstances that the plan does not name.
    public init(
        _ plan: Folded<EffectAnalysisPlan>, alsoTested others: [Code] = [], context: [EffectEvent] = [],
        _ table: IndicatorTable
    ) {
        guard let code = plan.indicator, let indicator = table.indicator(code), let windows = EffectWindows(plan) else {
            self = .notTestable(.planUnusable)
            return
        }
        let rows = table.rows(of: code)
        let dimensions = plan.dimensions ?? Dimensions()
        let stated = plan.frequency ?? indicator.frequency
        let type =
            stated.flatMap { Period.PeriodType(rawValue: $0.rawValue) } ?? SeriesType.of(rows, indicator) ?? .fullYear
        let masks = (plan.masks ?? []).compactMap { mask in mask.days.map { (days: $0, mask: mask) } }
        let input = EffectInput(
            outcome: Self.series(
                code, indicator, rows, dimensions, deflator: Self.deflator(plan, table)),
            comparator: plan.comparator.flatMap { other in
                table.indicator(other).map {
                    Self.series(other, $0, table.rows(of: other), dimensions, deflator: Self.deflator(plan, table))
                }
            },
            windows: windows, periodType: type,
            masks: masks.filter { $0.mask.isMasked ?? true }.map {
                EffectMask($0.days, $0.mask.reason ?? .other, name: $0.mask.name?.text(in: ["en"]) ?? "")
            },
            context: masks.filter { $0.mask.isMasked == false }.map {
                EffectEvent($0.days, $0.mask.reason ?? .other, name: $0.mask.name?.text(in: ["en"]) ?? "")
            } + context,
            indicatorsTested: ((plan.testedWith ?? []) + others).map(\.text))
        let analysis = EffectAnalysis(input)
        self = .analysed(analysis, EffectVerdict(analysis))
    }

    private static func deflator(_ plan: Folded<EffectAnalysisPlan>, _ table: IndicatorTable) -> EffectDeflator? {
        guard let code = plan.deflator, let base = plan.basePeriod else { return nil }
        return EffectDeflator(
            name: code.text, basePeriod: base, index: Self.points(table.rows(of: code), Dimensions()))
    }

    private static func series(
        _ code: Code, _ indicator: Folded<Indicator>, _ rows: [IndicatorRow], _ dimensions: Dimensions,
        deflator: EffectDeflator?
    ) -> MeasuredSeries {
        let prices: EffectMeasure.PriceBasis =
            indicator.currency == nil ? .notMoney : indicator.priceBasis == .real ? .real : .nominal
        return MeasuredSeries(
            code.text,
            EffectMeasure(
                unit: indicator.currency ?? indicator.unit ?? "", prices: prices,
                basePeriod: prices == .real ? indicator.basePeriod : nil),
            Self.points(rows, dimensions), deflator: prices == .nominal ? deflator : nil)
    }

    /// Decided single numbers; ranges, bounds and undecided rivals are no points of a series.
    private static func points(_ rows: [IndicatorRow], _ dimensions: Dimensions) -> [EffectPoint] {
        // Figures of another instrument are those of another definition: they are numbered in the order of time.
        let own = rows.filter { $0.dimensions == dimensions }
        let hasInstruments = own.contains { !$0.instruments.isEmpty }
        var numbers: [String: Int] = [:]
        func version(of row: IndicatorRow) -> Int {
            guard hasInstruments else { return row.version }
            let name = "\(row.version) \(row.instruments.first?.instrument ?? "")"
            if let number = numbers[name] { return number }
            numbers[name] = numbers.count + 1
            return numbers.count
        }
        return own.compactMap { row in
            let version = version(of: row)
            guard let actual = row.actual, actual.rule != .undecided,
                let value = actual.value.point
            else { return nil }
            return EffectPoint(row.period, value, version: version)
        }
    }
}

extension EffectWindows {
    /// The windows of a plan; nil when they cannot be used.
    fileprivate init?(_ plan: Folded<EffectAnalysisPlan>) {
        guard let before = plan.before?.days,
            let windows = try? EffectWindows(before: before, during: plan.during?.days, after: plan.after?.days)
        else { return nil }
        self = windows
    }
}

extension Record<AnalysisWindow> {
    fileprivate var days: DayRange? {
        guard let from = self.from, let until = self.until else { return nil }
        return DayRange(from, until)
    }
}

extension Record<AnalysisMask> {
    fileprivate var days: DayRange? {
        guard let from = self.from, let until = self.until else { return nil }
        return DayRange(from, until)
    }
}
