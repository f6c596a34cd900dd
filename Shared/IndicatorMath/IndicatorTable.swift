internal import JSON
public import Shared

/// Indicators with their targets and observations: for each period target, actual, realisation and band, and what is
/// derived from parts. Pure: the same facts and the same day give the same rows.
public struct IndicatorTable: Sendable {
    private let asOf: CalendarDate
    private let indicators: [Code: Folded<Indicator>]
    private let targets: TargetsInForce
    /// Approved figures of times that have passed by the day, by cell; the believed claim first.
    private let counted: [Code: [Cell: [ObservedFigure]]]
    private let uncounted: [Code: [ObservedFigure]]

    /// Period, day of a year to date, and breakdown.
    private struct Cell: Hashable {
        let period: Period
        let asOf: CoarseDate?
        let dimensions: Dimensions
    }

    /// - Parameters:
    ///   - asOf: figures of later times, and targets of later periods, are left out.
    ///   - belief: the belief among rival claims about things.
    public init(
        _ indicators: [Folded<Indicator>], targets: [Folded<Target>], observations: [Folded<Observation>],
        asOf: CalendarDate, belief: @escaping BeliefSource
    ) {
        self.asOf = asOf
        self.indicators = Dictionary(
            indicators.compactMap { indicator in indicator.indicator.map { ($0, indicator) } }
        ) { first, _ in first }
        self.targets = TargetsInForce(targets, belief)
        var counted: [Code: [Cell: [ObservedFigure]]] = [:]
        var uncounted: [Code: [ObservedFigure]] = [:]
        for figure in observations.compactMap({ ObservedFigure($0) }) {
            let cell = figure.cell
            if !figure.isApproved {
                uncounted[cell.indicator, default: []].append(figure)
            } else if figure.lies(before: asOf) {
                let key = Cell(period: cell.period, asOf: cell.asOf, dimensions: cell.dimensions)
                counted[cell.indicator, default: [:]][key, default: []].append(figure)
            }
        }
        for (code, cells) in counted {
            for (cell, figures) in cells where figures.count > 1 {
                let keys = [EntityKey(.indicator, code)] + figures.map(\.observation.key)
                let belief = belief(keys)
                counted[code]?[cell] = figures.sorted { belief.prefers($0.event, over: $1.event, about: nil) }
            }
        }
        self.counted = counted
        self.uncounted = uncounted
    }

    /// The indicators, by code.
    public var all: [(code: Code, indicator: Folded<Indicator>)] {
        self.indicators.sorted { EntityKey(.indicator, $0.key) < EntityKey(.indicator, $1.key) }
            .map { (code: $0.key, indicator: $0.value) }
    }

    /// Observations that do not count, because they are not approved.
    public func notCounted(of indicator: Code) -> [ObservedFigure] { self.uncounted[indicator] ?? [] }

    /// The rows of an indicator in the order of their periods.
    public func rows(of code: Code) -> [IndicatorRow] {
        guard let indicator = self.indicators[code] else { return [] }
        var cells = Set((self.counted[code] ?? [:]).keys)
        for (period, dimensions) in self.targets.periods(of: code) where !period.coarseDate.beginsAfter(self.asOf) {
            cells.insert(Cell(period: period, asOf: nil, dimensions: dimensions))
        }
        // A whole that was stated for no period of its own still has those of all its parts.
        for period in self.periodsOfParts(indicator) {
            cells.insert(Cell(period: period, asOf: nil, dimensions: Dimensions()))
        }
        return cells.map { ($0, Self.order($0)) }.sorted { $0.1 < $1.1 }.map { self.row(code, indicator, $0.0) }
    }

    private static func order(_ cell: Cell) -> RowOrder {
        RowOrder(
            numbers: [
                cell.period.start?.dayNumber ?? .min, cell.period.end?.dayNumber ?? .max, cell.period.type == .fullYear ? 1 : 0,
                cell.asOf?.latest?.dayNumber ?? .max,
            ],
            text: "\(cell.period.type.rawValue) \(cell.asOf?.text ?? "") \(cell.dimensions.json.text)")
    }

