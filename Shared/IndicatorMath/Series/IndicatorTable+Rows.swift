public import Shared

extension IndicatorTable {
    /// The rows of an indicator: the whole first, then each breakdown; each sorted by period.
    public func rows(of code: Code) -> [IndicatorRow] {
        guard let indicator = self.indicators[code] else { return [] }
        let ordered = self.cells(of: code).map { ($0, $0.order) }.sorted { $0.1 < $1.1 }.map(\.0)
        var rows: [IndicatorRow] = []
        for (position, cell) in ordered.enumerated() {
            let row = self.row(code, indicator, cell, after: position > 0 ? ordered[position - 1] : nil)
            rows.append(row.following(rows.last))
        }
        return rows
    }

    /// The cells that get a row: those with an observed figure, and other places with a target or a derived figure.
    private func cells(of code: Code) -> Set<SeriesCell> {
        var cells = Set((self.stated.counted[code] ?? [:]).keys)
        // A figure may name a version other than that of its period.
        let observed = Set(cells.map(\.place))
        let targets = self.targets.periods(of: code).map { SeriesCell.Place($0.period, $0.dimensions) }
        let derived = self.derived.places(of: code).union(self.derived.placesOfParts[code] ?? [])
            .filter { $0.dimensions.isWhole || self.stated.instruments[code]?[$0] != nil }
        for place in Set(targets).union(derived).subtracting(observed)
        where !place.period.coarseDate.beginsAfter(self.asOf) {
            cells.insert(SeriesCell(place, version: self.versions[code]?.version(of: place.period, stated: nil) ?? 1))
        }
        return cells
    }

    private func row(
        _ code: Code, _ indicator: Folded<Indicator>, _ cell: SeriesCell, after previous: SeriesCell?
    ) -> IndicatorRow {
        let claims = self.stated.counted[code]?[cell]
        // Of an open period, the target in force on the day of the report.
        let day = min(cell.asOf?.latest ?? cell.period.end ?? self.asOf, self.asOf)
        let target = self.target(code, cell, on: day)
        // A share to date: of a year to date, or of a part of a year against the year's target.
        let isToDate =
            cell.period.isToDate || cell.period.isPartOfYear && target?.isOfLongerPeriod != false
        let isClosed = !isToDate && cell.period.coarseDate.isOnOrBefore(self.asOf) == .yes
        let actual = claims.map { ActualFigure($0) } ?? self.derived.figure(of: code, at: cell.place)?.actual
        let isAscending = indicator.ascending ?? true
        let isDescending = target.map { TargetComparison.isDescending($0.value, isAscending) } ?? !isAscending
        let stated = claims?.rule == .undecided ? nil : claims?.believed.step.realisation
        let isInDoubt =
            indicator.measure == .percentage && FractionCheck.isInDoubt(actual?.value, target?.value)
            || FractionCheck.isInDoubt(stated, of: actual?.value, in: target?.value)
        // A percentage that a source states has a band only where figure and target can be compared at all.
        let isDirectionKnown = indicator.claims(\.ascending)?.isUndecided != true
        let isComparable =
            isDirectionKnown && !isDescending && !isInDoubt && indicator.hasRatio
            && target.map { !$0.isLate && !$0.isOfOtherDefinition } ?? true
        return IndicatorRow(
            period: cell.period, asOf: cell.asOf, dimensions: cell.dimensions, version: cell.version,
            seriesBreak: previous.flatMap { cell.seriesBreak(after: $0) }, target: target, actual: actual,
            isToDate: isToDate,
            statedRealisation: stated.flatMap {
                Realisation(
                    stated: $0, written: claims?.believed.writtenRealisation, hasBand: isClosed && isComparable)
            },
            comparison: TargetComparison(
                actual, target, isAscending: isDirectionKnown ? isAscending : nil, isClosed: isClosed,
                isUnitInDoubt: isInDoubt, hasRatio: indicator.hasRatio),
            claims: claims?.all ?? [], rule: claims?.rule, preference: claims?.preference,
            formula: cell.place == SeriesCell.Place(cell.period) ? self.derived.results[code]?[cell.period] : nil,
            instruments: self.stated.instruments[code]?[cell.place] ?? [])
    }

    /// The target in force on a day: of the same period, or for a part of a year that of the year.
    private func target(
        _ code: Code, _ cell: SeriesCell, on day: CalendarDate
    ) -> TargetFigure? {
        if let own = self.targets.inForce(code, cell.period, cell.dimensions, on: day) {
            let others = self.targets.others(than: own.target)
            return TargetFigure(
                value: own.value, origin: .stated(own.target, others: others), events: own.target.events,
                isOfLongerPeriod: own.target.period.map { $0 != cell.period } ?? false, rule: own.rule,
                preference: own.preference,
                range: own.rule == .undecided ? own.value : nil,
                isOfOtherDefinition: own.target.definitionVersion.map { $0 != cell.version } ?? false,
                isLate: own.isLate)
        }
        guard let versions = self.versions[code] else { return nil }
        let parts = versions.parts(of: cell.version)
        let inForce = parts.compactMap { part in
            self.targets.inForce(part, cell.period, cell.dimensions, on: day).map { (part, $0) }
        }
        guard inForce.count == parts.count else { return nil }
        let figures = inForce.map { part, own in
            (
                version: self.versions[part]?.version(of: cell.period, stated: nil) ?? 1,
                figure: PartFigure(
                    indicator: part, value: own.value, range: own.rule == .undecided ? own.value : nil, rule: own.rule,
                    events: own.target.events.sorted())
            )
        }
        return PartSum.of(figures, versions, cell.version, among: self.versions).map { sum in
            TargetFigure(
                value: sum.value, origin: .sum(sum.parts), events: sum.events,
                isOfLongerPeriod: inForce.contains { $0.1.target.period.map { $0 != cell.period } ?? false },
                rule: sum.rule, preference: nil, range: sum.range, isOfOtherDefinition: false,
                isLate: inForce.contains(where: \.1.isLate))
        }
    }
}
