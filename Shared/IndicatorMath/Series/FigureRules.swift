internal import FoundationEssentials
internal import JSON
internal import Shared

/// Applies the rules for quoted figures to one indicator. A rule flags a figure and changes nothing.
struct FigureRules {
    private let table: IndicatorTable
    private let code: Code
    private let indicator: Folded<Indicator>
    private let rows: [IndicatorRow]

    init(_ table: IndicatorTable, _ code: Code, _ indicator: Folded<Indicator>, _ rows: [IndicatorRow]) {
        self.table = table
        self.code = code
        self.indicator = indicator
        self.rows = rows
    }

    /// How many claims about one cell are compared with each other, the believed one first.
    private static let mostCompared = 50

    /// By period, then by rule.
    var flags: [FigureFlag] {
        let flags =
            self.rows.flatMap { self.percentages($0) + self.unitSlips($0) + self.parts($0) + self.indices($0) }
            + self.series() + self.periodLabels() + self.asOfDays() + self.yearsBelowToDate()
        return flags.sorted { a, b in
            let (dayA, dayB) = (a.period?.end?.dayNumber ?? .max, b.period?.end?.dayNumber ?? .max)
            if dayA != dayB { return dayA < dayB }
            if a.rule != b.rule { return a.rule.rawValue < b.rule.rawValue }
            return ByteOrder.precedes(a.flag.slots.joined(separator: " "), b.flag.slots.joined(separator: " "))
        }
    }

    private func flag(_ flag: QuotedFigureFlag?, _ period: Period?, _ events: [EventRef]) -> [FigureFlag] {
        flag.map { [FigureFlag(flag: $0, period: period, events: Set(events).sorted())] } ?? []
    }

    /// Q01: a printed percentage that no rounding of its parts gives. Q04: a share above 100 percent.
    private func percentages(_ row: IndicatorRow) -> [FigureFlag] {
        row.claims.flatMap { figure -> [FigureFlag] in
            var flags: [FigureFlag] = []
            if figure.value?.isExact == true, let percent = self.realisation(figure),
                let part = PrintedFigure(of: figure),
                let target = row.target, let whole = Self.printed(target)
            {
                flags += self.flag(
                    QuotedFigures.percentage(percent, of: part, in: whole), row.period,
                    [figure.event.ref] + target.events)
            }
            if self.indicator.measure == .percentage, let percent = PrintedFigure(orDigitsOf: figure),
                let numerator = figure.step.numerator?.point.flatMap({ PrintedFigure($0) }),
                let denominator = figure.step.denominator?.point.flatMap({ PrintedFigure($0) })
            {
                flags += self.flag(
                    QuotedFigures.percentage(percent, of: numerator, in: denominator), row.period,
                    [figure.event.ref])
                flags += self.flag(QuotedFigures.share(percent), row.period, [figure.event.ref])
            }
            return flags
        }
    }

    /// The realisation as printed.
    private func realisation(_ figure: ObservedFigure) -> PrintedFigure? {
        guard let stated = figure.step.realisation?.point else { return nil }
        let quoted = QuotedText(figure.step.quoted ?? "").percentages.first {
            $0.least <= stated && stated <= $0.greatest
        }
        return quoted ?? (figure.step.realisation?.isExact == true ? PrintedFigure(stated) : nil)
    }

    /// A target as printed, where its printed number is the value.
    private static func printed(_ target: TargetFigure) -> PrintedFigure? {
        guard case .stated(let set, _) = target.origin, target.rule != .undecided, let value = set.value.point else {
            return nil
        }
        let quoted = QuotedText(set.target.quoted ?? "", unit: set.target.quotedUnit).amounts.first {
            $0.least <= value && value <= $0.greatest
        }
        return quoted ?? PrintedFigure(value)
    }