    private func row(_ code: Code, _ indicator: Folded<Indicator>, _ cell: Cell) -> IndicatorRow {
        let claims = self.counted[code]?[cell] ?? []
        let day = cell.asOf?.latest ?? cell.period.end ?? self.asOf
        let target = self.target(code, indicator, cell, on: day)
        // A share to date: of a year to date, or of a part of a year against the year's target.
        let isPart = [.halfYear, .quarter, .month].contains(cell.period.type)
        let isToDate = cell.period.type == .yearToDate || isPart && target?.isOfLongerPeriod != false
        let isClosed = !isToDate && cell.period.coarseDate.isOnOrBefore(self.asOf) == .yes
        let actual = self.actual(indicator, cell, claims)
        return IndicatorRow(
            period: cell.period, asOf: cell.asOf, dimensions: cell.dimensions, target: target, actual: actual,
            isToDate: isToDate,
            statedRealisation: claims.first?.step.realisation.flatMap { Realisation(stated: $0, isClosed: isClosed) },
            realisation: Realisation(actual: actual?.value, target: target?.value, isClosed: isClosed), claims: claims)
    }

    private func actual(
        _ indicator: Folded<Indicator>, _ cell: Cell, _ claims: [ObservedFigure]
    ) -> ActualFigure? {
        if let believed = claims.first {
            return believed.value.map {
                ActualFigure(value: $0, origin: .observed(believed), events: [believed.event.ref])
            }
        }
        guard cell.period.type != .yearToDate else { return nil }
        return self.sum(of: indicator) { part in
            guard let believed = self.counted[part]?[cell]?.first, let value = believed.value else { return nil }
            return (value, [believed.event.ref])
        }.map { ActualFigure(value: $0.value, origin: .sum($0.parts), events: $0.events) }
    }

    /// The target in force on a day: of the same period, or for a part of a year that of the year.
    private func target(
        _ code: Code, _ indicator: Folded<Indicator>, _ cell: Cell, on day: CalendarDate
    ) -> TargetFigure? {
        if let own = self.targets.inForce(code, cell.period, cell.dimensions, on: day) {
            return TargetFigure(
                value: own.value, origin: .stated(own, others: self.targets.others(than: own)), events: own.events,
                isOfLongerPeriod: own.period != cell.period)
        }
        var isPart = false
        let sum = self.sum(of: indicator) { part in
            guard let own = self.targets.inForce(part, cell.period, cell.dimensions, on: day) else { return nil }
            isPart = isPart || own.period != cell.period
            return (own.value, own.events)
        }
        return sum.map {
            TargetFigure(value: $0.value, origin: .sum($0.parts), events: $0.events, isOfLongerPeriod: isPart)
        }
    }

    /// The sum over all parts; nil for an indicator without parts, and unless every part has a single number in the same
    /// unit.
    private func sum(
        of indicator: Folded<Indicator>, _ figure: (Code) -> (Quantity, [EventRef])?
    ) -> (value: Quantity, parts: [PartFigure], events: [EventRef])? {
        guard let codes = indicator.sumOf, !codes.isEmpty else { return nil }
        var parts: [PartFigure] = []
        for code in codes {
            guard let part = self.indicators[code], part.currency == indicator.currency, part.unit == indicator.unit,
                let (value, refs) = figure(code)
            else { return nil }
            parts.append(PartFigure(indicator: code, value: value, events: refs.sorted()))
        }
        guard let value = Sum.of(parts) else { return nil }
        return (value, parts, Set(parts.flatMap(\.events)).sorted())
    }

    /// Closed periods for which every part has a figure.
    private func periodsOfParts(_ indicator: Folded<Indicator>) -> Set<Period> {
        var common: Set<Period>?
        for part in indicator.sumOf ?? [] {
            let cells = (self.counted[part] ?? [:]).filter { cell, figures in
                cell.dimensions.isWhole && cell.period.type != .yearToDate
                    && figures.contains { $0.value != nil }
            }
            let periods = Set(cells.keys.map(\.period))
            common = common.map { $0.intersection(periods) } ?? periods
        }
        return common ?? []
    }
}
