internal import FoundationEssentials
internal import JSON
internal import Shared

extension Breakdown {
    /// The breakdowns of an indicator, or of the parts whose sum it is, by period and dimension.
    static func all(
        of code: Code, _ indicator: Folded<Indicator>, _ rows: [IndicatorRow], _ table: IndicatorTable
    ) -> [Breakdown] {
        let leaves = indicator.sumOf ?? [code]
        var dimensions: [Period: Set<String>] = [:]
        for leaf in leaves {
            for cell in table.brokenDown(leaf) {
                if let name = cell.dimensions.parts.first?.name { dimensions[cell.period, default: []].insert(name) }
            }
        }
        let wholes = Dictionary(
            rows.filter { $0.dimensions.isWhole && $0.asOf == nil }.map { ($0.period, $0.actual) }
        ) { first, _ in first }
        return dimensions.keys.sorted(by: Self.precedes).flatMap { period in
            (dimensions[period] ?? []).sorted(by: ByteOrder.precedes).map { name in
                Breakdown(period, wholes[period] ?? nil, name, leaves, table)
            }
        }
    }

    /// By the first day, then by the last, then by the type.
    private static func precedes(_ a: Period, _ b: Period) -> Bool {
        let (first, second) = (
            [a.start?.dayNumber ?? .min, a.end?.dayNumber ?? .max],
            [b.start?.dayNumber ?? .min, b.end?.dayNumber ?? .max]
        )
        return first == second
            ? ByteOrder.precedes(a.json.text, b.json.text) : first.lexicographicallyPrecedes(second)
    }

    private init(
        _ period: Period, _ actual: ActualFigure?, _ dimension: String, _ leaves: [Code], _ table: IndicatorTable
    ) {
        var parts: [String: (sum: Decimal, isApproximate: Bool, reason: NotDefined?, events: [EventRef])] = [:]
        var notStated: [NotStated] = []
        var differences: [Difference] = []
        var isOverlapping = false
        var isIncomplete = false
        var coverage: DimensionCoverage?
        for leaf in leaves {
            let total = table.figure(of: leaf, period, Dimensions())
            let own = table.brokenDown(leaf).filter {
                $0.period == period && $0.dimensions.parts.first?.name == dimension
            }
            var sum: Decimal? = 0
            for cell in own {
                let name = cell.dimensions.parts.first?.value ?? ""
                let figure = table.figure(of: leaf, period, cell.dimensions)
                var part = parts[name] ?? (0, false, nil, [])
                if let number = figure?.rule == .undecided ? nil : figure?.value.point {
                    part.sum += number
                    part.isApproximate = part.isApproximate || figure?.value.isExact == false
                    sum = sum.map { $0 + number }
                } else {
                    part.reason = figure?.rule == .undecided ? .undecided : .notOneNumber
                    sum = nil
                }
                part.events += figure?.events ?? []
                parts[name] = part
            }
            let declared = table.coverage(of: leaf, dimension)
            if !own.isEmpty { coverage = coverage ?? declared }
            if declared == .overlapping, !own.isEmpty { isOverlapping = true }
            guard let whole = total?.rule == .undecided ? nil : total?.value.point else {
                isIncomplete = true
                continue
            }
            if own.isEmpty {
                notStated.append(NotStated(indicator: leaf, value: whole, hasNoParts: true))
            } else if declared != .overlapping, let sum {
                let gap = whole - sum
                if gap > 0 { notStated.append(NotStated(indicator: leaf, value: gap, hasNoParts: false)) }
                let tolerance = table.tolerance(of: leaf, period, own.map(\.dimensions))
                if abs(gap) > tolerance, gap < 0 || declared == .complete {
                    differences.append(Difference(indicator: leaf, parts: sum, total: whole))
                }
            } else if sum == nil {
                isIncomplete = true
            }
        }
        self.period = period
        self.dimension = dimension
        self.coverage = coverage
        if let actual {
            self.total =
                actual.rule == .undecided
                ? .notDefined(.undecided)
                : actual.value.point.map { .value($0, isApproximate: !actual.value.isExact) }
                    ?? .notDefined(.notOneNumber)
        } else {
            self.total = .notDefined(.valueMissing)
        }
        self.parts = parts.sorted { ByteOrder.precedes($0.key, $1.key) }.map { name, part in
            Part(
                name: name,
                value: part.reason.map { .notDefined($0) } ?? .value(part.sum, isApproximate: part.isApproximate),
                events: Set(part.events).sorted())
        }
        self.notStated = notStated
        self.differences = differences
        if isOverlapping || isIncomplete {
            self.excess = nil
        } else {
            let sum = self.parts.reduce(Decimal(0)) { $0 + ($1.value.number ?? 0) }
            let stated = notStated.reduce(Decimal(0)) { $0 + $1.value }
            self.excess = self.total.number.map { sum + stated - $0 }
        }
    }
}
