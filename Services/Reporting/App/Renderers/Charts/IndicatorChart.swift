internal import Charts
internal import FoundationEssentials
internal import IndicatorMath
internal import ReportingDomain
internal import Shared

/// The series of an indicator with its targets, the agreements that were signed, and what happened around it.
struct IndicatorChart {
    private let indicator: IndicatorEntry
    private let content: Report
    private let page: PageContext

    init(_ indicator: IndicatorEntry, _ content: Report, _ page: PageContext) {
        self.indicator = indicator
        self.content = content
        self.page = page
    }

    /// The rows of the whole with a closed period of the length that most of them have.
    private var rows: [IndicatorRowEntry] {
        let closed = self.indicator.rows.filter {
            $0.dimensions == nil && !$0.period.isToDate && $0.period.start != nil && $0.period.end != nil
                && $0.period.type != .custom
        }
        let types = Dictionary(grouping: closed.filter { $0.actual?.value.drawn != nil }, by: \.period.type)
        let chosen = types.max { ($0.value.count, $0.key.rawValue) < ($1.value.count, $1.key.rawValue) }?.key
        return closed.filter { $0.period.type == chosen }.sorted {
            ($0.period.start?.dayNumber ?? 0) < ($1.period.start?.dayNumber ?? 0)
        }
    }

    /// Nil for fewer than three figures: a table says as much.
    var chart: Chart? {
        let rows = self.rows
        let figures = rows.filter { Self.value($0) != nil }
        guard figures.count > 2, let first = figures.first, let last = figures.last else { return nil }
        let currency = self.indicator.currency
        let drawn = rows.filter { Self.value($0) != nil || $0.target?.period == nil && $0.target != nil }
        let (begin, end) = (drawn.first ?? first, drawn.last ?? last)
        let span =
            "\(self.page.shortPeriod(begin.period)) – \(self.page.shortPeriod(end.period))"
        let unit = currency ?? self.indicator.unit ?? (self.indicator.measure == .percentage ? "%" : nil)
        let subtitle = [self.page.plain(self.indicator.title), unit, self.prices, span].compactMap { $0 }
            .joined(separator: " · ")
        let page = self.page
        let drawing = SeriesChart(
            pieces: self.pieces(rows),
            targets: rows.compactMap { row in
                // A target of a longer period is no target of this one.
                row.target?.period == nil ? row.target?.value.drawn.map { self.point(row, $0) } : nil
            }, rules: self.rules(rows), bands: self.bands,
            names: (page.word(.actual), page.word(.target)), shown: { page.axis($0, currency: currency) }
        ).drawing
        let said = figures.map { row in
            "\(self.page.shortPeriod(row.period)): \(Self.value(row).map { page.axis($0, currency: currency) } ?? "")"
        }.joined(separator: "; ")
        let events = Set(rows.flatMap { ($0.actual?.events ?? []) + ($0.target?.events ?? []) })
        return Chart(
            title: self.finding, subtitle: subtitle,
            description: "\(self.finding). \(subtitle). \(said)",
            source: "\(page.chartSource(self.content.asOf, events.count)) · \(page.word(.chartNoCause))",
            drawing: drawing)
    }

    /// What the figures allow to say, and no more: whether they rose in each period.
    private var finding: String {
        // Whether a rise is good depends on the indicator: where less is better, the title only names the figures.
        if self.indicator.ascending != true { return self.page.word(.chartFigures) }
        let trend = self.indicator.trends.first { $0.measure == .actual }
        switch trend?.roseEachPeriod {
        case .yes?: return self.page.word(trend?.points == 2 ? .chartFigures : .chartRose)
        case .no?: return self.page.word(.chartDidNotRise)
        case .undetermined?, nil: return self.page.word(.chartWithGaps)
        }
    }

    private var prices: String? {
        switch self.indicator.priceBasis {
        case .nominal?: self.page.word(.nominalPrices)
        case .real?:
            self.page.phrase(.realPrices, self.indicator.basePeriod.map { self.page.shortPeriod($0) } ?? "")
        case nil: nil
        }
    }

    /// The figure of a row that one point can show: decided, and one number.
    private static func value(_ row: IndicatorRowEntry) -> Double? {
        row.rule == .undecided ? nil : row.actual?.value.drawn
    }

    private func point(_ row: IndicatorRowEntry, _ value: Double) -> SeriesChart.Point {
        let (start, end) = (row.period.start?.dayNumber ?? 0, row.period.end?.dayNumber ?? 0)
        return SeriesChart.Point(
            day: Double(start + end) / 2, value: value, name: self.page.shortPeriod(row.period))
    }

    /// A missing period and a break each end a piece.
    private func pieces(_ rows: [IndicatorRowEntry]) -> [[SeriesChart.Point]] {
        var pieces: [[SeriesChart.Point]] = []
        var (lastEnd, lastVersion): (Int?, Int?)
        for row in rows {
            guard let value = Self.value(row) else {
                lastEnd = nil
                continue
            }
            let continues = lastEnd.map { $0 + 1 == row.period.start?.dayNumber } ?? false
            if continues, row.seriesBreak == nil, row.definitionVersion == lastVersion, !pieces.isEmpty {
                pieces[pieces.count - 1].append(self.point(row, value))
            } else {
                pieces.append([self.point(row, value)])
            }
            lastEnd = row.period.end?.dayNumber
            lastVersion = row.definitionVersion
        }
        return pieces
    }

    /// Signed agreements, and where the series breaks.
    private func rules(_ rows: [IndicatorRowEntry]) -> [SeriesChart.Rule] {
        let signed = self.content.agreements.compactMap { agreement in
            agreement.signed?.drawnDays.map { days in
                let version =
                    agreement.version > 1 ? " (\(self.page.phrase(.versionNumber, String(agreement.version))))" : ""
                return SeriesChart.Rule(
                    day: (days.from + days.to) / 2, name: self.page.word(agreement.kind.translation) + version,
                    isBreak: false)
            }
        }
        // Rows that are not drawn, such as a year to date, can hold the break: drawn rows are compared with each other.
        let breaks = zip(rows, rows.dropFirst()).compactMap { before, row -> SeriesChart.Rule? in
            let isDefinition = before.definitionVersion != row.definitionVersion
            guard isDefinition || row.seriesBreak == .instrument, let start = row.period.start else { return nil }
            return SeriesChart.Rule(
                day: Double(start.dayNumber),
                name: self.page.word(isDefinition ? .chartNewDefinition : .chartNewInstrument), isBreak: true)
        }
        return breaks + signed
    }

    private var bands: [SeriesChart.Band] {
        self.content.context.filter { [.pandemic, .disaster].contains($0.kind) }.compactMap { event in
            guard let from = event.from.drawnDays?.from else { return nil }
            let end = event.to?.drawnDays?.to ?? Double(self.content.asOf.dayNumber)
            let isCoarse = event.from.precision != .day || event.to.map { $0.precision != .day } ?? false
            return SeriesChart.Band(
                from: from, to: end, name: self.page.plain(event.title) + (isCoarse ? " (≈)" : ""))
        }
    }
}
