internal import HTML
internal import IndicatorMath
internal import ReportingDomain
internal import Shared

// Notes below a table: rival figures, corrections, and other targets.
extension IndicatorsSection {
    func notes(_ row: IndicatorRowEntry, of indicator: IndicatorEntry) -> [HTMLNode] {
        let breakdown = row.dimensions.map { ", \(self.page.dimensions($0))" } ?? ""
        let period = self.page.shortPeriod(row.period, asOf: row.asOf) + breakdown
        func note(_ text: String, _ events: [EventRef], _ more: HTMLNode = "") -> HTMLNode {
            element("li") {
                "\(period): \(text) "
                more
                " "
                self.page.refs(events)
            }
        }
        var notes: [HTMLNode] = []
        let version = row.definitionVersion
        let measured = indicator.measured(by: version)
        let said = row.rivals.map { self.figure($0.value, $0.realisation, of: indicator, by: version) }
        let used = self.figure(
            row.actual?.value, row.statedRealisation.map { .exact($0.percent) }, of: indicator, by: version)
        let counts = Dictionary((said + [used]).map { ($0, 1) }, uniquingKeysWith: +)
        for (rival, short) in zip(row.rivals, said) {
            // Rivals are printed with the digits that distinguish them.
            let isAlike = (counts[short] ?? 0) > 1
            let figure =
                isAlike ? self.page.quantity(rival.value, unit: measured.currency ?? measured.unit) ?? short : short
            notes.append(note(self.page.phrase(.rivalFigure, figure), rival.events))
        }
        for progress in indicator.baselines.isEmpty ? [] : row.progress {
            let baseline = progress.baseline.map { " (\($0))" } ?? ""
            let figure =
                progress.shown.map { (progress.approximate ? "≈ " : "") + self.page.language.number($0) }
                ?? progress.notDefined.map { self.page.word($0.wording) } ?? ""
            let schedule = self.page.phrase(.scheduleIndexIs, self.ratio(progress.schedule))
            notes.append(
                element("li") { "\(period): \(self.page.word(.progress))\(baseline): \(figure); \(schedule)" })
        }
        if let example = row.workedExample {
            notes.append(element("li") { "\(period): \(self.page.phrase(.workedExample, example))" })
        } else if let reason = row.formulaNotDefined {
            notes.append(
                element("li") { "\(period): \(self.page.phrase(.formulaResult, self.page.word(reason.wording)))" })
        }
        if let preference = row.preference {
            notes.append(
                note(
                    self.page.word(BeliefRule.preference.translation), [preference.event],
                    self.page.stated(preference.reason)))
        }
        for earlier in row.earlier {
            let text = self.page.phrase(
                .correctedFrom, self.page.period(earlier.period, asOf: earlier.asOf),
                self.figure(earlier.value, earlier.realisation, of: indicator, by: version))
            let locked = earlier.afterLock ? " \(self.page.word(.correctedAfterLock))" : ""
            notes.append(
                note(
                    "\(text).\(locked)\(self.moved(earlier, indicator))", earlier.events,
                    self.page.stated(earlier.reason)))
        }
        for other in row.target?.earlier ?? [] {
            var text = self.page.phrase(
                .otherTarget, self.figure(other.value, nil, of: indicator, by: other.definitionVersion ?? version))
            if let day = other.setOn { text += " (\(self.page.phrase(.decidedOn, self.page.date(day))))" }
            notes.append(note(text, other.events))
        }
        return notes
    }

    /// The running totals that a correction moved, as a sentence.
    private func moved(_ earlier: EarlierFigure, _ indicator: IndicatorEntry) -> String {
        let moved = earlier.moved.filter { $0.figure == .running }.map { figure in
            self.page.phrase(
                .movedRunning, self.page.shortPeriod(figure.period),
                self.figure(figure.before, nil, of: indicator, by: nil),
                self.figure(figure.after, nil, of: indicator, by: nil))
        }
        return moved.isEmpty ? "" : " \(moved.joined(separator: "; "))."
    }

    /// Why rows have no growth: one sentence where all of them have the same reason.
    func withoutGrowth(_ indicator: IndicatorEntry) -> [HTMLNode] {
        // The first period of a series has none by nature; only a series that has none at all says so.
        let hasGrowth = indicator.rows.contains { $0.growth?.value != nil }
        let rows = indicator.rows.filter { row in
            guard let reason = row.growth?.notDefined else { return false }
            return reason != .basePeriodMissing || !hasGrowth && row.dimensions == nil
        }
        let reasons = Set(rows.compactMap { $0.growth?.notDefined })
        if rows.count > 1, reasons.count == 1, rows.count == indicator.rows.filter({ $0.growth != nil }).count,
            let reason = reasons.first
        {
            return [element("li") { self.page.phrase(.growthNowhere, self.page.word(reason.wording)) }]
        }
        return rows.map { row in
            element("li") {
                let breakdown = row.dimensions.map { ", \(self.page.dimensions($0))" } ?? ""
                let period = self.page.shortPeriod(row.period, asOf: row.asOf)
                let reason = row.growth?.notDefined.map { self.page.word($0.wording) } ?? ""
                "\(period)\(breakdown): \(self.page.phrase(.growthNowhere, reason))"
            }
        }
    }

    /// A value in short form; without one, the realisation in percent.
    private func figure(_ value: Quantity?, _ realisation: Quantity?, of indicator: IndicatorEntry, by version: Int?)
        -> String
    {
        let measured = indicator.measured(by: version)
        return measured.currency.flatMap { self.page.money(value, currency: $0) }
            ?? self.page.quantity(value, unit: measured.unit)
            ?? self.page.quantity(realisation, unit: nil).map { "\($0)%" } ?? self.page.word(.noFigure)
    }
}
