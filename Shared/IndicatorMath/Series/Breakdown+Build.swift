internal import FoundationEssentials
internal import JSON
internal import Shared

extension Breakdown {
    /// Where a breakdown belongs.
    private struct Place: Hashable {
        let period: Period
        let dimension: String
    }

    /// The breakdowns of an indicator by period and dimension. Where it is a sum and has no parts of a dimension itself,
    /// those of the indicators that it sums are added up.
    static func all(of code: Code, _ rows: [IndicatorRow], _ table: IndicatorTable) -> [Breakdown] {
        let summed = Set(rows.flatMap { table.parts(of: code, version: $0.version) })
        var cells: [Code: [Place: [SeriesCell.Place]]] = [:]
        var places: Set<Place> = []
        for leaf in summed.union([code]) {
            cells[leaf] = Dictionary(grouping: table.brokenDown(leaf)) {
                Place(period: $0.period, dimension: $0.dimensions.parts.first?.name ?? "")
            }
            places.formUnion(cells[leaf, default: [:]].keys)
        }
        let wholes = Dictionary(
            rows.filter { $0.dimensions.isWhole && $0.asOf == nil }.map { ($0.period, $0) }
        ) { first, _ in first }
        let ordered = places.sorted {
            $0.period == $1.period
                ? ByteOrder.precedes($0.dimension, $1.dimension) : Self.precedes($0.period, $1.period)
        }
        return ordered.map { place in
            let row = wholes[place.period]
            let parts = row.map { table.parts(of: code, version: $0.version) } ?? []
            let leaves = parts.isEmpty || cells[code]?[place] != nil ? [code] : parts
            return Breakdown(
                place.period, row?.actual, place.dimension, leaves, { cells[$0]?[place] ?? [] }, table)
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
        _ period: Period, _ actual: ActualFigure?, _ dimension: String, _ leaves: [Code],
        _ cells: (Code) -> [SeriesCell.Place], _ table: IndicatorTable
    ) {
        // Percentages and grades of parts have no sum.
        let obstacle = leaves.lazy.compactMap { table.obstacleToSums(of: $0) }.first
        var parts: [String: (sum: Decimal, isApproximate: Bool, reason: NotDefined?, events: [EventRef])] = [:]
        var notStated: [NotStated] = []
        var differences: [Difference] = []
        var isOverlapping = false
        var isIncomplete = false
        var coverage: DimensionCoverage?
        for leaf in leaves {
            let total = table.figure(of: leaf, period, Dimensions())
            let own = cells(leaf)
            var sum: Decimal? = 0
            for cell in own {
                let name = cell.dimensions.parts.first?.value ?? ""
                let figure = table.figure(of: leaf, period, cell.dimensions)
                var part = parts[name] ?? (0, false, nil, [])
                if let obstacle, leaves.count > 1 {
                    part.reason = obstacle
                    sum = nil
                } else if let number = figure?.rule == .undecided ? nil : figure?.value.point {
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
            if obstacle != nil { continue }
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
        self.total = ComputedFigure(actual)
        self.parts = parts.sorted { ByteOrder.precedes($0.key, $1.key) }.map { name, part in
            Part(
                name: name,
                value: part.reason.map { .notDefined($0) } ?? .value(part.sum, isApproximate: part.isApproximate),
                events: Set(part.events).sorted())
        }
        self.notStated = notStated
        self.differences = differences
        if isOverlapping || isIncomplete || obstacle != nil {
            self.excess = nil
        } else {
            let sum = self.parts.reduce(Decimal(0)) { $0 + ($1.value.number ?? 0) }
            let stated = notStated.reduce(Decimal(0)) { $0 + $1.value }
            self.excess = self.total.number.map { sum + stated - $0 }
        }
    }
}