    /// Q02: two sources of one figure, or the printed figure and the value read from it, differ by a power of ten.
    private func unitSlips(_ row: IndicatorRow) -> [FigureFlag] {
        let figures = row.claims.compactMap { figure in PrintedFigure(orDigitsOf: figure).map { (figure, $0) } }
            .prefix(Self.mostCompared)
        var flags: [FigureFlag] = []
        for (position, (figure, printed)) in figures.enumerated() {
            for (other, second) in figures[(position + 1)...] {
                flags += self.flag(
                    QuotedFigures.unitSlip(printed, second), row.period, [figure.event.ref, other.event.ref])
            }
        }
        for figure in row.claims {
            guard PrintedFigure(of: figure) == nil, let value = figure.value?.point, let read = PrintedFigure(value),
                let quoted = figure.step.quoted
            else { continue }
            let slip = QuotedText(quoted, unit: figure.step.quotedUnit).scaled.compactMap {
                QuotedFigures.unitSlip(printed: $0, read: read)
            }.first
            flags += self.flag(slip, row.period, [figure.event.ref])
        }
        if let target = row.target, case .stated(let set, _) = target.origin,
            let value = set.value.point,
            let read = PrintedFigure(value), let quoted = set.target.quoted
        {
            let printed = QuotedText(quoted, unit: set.target.quotedUnit)
            if !printed.amounts.contains(where: { $0.least <= value && value <= $0.greatest }) {
                let slip = printed.scaled.compactMap { QuotedFigures.unitSlip(printed: $0, read: read) }.first
                flags += self.flag(slip, row.period, target.events)
            }
        }
        return flags
    }

    /// Q05 and Q06: parts that are greater than their total.
    private func parts(_ row: IndicatorRow) -> [FigureFlag] {
        guard row.asOf == nil, let actual = row.actual, case .observed(let whole) = actual.origin,
            actual.rule != .undecided, let total = PrintedFigure(orDigitsOf: whole)
        else { return [] }
        let codes = self.table.parts(of: self.code, version: row.version)
        let parts = codes.compactMap { part -> (PrintedFigure, [EventRef])? in
            guard let figure = self.table.figure(of: part, row.period, row.dimensions), figure.rule != .undecided,
                case .observed(let observed) = figure.origin, let printed = PrintedFigure(orDigitsOf: observed)
            else { return nil }
            return (printed, figure.events)
        }
        return QuotedFigures.parts(parts.map(\.0), of: total, areOverlapping: false).flatMap {
            self.flag($0, row.period, actual.events + parts.flatMap(\.1))
        }
    }

    /// Q08: a published index that differs from the one computed from its parts. Q11: an instrument that does not apply
    /// to the year.
    private func indices(_ row: IndicatorRow) -> [FigureFlag] {
        row.instruments.flatMap { result -> [FigureFlag] in
            if let version = result.version, let year = row.period.end?.year, !version.applies(to: year) {
                return self.flag(
                    QuotedFigureFlag(.instrumentYear, [version.name.en, "\(year)"]), row.period, result.events)
            }
            guard let published = result.published, let printed = PrintedFigure(published),
                let computed = result.value.number, computed < printed.least || computed > printed.greatest
            else { return [] }
            return self.flag(
                QuotedFigureFlag(
                    .publishedIndex, [printed.text, DisplayedFigure(computed, places: printed.places + 2).text]),
                row.period, result.events)
        }
    }

    /// Q03: a cumulative series that falls. Q07: a figure out of the order of its series.
    private func series() -> [FigureFlag] {
        let type = SeriesType.of(self.rows, self.indicator)
        let used = self.rows.filter {
            $0.dimensions.isWhole && ($0.period.type == type && !$0.period.isToDate) && $0.actual?.rule != .undecided
        }
        let printed = used.compactMap { row -> (IndicatorRow, PrintedFigure)? in
            let figure = row.claims.first.flatMap { PrintedFigure(orDigitsOf: $0) }
            return (figure ?? row.actual?.value.point.flatMap { PrintedFigure($0) }).map { (row, $0) }
        }
        var flags: [FigureFlag] = []
        for (before, after) in zip(printed, printed.dropFirst())
        where self.indicator.cumulation == .latest && self.indicator.measure == .unit
            && before.0.version == after.0.version && before.0.hasSameInstrument(as: after.0)
        {
            for flag in QuotedFigures.fallingCumulation(
                [before, after].map { (period: $0.0.period.nameInSentence, figure: $0.1) })
            {
                flags += self.flag(
                    flag, after.0.period, (before.0.actual?.events ?? []) + (after.0.actual?.events ?? []))
            }
        }
        guard self.indicator.measure == .unit else { return flags }
        let named = printed.map { (period: $0.0.period.nameInSentence, figure: $0.1) }
        for flag in QuotedFigures.unitsOutOfSeries(named) {
            let row = printed.first { $0.0.period.nameInSentence == flag.slots[1] }?.0
            flags += self.flag(flag, row?.period, row?.actual?.events ?? [])
        }
        return flags
    }

    /// Q09: one figure that sources state for different periods of the same type.
    private func periodLabels() -> [FigureFlag] {
        // A total to date that has not changed is the same in several periods.
        guard self.indicator.cumulation != .latest else { return [] }
        let figures = self.rows.filter { !$0.period.isToDate }.flatMap { row in
            row.claims.compactMap { figure -> (row: IndicatorRow, figure: ObservedFigure, value: Decimal)? in
                guard let value = figure.value?.exact, Self.significantDigits(value) >= 4 else { return nil }
                return (row, figure, value)
            }
        }
        let groups = Dictionary(grouping: figures) {
            [$0.value.description, $0.row.period.type.rawValue, $0.row.dimensions.json.text]
        }
        return groups.values.flatMap { group -> [FigureFlag] in
            let periods = Set(group.map(\.row.period)).sorted {
                ($0.start?.dayNumber ?? 0) < ($1.start?.dayNumber ?? 0)
            }
            guard periods.count > 1, Set(group.map(\.figure.event.ref.source)).count > 1, let last = periods.last,
                let value = group.first?.value
            else { return [] }
            return self.flag(
                QuotedFigureFlag(
                    .periodLabel, [value.description, periods.map(\.nameInSentence).joined(separator: ", ")]),
                last, group.map(\.figure.event.ref))
        }
    }

    /// Q10: one figure to date that sources state with different days.
    private func asOfDays() -> [FigureFlag] {
        let figures = self.rows.filter(\.period.isToDate).flatMap { row in
            row.claims.compactMap { figure in figure.value?.exact.map { (row: row, figure: figure, value: $0) } }
        }
        let groups = Dictionary(grouping: figures) {
            [$0.value.description, $0.row.period.json.text, $0.row.dimensions.json.text]
        }
        return groups.values.flatMap { group -> [FigureFlag] in
            let days = Set(group.compactMap { $0.row.asOf?.text }).sorted(by: ByteOrder.precedes)
            guard days.count > 1, let first = group.first else { return [] }
            return self.flag(
                QuotedFigureFlag(.asOfDay, [first.value.description, days.joined(separator: ", ")]),
                first.row.period, group.map(\.figure.event.ref))
        }
    }

    /// Q12: a figure to date that is greater than the figure of its full year, of amounts that can only grow. Each may
    /// have its own source; a figure below zero can make a year fall.
    private func yearsBelowToDate() -> [FigureFlag] {
        guard self.indicator.measure == .unit, self.indicator.cumulation != .latest, !self.indicator.isRate else {
            return []
        }
        func figure(_ row: IndicatorRow) -> (value: Decimal, events: [EventRef])? {
            guard let actual = row.actual, actual.rule != .undecided, case .observed = actual.origin,
                let value = actual.value.point, value >= 0
            else { return nil }
            return (value, actual.events)
        }
        let years = self.rows.filter(\.period.isYear)
        return self.rows.filter { $0.period.type == .yearToDate }.flatMap { row -> [FigureFlag] in
            guard let toDate = figure(row), let start = row.period.start,
                let year = years.first(where: {
                    $0.period.start == start && $0.dimensions == row.dimensions && $0.version == row.version
                }), let whole = figure(year), toDate.value > whole.value
            else { return [] }
            let day = row.asOf?.text ?? row.period.end?.description ?? ""
            return self.flag(
                QuotedFigureFlag(.yearBelowToDate, [day, toDate.value.description, whole.value.description]),
                year.period, toDate.events + whole.events)
        }
    }

    private static func significantDigits(_ value: Decimal) -> Int {
        value.description.filter { $0.isNumber }.drop { $0 == "0" }.reversed().drop { $0 == "0" }.count
    }
}
